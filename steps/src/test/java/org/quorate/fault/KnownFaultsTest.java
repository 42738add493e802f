package org.quorate.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.quorate.run.Promise;
import org.quorate.run.Promises;

/** The sentences of the matrix and the faults they ask for. */
class KnownFaultsTest {
  private static final Pattern STRIKES = Pattern.compile(
      "^(?:\\* )?(.+) strikes (.+) (while idle|under load|during promotion|during demotion|during recovery"
          + "|under load of JetStream|under load of JetStream with reads that any replica may answer)$");
  private final Site site = new Trial().site();
  private final Party party = new Party("alpha", "beta", "gamma");

  @Test
  void every_failure_and_every_target_of_the_matrix_is_known() {
    List<Matcher> cells = Promises.ofSystem("bsfg").stream().map(Promise::steps).flatMap(List::stream)
        .map(STRIKES::matcher).filter(Matcher::matches).toList();
    assertThat(cells).hasSizeGreaterThan(60).allSatisfy(cell ->
        assertThat(KnownFaults.named(cell.group(1), site, party, party.meant(cell.group(2))).targets()).isNotEmpty());
  }

  @Test
  void every_known_failure_is_in_the_matrix() {
    Set<String> said = new TreeSet<>();
    Promises.ofSystem("bsfg").stream().map(Promise::steps).flatMap(List::stream).map(STRIKES::matcher)
        .filter(Matcher::matches).forEach(cell -> said.addAll(List.of(cell.group(1).split(KnownFaults.TOGETHER))));
    assertThat(KnownFaults.words()).allSatisfy(words -> assertThat(said).contains(words));
  }

  @Test
  void names_of_faults_are_names_that_hosts_take() {
    assertThat(KnownFaults.words()).allSatisfy(words ->
        assertThat(KnownFaults.named(words, site, party, List.of("alpha")).name()).matches("[a-z0-9]+(-[a-z0-9]+)*"));
  }

  @Test
  void several_at_once_and_several_targets_are_sequences() {
    assertThat(KnownFaults.named("a stop of JetStream together with a loss of power", site, party, List.of("gamma")))
        .isInstanceOf(Sequence.class);
    assertThat(KnownFaults.named("a stop of JetStream", site, party, party.meant("all nodes")).targets())
        .containsExactly("alpha", "beta", "gamma");
  }

  @Test
  void what_happens_everywhere_at_once_is_one_failure() {
    assertThat(KnownFaults.named("a loss of what was not synced everywhere", site, party, party.meant("all nodes")))
        .isEqualTo(new UnsyncedLoss(List.of("alpha", "beta", "gamma")));
  }

  @Test
  void what_nobody_knows_is_said_with_what_is_known() {
    assertThatThrownBy(() -> KnownFaults.named("bad weather", site, party, List.of("alpha")))
        .hasMessageContaining("no fault is called \"bad weather\"").hasMessageContaining("a loss of power");
    assertThatThrownBy(() -> party.meant("the sun")).hasMessageContaining("nobody is called \"the sun\"");
  }
}
