package org.quorate.dossier.page;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What each witness watches, in words, and the order in which pictures show them. */
enum Witnesses {
  ADDRESS("address", "virtual address", "the node that carries the address, by its own network configuration"),
  OWNER("arp", "owner as clients see", "the node that answers when the network asks for the address"),
  UNIT("unit", "controller unit", "the node on which the controller is active, which it is only with its lease and in good"
      + " health; this is what \"active\" means"),
  PROCESS("process", "controller process", "nodes on which a process of the controller exists, also one that starts, ends or"
      + " waits for its lease; two of them are not yet two active nodes"),
  LISTENER("listener", "who listens", "the node on which something listens on the controller's port"),
  META("leader of meta", "JetStream leader", "the node that leads the cluster of JetStream"),
  DATABASE("database", "database primary", "the node whose database takes writes"),
  ANSWERS("answers", "answers to clients", "the node that answered what was asked through the virtual address"),
  LEADER("leader of stream ", "leads ", "the node that leads this stream"),
  VRRP("vrrp-on-", "VRRP seen on ", "nodes that announce themselves as master, as received on this node; that one fell silent"
      + " is known only some seconds later");

  /** Ones that all drills have, from the address outwards to clients, the others behind them by name. */
  static final Comparator<String> ORDER = Comparator.comparingInt((String name) -> of(name).ordinal())
      .thenComparing(Comparator.naturalOrder());
  private static final String NOTICES = "advisory";
  private static final long NOTICED_AFTER_NANOS = 4_000_000_000L;
  private final String witness;
  private final String words;
  private final String meaning;

  Witnesses(String witness, String words, String meaning) {
    this.witness = witness;
    this.words = words;
    this.meaning = meaning;
  }

  private static Witnesses of(String name) {
    return List.of(values()).stream().filter(each -> name.equals(each.witness)).findFirst()
        .orElse(name.startsWith(VRRP.witness) ? VRRP : LEADER);
  }

  static String words(String name) {
    Witnesses known = of(name);
    return name.startsWith(known.witness) ? PlainText.of(known.words + name.substring(known.witness.length()))
        : PlainText.of(name.replace('-', ' '));
  }

  /** What lines of pictures show, by the words they have there; those of many streams or nodes are told of once. */
  static Map<String, String> meanings(Stream<String> labels) {
    Map<String, String> meanings = new LinkedHashMap<>();
    labels.flatMap(label -> Stream.of(values()).filter(each -> label.startsWith(each.words)))
        .forEach(each -> meanings.putIfAbsent(each.words.endsWith(" ") ? each.words + "…" : each.words, each.meaning));
    return meanings;
  }

  /** Whether it says who holds something; notices of servers about themselves do not. */
  static boolean seesHolders(String name) {
    return !name.equals(NOTICES);
  }

  /** How long somebody may have ceased before it is seen that he did. */
  static long silenceNanos(String name) {
    return of(name) == VRRP ? NOTICED_AFTER_NANOS : 0;
  }
}
