package org.quorate.criterion.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.criterion.Expect.notProven;
import static org.quorate.criterion.Expect.proven;
import static org.quorate.criterion.Expect.refuted;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.quorate.criterion.Criterion;
import org.quorate.criterion.Roles;
import org.quorate.criterion.Spoilt;
import org.quorate.criterion.Zone;

class NetworkCriteriaTest {
  private static final Criterion CRITERION = NetworkCriteria.PORTS_OPEN;
  private static final Map<String,
      String> ADDRESSES = Map.of("alpha", "10.1.1.11", "beta", "10.1.1.12", "gamma", "10.1.1.13");
  private static final String NO_RULES = "{\"nftables\": [{\"metainfo\": {\"version\": \"1.1.3\"}}]}\n";

  @Test
  void should_prove_open_ways_before_anything_listens() {
    proven(CRITERION, good());
  }

  @Test
  void should_prove_open_ways_of_a_standing_zone() {
    Zone zone = good();
    for (String from : Roles.TRIAD) {
      Roles.TRIAD.forEach(to -> zone.reads("tcp-paths", from, to, 0, attempts(to, 0, 0, 0), ""));
      zone.reads("tcp-path-to-vip", from, "10.1.1.10:9443 0\n");
    }

    proven(CRITERION, zone.reads("firewall-rules", Roles.TRIAD, rules("open")));
  }

  @Test
  void should_refute_a_dropped_route_port() {
    refuted(CRITERION, good().reads("tcp-paths", "beta", "gamma", 0, attempts("gamma", 111, 110, 111), ""),
        "beta: cluster port 6222 of gamma: no answer");
    refuted(CRITERION, good().reads("tcp-paths", "beta", "gamma", 0, attempts("gamma", 113, 111, 111), ""),
        "beta: client port 4222 of gamma: no way there");
  }

  @Test
  void should_refute_a_port_that_a_packet_filter_refuses() {
    refuted(CRITERION, good().reads("firewall-rules", "gamma", rules("blocked")),
        "beta: cluster port 6222 of gamma: refused, so somebody answers: a packet filter blocks it");
  }

  @Test
  void should_refute_vrrp_that_a_packet_filter_drops() {
    refuted(CRITERION, good().reads("firewall-rules", "beta", rules("iptables")),
        "alpha: VRRP to beta: a packet filter blocks it");
  }

  @Test
  void should_refute_a_closed_controller_port() {
    String onlyVrrp = rules("open").replace(", 9443", "");

    refuted(CRITERION, good().reads("firewall-rules", "alpha", onlyVrrp),
        "controller port 9443 at the VIP on alpha: a packet filter blocks it");
  }

  @Test
  void should_not_prove_what_the_rules_leave_open() {
    notProven(CRITERION, good().reads("firewall-rules", "beta", rules("unclear")));
    notProven(CRITERION, good().reads("firewall-rules", "beta", "", 127, "", "nft: not found"));
    notProven(CRITERION, good().reads("legacy-firewall-tables", "beta", "filter\n"));
  }

  @Test
  void should_prove_nothing_from_spoilt_readings() {
    Set<String> telling = Set.of("firewall-rules", "addresses", "tcp-path-to-vip");
    Spoilt.neverProvenWithoutItsReadings(CRITERION, good().evidence());
    Spoilt.neverProvenFromGarbage(CRITERION, good().evidence(), telling);
  }

  @Test
  void should_not_prove_from_attempts_it_cannot_read() {
    notProven(CRITERION, good().reads("tcp-paths", "beta", "gamma", 127, "", "perl: not found"));
    notProven(CRITERION, good().reads("tcp-paths", "beta", "gamma", 0, "10.1.1.13:4222 111\n", ""));
    notProven(CRITERION, good().reads("tcp-paths", "beta", "gamma", 0, "????", ""));
  }

  @Test
  void should_not_take_the_output_of_a_command_that_failed() {
    notProven(CRITERION, good().reads("tcp-paths", "beta", "gamma", 1, attempts("gamma", 0, 0, 0), ""));
    notProven(CRITERION, good().reads("tcp-path-to-vip", "beta", "", 1, "10.1.1.10:9443 0\n", ""));
    notProven(CRITERION, good().reads("addresses", "beta", "", 1, addresses("eth0", "10.1.1.12"), ""));
    notProven(CRITERION, good().reads("firewall-rules", "beta", "", 1, NO_RULES, ""));
  }

  @Test
  void should_not_prove_by_filters_of_an_interface_that_does_not_carry_the_address() {
    notProven(CRITERION, good().reads("addresses", "beta", addresses("eth1", "10.1.1.12")));
    notProven(CRITERION, good().reads("addresses", "beta", addresses("eth0", "10.1.1.99")));
  }

  @Test
  void should_only_believe_that_there_is_no_older_filter_when_the_kernel_says_so() {
    proven(CRITERION, good().reads("legacy-firewall-tables", "beta", ""));
    notProven(CRITERION, good().reads("legacy-firewall-tables", "beta", "", 1, "", "cat: Permission denied"));
    notProven(CRITERION, good().reads("legacy-firewall-tables", "beta", "", 2, "", "cat: No such file or directory"));
  }

  @Test
  void should_say_which_ways_were_tried_and_no_others() {
    assertThat(CRITERION.judge(good().evidence()).observed())
        .contains("alpha: client port 4222 of beta: refused, so somebody answers: the packet filters of both let")
        .contains("alpha: controller port 9443 at the VIP on beta")
            .contains("gamma: controller port 9443 at the VIP on alpha")
        .contains("alpha: VRRP to beta").contains("beta: VRRP to alpha").doesNotContain("gamma: VRRP")
        .doesNotContain("alpha: controller port 9443 at the VIP on alpha")
            .doesNotContain("alpha: client port 4222 of alpha")
        .doesNotContain("its ways are open");
  }

  private static String addresses(String networkInterface, String address) {
    return """
        [{"ifname":"lo","addr_info":[{"local":"127.0.0.1","prefixlen":8}]},
         {"ifname":"%s","addr_info":[{"local":"%s","prefixlen":24}]}]
        """.formatted(networkInterface, address);
  }

  private static Zone good() {
    Zone zone = Zone.example();
    for (String from : Roles.TRIAD) {
      Roles.TRIAD.forEach(to -> zone.reads("tcp-paths", from, to, 0, attempts(to, 111, 111, 111), ""));
      zone.reads("tcp-path-to-vip", from, "10.1.1.10:9443 113\n")
          .reads("firewall-rules", from, NO_RULES)
          .reads("legacy-firewall-tables", from, "", 1, "", "cat: /proc/net/ip_tables_names: No such file or directory")
          .reads("addresses", from, addresses("eth0", ADDRESSES.get(from)));
    }
    return zone;
  }

  private static String attempts(String to, int client, int cluster, int monitoring) {
    String address = ADDRESSES.get(to);
    return "%s:4222 %d\n%s:6222 %d\n%s:8222 %d\n".formatted(address, client, address, cluster, address, monitoring);
  }

  private static String rules(String name) {
    try (InputStream in = NetworkCriteriaTest.class.getResourceAsStream("/firewall/" + name + ".json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
