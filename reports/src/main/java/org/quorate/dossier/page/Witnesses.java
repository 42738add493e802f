package org.quorate.dossier.page;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What each witness watches, in words, and the order in which pictures show them. */
final class Witnesses {
  private static final List<String> KNOWN =
      List.of("address", "vrrp", "unit", "stream-leader", "meta-leader", "database", "answers");
  private static final Map<String, String> WORDS = Map.of(
      "address", "virtual address", "vrrp", "VRRP speakers", "unit", "controller unit",
      "stream-leader", "stream leader", "meta-leader", "JetStream leader", "database", "database primary",
      "answers", "answers to clients");

  /** Known ones from the address outwards to clients, others behind them by name. */
  static final Comparator<String> ORDER =
      Comparator.comparingInt((String name) -> KNOWN.contains(name) ? KNOWN.indexOf(name) : KNOWN.size())
          .thenComparing(Comparator.naturalOrder());

  private Witnesses() {}

  static String words(String witness) {
    return WORDS.getOrDefault(witness, PlainText.of(witness.replace('-', ' ')));
  }
}
