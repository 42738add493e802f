package org.quorate.criterion.failover;

import static org.quorate.criterion.failover.Case.notProven;
import static org.quorate.criterion.failover.Case.refuted;
import static org.quorate.criterion.failover.Case.proven;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quorate.evidence.EntryKind;

/** Alpha gives something up around 5.0 s and beta takes it around 5.1 s, unless said otherwise. */
class ClockStepsTest {
  private static final long NANOS = 1_000_000L;

  @ParameterizedTest
  @MethodSource("steps")
  void a_clock_that_was_set_widens_what_it_stamped_meanwhile(Case row) {
    row.holdsFor(tape -> new SingleActive("an active controller", "unit", List.of("alpha", "beta"), Duration.ZERO)
        .judge(tape.record()));
  }

  static List<Case> steps() {
    return List.of(
        proven("no clock was set", moved(5100).end(9000)),
        notProven("beta's clock was set forward meanwhile", step(moved(5100), "beta", 4000, 6000, 300, 0).end(9000),
            "cannot tell apart"),
        notProven("alpha's clock was set back meanwhile", step(moved(5100), "alpha", 4000, 6000, 0, 300).end(9000),
            "cannot tell apart"),
        proven("the other direction separates them further", step(moved(5100), "beta", 4000, 6000, 0, 300).end(9000)),
        proven("set before", step(moved(5100), "beta", 2000, 4000, 300, 0).end(9000)),
        proven("set afterwards", step(moved(5100), "beta", 6000, 8000, 300, 0).end(9000)),
        notProven("set until the very moment", step(moved(5100), "beta", 4000, 5100, 300, 0).end(9000), "cannot tell"),
        notProven("set from the very moment", step(moved(5100), "beta", 5102, 6000, 300, 0).end(9000), "cannot tell"),
        proven("set until just before", step(moved(5100), "beta", 4000, 5099, 300, 0).end(9000)),
        proven("set from just after", step(moved(5100), "beta", 5103, 6000, 300, 0).end(9000)),
        proven("set on somebody else", step(moved(5100), "gamma", 4000, 6000, 300, 0).end(9000)),
        notProven("set on the host that saw it", step(stampedBy("gamma"), "gamma", 4000, 6000, 300, 0)
            .end(9000), "cannot tell apart"),
        proven("set on the one that it is about", step(stampedBy("gamma"), "beta", 4000, 5100, 300, 0)
            .end(9000)),
        proven("stamped by no host's clock", step(stampedBy(""), "beta", 4000, 6000, 300, 0).end(9000)),
        notProven("looked up by a clock of a host that was set", step(taken(look(true).put("stamped_by", "gamma")),
            "gamma", 4000, 6000, 300, 0).end(9000), "cannot tell apart"),
        proven("looked up, as was stamped by the run's own clock before events named one",
            step(taken(look(true)), "beta", 4000, 6000, 300, 0).end(9000)),
        notProven("noticed, as was stamped by the host's own clock before events named one",
            step(taken(look(false)), "beta", 4000, 6000, 300, 0).end(9000), "cannot tell apart"),
        proven("by less than there was between them", step(moved(5100), "beta", 4000, 6000, 50, 0).end(9000)),
        refuted("an overlap long after a clock was set", step(moved(4000), "beta", 2000, 3000, 300, 0).end(9000),
            "both had an active controller for 998.0 to 1002.0 ms"),
        refuted("an overlap longer than the step", step(moved(4000), "beta", 3500, 6000, 0, 300).end(9000), "both had"),
        notProven("an overlap shorter than the step", step(moved(4800), "beta", 3500, 6000, 0, 300).end(9000),
            "cannot tell apart"));
  }

  private static DrillTape moved(long taken) {
    return DrillTape.of("trial").first("unit", "held", "alpha").first("unit", "absent", "beta")
        .sees("unit", "absent", "alpha", 5000, 5002).sees("unit", "held", "beta", taken, taken + 2);
  }

  /** Beta takes it, as another host saw and stamped it. */
  private static DrillTape stampedBy(String by) {
    return taken(DrillTape.body().put("stamped_by", by));
  }

  private static ObjectNode look(boolean look) {
    return DrillTape.body().put("look", look);
  }

  private static DrillTape taken(ObjectNode how) {
    return DrillTape.of("trial").first("unit", "held", "alpha").first("unit", "absent", "beta")
        .sees("unit", "absent", "alpha", 5000, 5002)
        .raw(EntryKind.EVENT, "unit", "beta", 5103,
            how.put("state", "held").put("earliest_ns", 5100 * NANOS).put("latest_ns", 5102 * NANOS));
  }

  private static DrillTape step(DrillTape tape, String role, long from, long to, long earlier, long later) {
    return tape.raw(EntryKind.MEASUREMENT, ClockSteps.NAME, role, to, DrillTape.body()
        .put("from_ns", from * NANOS).put("to_ns", to * NANOS)
        .put("earlier_ns", earlier * NANOS).put("later_ns", later * NANOS));
  }
}
