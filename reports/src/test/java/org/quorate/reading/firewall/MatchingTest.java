package org.quorate.reading.firewall;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quorate.reading.Json;

/** Whether a packet fits what a rule asks for, as nft writes it. */
class MatchingTest {
  private static final Packet NATS = Packet.tcp("10.1.1.12", "10.1.1.11", 6222, "eth0");
  private static final Packet ADVERT = Packet.vrrp("10.1.1.12", "224.0.0.18", "eth0");

  @ParameterizedTest
  @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
      {'payload': {'protocol': 'ip', 'field': 'saddr'}}      | '10.1.1.12'                                   | YES
      {'payload': {'protocol': 'ip', 'field': 'saddr'}}      | '10.1.1.11'                                   | NO
      {'payload': {'protocol': 'ip', 'field': 'saddr'}}      | '@friends'                                    | UNKNOWN
      {'payload': {'protocol': 'ip', 'field': 'saddr'}}      | 'friend.example'                              | UNKNOWN
      {'payload': {'protocol': 'ip', 'field': 'saddr'}}      | {'prefix': {'addr': '10.1.1.0', 'len': 24}}   | YES
      {'payload': {'protocol': 'ip', 'field': 'saddr'}}      | {'set': ['10.1.1.13', '10.1.1.12']}           | YES
      {'payload': {'protocol': 'ip', 'field': 'saddr'}}      | {'set': ['10.1.1.13', '10.1.1.14']}           | NO
      {'payload': {'protocol': 'ip', 'field': 'saddr'}}      | {'set': ['friend', '10.1.1.12']}              | YES
      {'payload': {'protocol': 'ip', 'field': 'saddr'}}      | {'set': ['friend', '10.1.1.13']}              | UNKNOWN
      {'payload': {'protocol': 'ip', 'field': 'saddr'}}      | {'set': [{'elem': {'val': '10.1.1.12', 'comment': 'beta'}}]} | YES
      {'payload': {'protocol': 'ip', 'field': 'daddr'}}      | '10.1.1.11'                                   | YES
      {'payload': {'protocol': 'ip', 'field': 'daddr'}}      | '10.1.1.12'                                   | NO
      {'payload': {'protocol': 'ip', 'field': 'protocol'}}   | 'tcp'                                         | YES
      {'payload': {'protocol': 'ip', 'field': 'protocol'}}   | 6                                             | YES
      {'payload': {'protocol': 'ip', 'field': 'protocol'}}   | 17                                            | NO
      {'payload': {'protocol': 'ip', 'field': 'protocol'}}   | 'vrrp'                                        | NO
      {'payload': {'protocol': 'ip', 'field': 'ttl'}}        | 64                                            | UNKNOWN
      {'payload': {'protocol': 'ip6', 'field': 'saddr'}}     | 'fe80::1'                                     | NO
      {'payload': {'protocol': 'ether', 'field': 'saddr'}}   | '02:42:0a:01:01:0c'                           | UNKNOWN
      {'payload': {'protocol': 'tcp', 'field': 'dport'}}     | 6222                                          | YES
      {'payload': {'protocol': 'tcp', 'field': 'dport'}}     | 4222                                          | NO
      {'payload': {'protocol': 'tcp', 'field': 'dport'}}     | [4222, 6222]                                  | YES
      {'payload': {'protocol': 'tcp', 'field': 'dport'}}     | {'range': [6222, 6300]}                       | YES
      {'payload': {'protocol': 'tcp', 'field': 'dport'}}     | {'range': [6000, 6222]}                       | YES
      {'payload': {'protocol': 'tcp', 'field': 'dport'}}     | {'range': [6223, 6300]}                       | NO
      {'payload': {'protocol': 'tcp', 'field': 'dport'}}     | {'range': [6000, 6221]}                       | NO
      {'payload': {'protocol': 'tcp', 'field': 'dport'}}     | 'ssh'                                         | NO
      {'payload': {'protocol': 'tcp', 'field': 'dport'}}     | 'nats'                                        | UNKNOWN
      {'payload': {'protocol': 'th', 'field': 'dport'}}      | 6222                                          | YES
      {'payload': {'protocol': 'sctp', 'field': 'dport'}}    | 6222                                          | NO
      {'payload': {'protocol': 'udp', 'field': 'dport'}}     | 6222                                          | NO
      {'payload': {'protocol': 'tcp', 'field': 'sport'}}     | 6222                                          | UNKNOWN
      {'payload': {'protocol': 'tcp', 'field': 'flags'}}     | 'syn'                                         | UNKNOWN
      {'meta': {'key': 'l4proto'}}                           | 'tcp'                                         | YES
      {'meta': {'key': 'l4proto'}}                           | ['vrrp', 'udp']                               | NO
      {'meta': {'key': 'l4proto'}}                           | '@transports'                                 | UNKNOWN
      {'meta': {'key': 'iifname'}}                           | '@lan'                                        | UNKNOWN
      {'meta': {'key': 'iifname'}}                           | 'eth0'                                        | YES
      {'meta': {'key': 'oifname'}}                           | 'eth0'                                        | NO
      {'meta': {'key': 'oif'}}                               | 'eth*'                                        | NO
      {'meta': {'key': 'iifname'}}                           | 'lo'                                          | NO
      {'meta': {'key': 'iif'}}                               | 'eth*'                                        | YES
      {'meta': {'key': 'iifname'}}                           | 'br-*'                                        | NO
      {'meta': {'key': 'nfproto'}}                           | 'ipv4'                                        | YES
      {'meta': {'key': 'nfproto'}}                           | 'ipv6'                                        | NO
      {'meta': {'key': 'protocol'}}                          | 'ip'                                          | YES
      {'meta': {'key': 'protocol'}}                          | 'ip6'                                         | NO
      {'meta': {'key': 'pkttype'}}                           | 'host'                                        | YES
      {'meta': {'key': 'pkttype'}}                           | 'broadcast'                                   | NO
      {'meta': {'key': 'mark'}}                              | 1                                             | UNKNOWN
      {'ct': {'key': 'state'}}                               | ['established', 'new']                        | YES
      {'ct': {'key': 'state'}}                               | ['established', 'related']                    | NO
      {'ct': {'key': 'status'}}                              | 'new'                                         | UNKNOWN
      {'concat': [{'meta': {'key': 'iifname'}}]}             | {'concat': ['eth0']}                          | UNKNOWN
      """)
  void a_connection_fits_or_does_not(String left, String right, Truth truth) {
    assertThat(fits(NATS, "==", left, right)).isEqualTo(truth);
    assertThat(fits(NATS, "in", left, right)).isEqualTo(truth);
    assertThat(fits(NATS, "!=", left, right)).isEqualTo(
        truth == Truth.YES ? Truth.NO : truth == Truth.NO ? Truth.YES : Truth.UNKNOWN);
    assertThat(fits(NATS, "<", left, right)).isEqualTo(Truth.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
      {'meta': {'key': 'l4proto'}}                           | 'vrrp'      | YES
      {'meta': {'key': 'l4proto'}}                           | 112         | YES
      {'payload': {'protocol': 'ip', 'field': 'protocol'}}   | 'ospf'      | NO
      {'payload': {'protocol': 'th', 'field': 'dport'}}      | 112         | NO
      {'payload': {'protocol': 'tcp', 'field': 'dport'}}     | 112         | NO
      {'payload': {'protocol': 'tcp', 'field': 'sport'}}     | 112         | NO
      """)
  void an_advertisement_has_a_protocol_and_no_port(String left, String right, Truth truth) {
    assertThat(fits(ADVERT, "==", left, right)).isEqualTo(truth);
  }

  @Test
  void port_zero_is_a_port() {
    assertThat(fits(Packet.tcp("10.1.1.12", "10.1.1.11", 0, "eth0"), "==",
        "{'payload': {'protocol': 'th', 'field': 'dport'}}", "0")).isEqualTo(Truth.YES);
  }

  private static Truth fits(Packet packet, String operator, String left, String right) {
    String match = "{'op': '%s', 'left': %s, 'right': %s}".formatted(operator, left, right).replace('\'', '"');
    return new Matching(packet, true).of(Json.parse(match).orElseThrow());
  }
}
