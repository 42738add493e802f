package org.quorate.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.quorate.fault.KnownFaults;

class DrawnFailuresTest {
  @Test
  void the_same_seed_draws_the_same_failures_again() {
    assertThat(draws(7)).isEqualTo(draws(7)).isNotEqualTo(draws(8));
  }

  @Test
  void sooner_or_later_every_failure_is_drawn_and_sometimes_two_at_once() {
    String all = draws(1).toString();
    assertThat(KnownFaults.words()).allSatisfy(words -> assertThat(all).contains(words));
    assertThat(all).contains(KnownFaults.TOGETHER);
  }

  @Test
  void two_at_once_are_failures_that_are_known_and_leave_each_other_their_proof() {
    List<String> pairs =
        draws(1).stream().map(Draw::fault).filter(fault -> fault.contains(KnownFaults.TOGETHER)).toList();
    assertThat(pairs).hasSizeGreaterThan(500).allSatisfy(pair -> {
      assertThat(KnownFaults.words()).contains(pair.split(KnownFaults.TOGETHER));
      assertThat(pair).doesNotContain("reboot", "power", "pause", "JetStream", "VRRP", "isolation", "clients");
    });
  }

  @Test
  void whatever_is_drawn_has_a_place_and_a_moment_where_it_can_show() {
    assertThat(draws(3)).allMatch(Draw::findsItsTarget);
    assertThat(draws(3)).extracting(Draw::target).contains(
        "the active node", "the standby", "the third node", "the JetStream leader");
  }

  private static List<Draw> draws(long seed) {
    DrawnFailures drawn = new DrawnFailures(seed);
    return Stream.generate(drawn::next).limit(2000).toList();
  }
}
