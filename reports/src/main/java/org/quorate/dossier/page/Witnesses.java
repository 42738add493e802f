package org.quorate.dossier.page;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What each witness watches, in words, and the order in which pictures show them. */
final class Witnesses {
  private static final List<String> KNOWN =
      List.of("address", "arp", "unit", "process", "listener", "leader of meta", "database", "answers");
  private static final Map<String, String> WORDS = Map.of(
      "address", "virtual address", "arp", "owner as clients see", "unit", "controller unit",
      "process", "controller process", "listener", "who listens", "leader of meta", "JetStream leader",
      "database", "database primary", "answers", "answers to clients");
  private static final String VRRP = "vrrp-on-";

  /** Known ones from the address outwards to clients, others behind them by name. */
  static final Comparator<String> ORDER =
      Comparator.comparingInt((String name) -> KNOWN.contains(name) ? KNOWN.indexOf(name) : KNOWN.size())
          .thenComparing(Comparator.naturalOrder());

  private Witnesses() {}

  static String words(String witness) {
    if (witness.startsWith(VRRP)) {
      return PlainText.of("VRRP seen on " + witness.substring(VRRP.length()));
    }
    return WORDS.getOrDefault(witness, PlainText.of(witness.replace('-', ' ')));
  }
}
