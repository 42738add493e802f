package org.quorate.reading.firewall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.reading.firewall.Rules.ACCEPT;
import static org.quorate.reading.firewall.Rules.DROP;
import static org.quorate.reading.firewall.Rules.match;
import static org.quorate.reading.firewall.Rules.port;
import static org.quorate.reading.firewall.Rules.source;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which way a connection to port 6222 takes through chains. */
class ChainWalkTest {
  private static final String MARK = match("{'meta': {'key': 'mark'}}", "7");

  @Test
  void the_first_rule_that_fits_decides() {
    assertThat(Rules.strict().rule(port("6222"), ACCEPT).rule(DROP).fateOfConnection()).isEqualTo("ACCEPTED");
    assertThat(Rules.lenient().rule(port("6222"), DROP).rule(ACCEPT).fateOfConnection()).isEqualTo("BLOCKED");
    assertThat(Rules.strict().rule(port("6223"), ACCEPT).fateOfConnection()).isEqualTo("BLOCKED");
    assertThat(Rules.lenient().rule(port("6223"), DROP).fateOfConnection()).isEqualTo("ACCEPTED");
  }

  @Test
  void every_match_of_a_rule_has_to_fit() {
    assertThat(Rules.strict().rule(source("'10.1.1.12'"), port("6223"), ACCEPT).fateOfConnection()).isEqualTo("BLOCKED");
    assertThat(Rules.strict().rule(source("'10.1.1.13'"), port("6222"), ACCEPT).fateOfConnection()).isEqualTo("BLOCKED");
    assertThat(Rules.strict().rule(source("'10.1.1.12'"), port("6222"), ACCEPT).fateOfConnection()).isEqualTo("ACCEPTED");
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "{'counter': {'packets': 1, 'bytes': 60}}", "{'log': {'prefix': 'in'}}", "{'mangle': {}}", "{'notrack': null}",
      "{'dup': {'addr': '10.1.1.99'}}", "{'xt': {'type': 'match', 'name': 'comment'}}",
      "{'xt': {'type': 'target', 'name': 'LOG'}}", "{'continue': null}", "'notrack'"})
  void what_only_watches_or_marks_decides_nothing(String expression) {
    assertThat(Rules.strict().rule(expression).fateOfConnection()).isEqualTo("BLOCKED");
    assertThat(Rules.lenient().rule(expression).fateOfConnection()).isEqualTo("ACCEPTED");
  }

  @ParameterizedTest
  @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
      {'accept': null}                                                 | ACCEPTED
      {'snat': {'addr': '10.1.1.11'}}                                  | ACCEPTED
      {'xt': {'type': 'target', 'name': 'MASQUERADE'}}                 | ACCEPTED
      {'drop': null}                                                   | BLOCKED
      'drop'                                                           | BLOCKED
      {'reject': {'type': 'tcp reset'}}                                | BLOCKED
      {'xt': {'type': 'target', 'name': 'REJECT'}}                     | BLOCKED
      {'xt': {'type': 'target', 'name': 'TARPIT'}}                     | EITHER
      {'xt': {'type': 'watcher', 'name': 'REJECT'}}                    | EITHER
      {'xt': null}                                                     | EITHER
      {'queue': {'num': 0}}                                            | EITHER
      {'fwd': {'dev': 'eth1'}}                                         | EITHER
      {'vmap': {'key': {'meta': {'key': 'mark'}}, 'data': '@verdicts'}} | EITHER
      {}                                                               | EITHER
      """)
  void the_end_of_a_rule_says_what_becomes_of_the_connection(String expression, String fate) {
    assertThat(Rules.strict().rule(expression).rule(fate.equals("ACCEPTED") ? DROP : ACCEPT).fateOfConnection())
        .isEqualTo(fate);
    assertThat(Rules.lenient().rule(expression).rule(fate.equals("ACCEPTED") ? DROP : ACCEPT).fateOfConnection())
        .isEqualTo(fate);
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "{'limit': {'rate': 5, 'per': 'second'}}", "{'ct count': {'val': 10}}", "{'xt': {'type': 'match', 'name': 'hashlimit'}}",
      "{'match': {'op': '==', 'left': {'meta': {'key': 'mark'}}, 'right': 7}}"})
  void a_rule_that_may_not_apply_leaves_both_open(String condition) {
    assertThat(Rules.strict().rule(condition, ACCEPT).fateOfConnection()).isEqualTo("EITHER");
    assertThat(Rules.lenient().rule(condition, DROP).fateOfConnection()).isEqualTo("EITHER");
    assertThat(Rules.lenient().rule(condition, ACCEPT).fateOfConnection()).isEqualTo("ACCEPTED");
    assertThat(Rules.strict().rule(condition, port("6223"), ACCEPT).fateOfConnection()).isEqualTo("BLOCKED");
  }

  @Test
  void a_chain_that_is_jumped_to_comes_back_to_the_next_rule() {
    Rules jumping = Rules.strict().rule("{'jump': {'target': 'zone'}}").rule(ACCEPT);

    assertThat(jumping.in("zone", port("6223"), DROP).fateOfConnection()).isEqualTo("ACCEPTED");
    assertThat(jumping.in("zone", port("6222"), DROP).fateOfConnection()).isEqualTo("BLOCKED");
  }

  @Test
  void return_ends_the_chain_but_not_its_caller() {
    assertThat(Rules.strict().rule("{'jump': {'target': 'zone'}}").rule(ACCEPT)
        .in("zone", source("'10.1.1.12'"), "{'return': null}").in("zone", DROP).fateOfConnection()).isEqualTo("ACCEPTED");
    assertThat(Rules.strict().rule("{'return': null}").rule(ACCEPT).fateOfConnection()).isEqualTo("BLOCKED");
    assertThat(Rules.lenient().rule("{'return': null}").rule(DROP).fateOfConnection()).isEqualTo("ACCEPTED");
    assertThat(Rules.lenient().rule(MARK, "{'return': null}").rule(DROP).fateOfConnection()).isEqualTo("EITHER");
  }

  @Test
  void goto_does_not_come_back_to_the_chain_it_left() {
    assertThat(Rules.strict().rule("{'goto': {'target': 'zone'}}").rule(ACCEPT)
        .in("zone", port("6223"), DROP).fateOfConnection()).isEqualTo("BLOCKED");
    assertThat(Rules.strict().rule("{'goto': {'target': 'zone'}}").in("zone", ACCEPT).fateOfConnection()).isEqualTo("ACCEPTED");
    assertThat(Rules.strict().rule("{'jump': {'target': 'first'}}").rule(ACCEPT).in("first", "{'goto': {'target': 'zone'}}")
        .in("first", DROP).fateOfConnection()).isEqualTo("ACCEPTED");
  }

  @Test
  void a_map_of_verdicts_decides_by_its_key() {
    String ports = "{'vmap': {'key': {'payload': {'protocol': 'tcp', 'field': 'dport'}}, 'data': {'set': [%s]}}}";

    assertThat(Rules.strict().rule(ports.formatted("[22, {'drop': null}], [6222, {'accept': null}]")).fateOfConnection())
        .isEqualTo("ACCEPTED");
    assertThat(Rules.lenient().rule(ports.formatted("[6222, {'drop': null}]")).fateOfConnection()).isEqualTo("BLOCKED");
    assertThat(Rules.lenient().rule(ports.formatted("[22, {'drop': null}]")).fateOfConnection()).isEqualTo("ACCEPTED");
    assertThat(Rules.strict().rule(ports.formatted("[22, {'accept': null}]")).fateOfConnection()).isEqualTo("BLOCKED");
    assertThat(Rules.lenient().rule(ports.formatted("['nats', {'drop': null}]")).fateOfConnection()).isEqualTo("EITHER");
    assertThat(Rules.strict().rule(ports.formatted("[6222, {'jump': {'target': 'zone'}}]")).in("zone", ACCEPT)
        .fateOfConnection()).isEqualTo("ACCEPTED");
    assertThat(Rules.strict().rule(ports.formatted("[6222, {}]")).fateOfConnection()).isEqualTo("EITHER");
  }

  @Test
  void a_map_says_nothing_of_a_packet_whose_rule_may_not_apply() {
    assertThat(Rules.lenient().rule(MARK, "{'vmap': {'key': {'payload': {'protocol': 'tcp', 'field': 'dport'}},"
        + " 'data': {'set': [[6222, {'drop': null}]]}}}").fateOfConnection()).isEqualTo("EITHER");
  }

  @ParameterizedTest
  @CsvSource({"16, ACCEPTED", "17, EITHER"})
  void chains_nest_as_deep_as_the_kernel_lets_them(int depth, String fate) {
    Rules nested = Rules.strict().rule("{'jump': {'target': 'c1'}}");
    for (int at = 1; at < depth; at++) {
      nested.in("c" + at, "{'jump': {'target': 'c%d'}}".formatted(at + 1));
    }

    assertThat(nested.in("c" + depth, ACCEPT).fateOfConnection()).isEqualTo(fate);
  }

  @Test
  void chains_that_call_each_other_have_no_end_and_so_no_answer() {
    assertThat(Rules.strict().rule("{'jump': {'target': 'zone'}}").in("zone", "{'jump': {'target': 'zone'}}")
        .fateOfConnection()).isEqualTo("EITHER");
  }
}
