package org.quorate.criterion.failover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.criterion.failover.Case.notProven;
import static org.quorate.criterion.failover.Case.proven;
import static org.quorate.criterion.failover.Case.refuted;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quorate.criterion.Finding;
import org.quorate.criterion.Measured;

/** The VIP may be taken once within 5 s; it is on alpha first, and leaves it at 2.0 s. */
class FlappingTest {
  private static final Flapping VIP =
      new Flapping("the VIP", "address", List.of("alpha", "beta"), Duration.ofSeconds(5));

  @ParameterizedTest
  @MethodSource("takings")
  void taken_once_within_the_window(Case row) {
    row.holdsFor(tape -> VIP.judge(tape.record()));
  }

  static List<Case> takings() {
    return List.of(
        proven("never", onAlpha().end(20_000), "taken 0 times in the whole drill"),
        proven("once", left().sees("address", "held", "beta", 3000, 3010).end(20_000),
            "taken 1 times in the whole drill"),
        refuted("again after surely less than the window", back(7999, 7999),
            "taken by beta and 4989 to 4999 ms later by alpha"),
        refuted("again after at most the window", back(7990, 8000), "taken by beta and 4980 to 5000 ms later by alpha"),
        notProven("again after about the window", back(7990, 8001),
            "taken by beta and 4980 to 5001 ms later by alpha: measured too coarsely to tell"),
        notProven("again after at least the window", back(8010, 8020), "5000 to 5020 ms later"),
        proven("again after surely more than it", back(8011, 8020), "taken 2 times in the whole drill"),
        notProven("seen on the same node before and after blindness is not taken anew", left()
            .sees("address", "held", "beta", 3000, 3010).blind("address", "beta", 5000, 6000)
            .again("address", "held", "beta", 5000, 6000).end(20_000), "cannot tell for [beta]"),
        refuted("by both at once", left().sees("address", "held", "beta", 3000, 3010)
            .sees("address", "held", "alpha", 3001, 3005).end(20_000), "taken by beta and 0 to 5 ms later by alpha"));
  }

  @Test
  void the_time_between_takings_is_measured_and_rests_on_what_was_seen_of_both() {
    Finding finding = VIP.judge(back(6000, 6010).record());
    assertThat(finding.expected()).isEqualTo("the VIP taken at most once within any 5000 ms");
    assertThat(finding.measured())
        .containsExactly(new Measured("time between takings of the VIP", 2990, 3010, 5000));
    assertThat(finding.evidence()).containsExactly(3L, 4L, 5L, 6L, 7L, 8L);
  }

  private static DrillTape onAlpha() {
    return DrillTape.of("drill").first("address", "held", "alpha").first("address", "absent", "beta");
  }

  private static DrillTape left() {
    return onAlpha().sees("address", "absent", "alpha", 2000, 2010);
  }

  private static DrillTape back(long earliest, long latest) {
    return left().sees("address", "held", "beta", 3000, 3010).sees("address", "absent", "beta", 4000, 4010)
        .sees("address", "held", "alpha", earliest, latest).end(20_000);
  }
}
