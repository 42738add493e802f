package org.quorate.reading.firewall;

import java.util.ArrayList;
import java.util.List;

/** Builds rulesets as nft prints them, from the expressions of single rules. */
final class Rules {
  static final String DROP = "{'drop': null}";
  static final String ACCEPT = "{'accept': null}";
  private static final Packet PACKET = Packet.tcp("10.1.1.12", "10.1.1.11", 6222, "eth0");
  private final List<String> entries = new ArrayList<>(List.of("{'metainfo': {'version': '1.1.3'}}"));

  /** An input chain that drops what no rule accepts. */
  static Rules strict() {
    return new Rules().base("input", "'policy': 'drop'");
  }

  /** An input chain that accepts what no rule drops. */
  static Rules lenient() {
    return new Rules().base("input", "'policy': 'accept'");
  }

  Rules base(String hook, String more) {
    entries.add("{'chain': {'family': 'inet', 'table': 'filter', 'name': '%1$s', 'type': 'filter', 'hook': '%1$s', 'prio': 0, %2$s}}"
        .formatted(hook, more));
    return this;
  }

  /** A rule of the input chain. */
  Rules rule(String... expressions) {
    return in("input", expressions);
  }

  Rules in(String chain, String... expressions) {
    entries.add("{'rule': {'family': 'inet', 'table': 'filter', 'chain': '%s', 'expr': [%s]}}"
        .formatted(chain, String.join(", ", expressions)));
    return this;
  }

  static String match(String left, String right) {
    return "{'match': {'op': '==', 'left': %s, 'right': %s}}".formatted(left, right);
  }

  static String port(String right) {
    return match("{'payload': {'protocol': 'tcp', 'field': 'dport'}}", right);
  }

  static String source(String right) {
    return match("{'payload': {'protocol': 'ip', 'field': 'saddr'}}", right);
  }

  Ruleset ruleset() {
    return Ruleset.parse("{'nftables': [%s]}".formatted(String.join(", ", entries)).replace('\'', '"')).orElseThrow();
  }

  /** A connection from 10.1.1.12 to port 6222 of 10.1.1.11, on eth0. */
  String fateOfConnection() {
    return fate(PACKET);
  }

  String fate(Packet packet) {
    var fates = ruleset().incoming(packet);
    return fates.size() == 1 ? fates.iterator().next().name() : "EITHER";
  }
}
