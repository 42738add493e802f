package org.quorate.reading.firewall;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rulesets as nft 1.1.3 prints them. */
class RulesetTest {
  private static final Set<Fate> BOTH = Set.of(Fate.ACCEPTED, Fate.BLOCKED);

  @ParameterizedTest
  @CsvSource({
      "open, 10.1.1.12, 6222, ACCEPTED",
      "open, 10.1.1.12, 8223, ACCEPTED",
      "open, 10.1.1.12, 8224, BLOCKED",
      "open, 10.1.2.12, 6222, BLOCKED",
      "blocked, 10.1.1.12, 6222, BLOCKED",
      "blocked, 10.1.1.13, 6222, ACCEPTED",
      "blocked, 10.1.1.13, 5000, BLOCKED",
      "unclear, 10.1.1.12, 6222, BOTH",
      "iptables, 10.1.1.12, 6222, BLOCKED",
      "iptables, 10.1.1.12, 4222, ACCEPTED",
  })
  void should_tell_what_happens_to_a_connection(String rules, String source, int port, String fate) {
    assertThat(ruleset(rules).incoming(Packet.tcp(source, "10.1.1.11", port, "eth0")))
        .isEqualTo(fate.equals("BOTH") ? BOTH : Set.of(Fate.valueOf(fate)));
  }

  @ParameterizedTest
  @CsvSource({"open, 10.1.1.12, ACCEPTED", "open, 10.1.1.13, BLOCKED", "iptables, 10.1.1.12, BLOCKED"})
  void should_tell_what_happens_to_vrrp(String rules, String source, Fate fate) {
    assertThat(ruleset(rules).incoming(Packet.vrrp(source, "10.1.1.11", "eth0"))).containsExactly(fate);
  }

  @Test
  void should_let_everything_pass_without_rules() {
    Ruleset none = Ruleset.parse("{\"nftables\": [{\"metainfo\": {\"version\": \"1.1.3\"}}]}").orElseThrow();

    assertThat(none.incoming(Packet.vrrp("10.1.1.12", "10.1.1.11", "eth0"))).containsExactly(Fate.ACCEPTED);
    assertThat(none.outgoing(Packet.vrrp("10.1.1.12", "10.1.1.11", "eth0"))).containsExactly(Fate.ACCEPTED);
  }

  @Test
  void should_not_apply_rules_for_incoming_packets_to_outgoing_ones() {
    assertThat(ruleset("blocked").outgoing(Packet.tcp("10.1.1.12", "10.1.1.11", 6222, "eth0"))).containsExactly(Fate.ACCEPTED);
  }

  @Test
  void should_ask_every_chain_on_the_way() {
    Rules two = Rules.lenient().base("prerouting", "'policy': 'drop'");

    assertThat(two.fateOfConnection()).isEqualTo("BLOCKED");
    assertThat(two.in("prerouting", Rules.ACCEPT).fateOfConnection()).isEqualTo("ACCEPTED");
    assertThat(Rules.lenient().base("forward", "'policy': 'drop'").fateOfConnection()).isEqualTo("ACCEPTED");
    assertThat(Rules.lenient().rule("{'queue': null}").base("prerouting", "'policy': 'accept'").fateOfConnection())
        .isEqualTo("EITHER");
  }

  @Test
  void should_ask_a_chain_of_a_device_about_what_passes_there() {
    assertThat(new Rules().base("ingress", "'dev': 'eth0', 'policy': 'drop'").fateOfConnection()).isEqualTo("BLOCKED");
    assertThat(new Rules().base("ingress", "'dev': ['eth1', 'eth0'], 'policy': 'drop'").fateOfConnection())
        .isEqualTo("BLOCKED");
    assertThat(new Rules().base("ingress", "'dev': 'eth01', 'policy': 'drop'").fateOfConnection()).isEqualTo("ACCEPTED");
  }

  @Test
  void should_apply_rules_for_outgoing_packets_to_them() {
    Packet advertisement = Packet.vrrp("10.1.1.11", "10.1.1.12", "eth0");
    Ruleset rules = new Rules().base("output", "'policy': 'accept'")
        .in("output", Rules.match("{'meta': {'key': 'l4proto'}}", "'vrrp'"), Rules.DROP).ruleset();

    assertThat(rules.outgoing(advertisement)).containsExactly(Fate.BLOCKED);
    assertThat(rules.outgoing(Packet.tcp("10.1.1.11", "10.1.1.12", 6222, "eth0"))).containsExactly(Fate.ACCEPTED);
    assertThat(rules.incoming(advertisement)).containsExactly(Fate.ACCEPTED);
  }

  @Test
  void should_know_which_way_a_packet_passes_an_interface() {
    Packet packet = Packet.vrrp("10.1.1.11", "10.1.1.12", "eth0");
    Rules rules = Rules.lenient().base("output", "'policy': 'accept'");
    String in = Rules.match("{'meta': {'key': 'iifname'}}", "'eth0'");
    String out = Rules.match("{'meta': {'key': 'oifname'}}", "'eth0'");
    rules.rule(out, Rules.DROP).in("output", in, Rules.DROP);

    assertThat(rules.ruleset().incoming(packet)).containsExactly(Fate.ACCEPTED);
    assertThat(rules.ruleset().outgoing(packet)).containsExactly(Fate.ACCEPTED);
    rules.rule(in, Rules.DROP).in("output", out, Rules.DROP);
    assertThat(rules.ruleset().incoming(packet)).containsExactly(Fate.BLOCKED);
    assertThat(rules.ruleset().outgoing(packet)).containsExactly(Fate.BLOCKED);
  }

  @Test
  void should_not_mix_tables_or_families() {
    assertThat(ruleset("""
        {"nftables": [{"metainfo": {"version": "1.1.3"}},
        {"chain": {"family": "inet", "table": "filter", "name": "input", "hook": "input", "policy": "accept"}},
        {"chain": {"family": "ip6", "table": "filter", "name": "input", "hook": "input", "policy": "drop"}},
        {"rule": {"family": "inet", "table": "nat", "chain": "input", "expr": [{"drop": null}]}},
        {"rule": {"family": "ip", "table": "filter", "chain": "input", "expr": [{"drop": null}]}}]}""", "eth0"))
        .containsExactly(Fate.ACCEPTED);
  }

  private static Set<Fate> ruleset(String json, String on) {
    return Ruleset.parse(json).orElseThrow().incoming(Packet.tcp("10.1.1.12", "10.1.1.11", 6222, on));
  }

  @ParameterizedTest
  @CsvSource({"''", "'{}'", "'[]'", "'{\"nftables\": []}'", "'{\"nftables\": [{'", "'Error: Operation not permitted'"})
  void should_not_read_anything_else(String text) {
    assertThat(Ruleset.parse(text)).isEmpty();
  }

  private static Ruleset ruleset(String name) {
    try (InputStream in = RulesetTest.class.getResourceAsStream("/firewall/" + name + ".json")) {
      return Ruleset.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8)).orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
