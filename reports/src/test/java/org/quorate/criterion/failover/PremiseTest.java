package org.quorate.criterion.failover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.criterion.failover.Case.notProven;
import static org.quorate.criterion.failover.Case.proven;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quorate.criterion.Finding;

/** A fault comes from 5.0 to 5.1 s and goes from 8.0 to 8.2 s; two requests are wanted before, under and after it. */
class PremiseTest {

  @ParameterizedTest
  @MethodSource("loads")
  void load_before_under_and_after(Case row) {
    row.holdsFor(tape -> Premise.metLoad(tape.record(), 2));
  }

  @ParameterizedTest
  @MethodSource("strikes")
  void the_node_that_had_it_was_struck(Case row) {
    row.holdsFor(tape -> Premise.struck(tape.record(), "an active controller", "unit"));
  }

  static List<Case> loads() {
    return List.of(
        proven("exactly enough of each", load("ok", 1100, 1110, "refused", 5200, 5210, "ok", 8300, 8310),
            "2 served before, 2 tried under it, 2 served after, the fault lasted 2900 to 3200 ms"),
        notProven("one was still under way when the fault came", load("ok", 1100, 5000, "ok", 5200, 5210, "ok", 8300,
            8310), "0 served before, 2 tried"),
        proven("one ended just before", load("ok", 1100, 4999, "ok", 5200, 5210, "ok", 8300, 8310), "2 served before"),
        notProven("refused before", load("refused", 1100, 1110, "ok", 5200, 5210, "ok", 8300, 8310),
            "0 served before, 2 tried under it, 2 served after"),
        notProven("sent while the fault came", load("ok", 1100, 1110, "ok", 5100, 5110, "ok", 8300, 8310),
            "0 tried under it"),
        notProven("sent when its end was ordered", load("ok", 1100, 1110, "ok", 8000, 8010, "ok", 8300, 8310),
            "0 tried under it"),
        proven("sent just before that", load("ok", 1100, 1110, "unknown", 7999, 8010, "ok", 8300, 8310), "2 tried"),
        notProven("sent while the fault went", load("ok", 1100, 1110, "ok", 5200, 5210, "ok", 8200, 8210),
            "2 tried under it, 0 served after"),
        notProven("refused after", load("ok", 1100, 1110, "ok", 5200, 5210, "refused", 8300, 8310), "0 served after"),
        notProven("it is not recorded when the fault went", DrillTape.of("drill").exchange("applied", "", 5000, 5100)
            .end(9000), "it is not recorded when the fault came and went"),
        notProven("it is not recorded when it came", DrillTape.of("drill").exchange("undone", "", 5000, 5100)
            .end(9000), "it is not recorded when the fault came and went"));
  }

  static List<Case> strikes() {
    return List.of(
        proven("it had it to the end", onAlpha().exchange("applied", "alpha", 5000, 5100).end(9000),
            "alpha had it just then"),
        proven("it lost it with the fault", onAlpha().exchange("applied", "alpha", 5000, 5100)
            .sees("unit", "absent", "alpha", 5000, 5050).end(9000), "alpha had it just then"),
        notProven("it may have lost it before", onAlpha().exchange("applied", "alpha", 5000, 5100)
            .sees("unit", "absent", "alpha", 4999, 5050).end(9000),
            "[alpha] struck, none of them seen to have an active controller by the witness \"unit\""),
        proven("it took it in the last moment", DrillTape.of("drill").first("unit", "absent", "alpha")
            .sees("unit", "held", "alpha", 4990, 5000).exchange("applied", "alpha", 5000, 5100).end(9000)),
        notProven("it may have taken it later", DrillTape.of("drill").first("unit", "absent", "alpha")
            .sees("unit", "held", "alpha", 4990, 5001).exchange("applied", "alpha", 5000, 5100).end(9000),
            "none of them"),
        proven("one of two had it", onAlpha().first("unit", "absent", "beta").exchange("applied", "beta", 5000, 5050)
            .exchange("applied", "alpha", 5050, 5100).end(9000), "alpha had it just then"),
        notProven("each node is named once", onAlpha().exchange("applied", "beta", 5000, 5050)
            .exchange("applied", "beta", 5050, 5100).end(9000), "[beta] struck"),
        notProven("it is not recorded when", onAlpha().phase("applied", "alpha", 5000, DrillTape.body()).end(9000),
            "it is not recorded which node was struck, and when"));
  }

  /** Who asks does so now and then, so a fault may hide what it strikes for up to a second before. */
  @ParameterizedTest
  @MethodSource("hidden")
  void a_fault_that_hides_what_it_strikes(Case row) {
    row.holdsFor(tape -> Premise.struck(tape.record(), "an active controller", "unit"));
  }

  static List<Case> hidden() {
    return List.of(
        proven("last seen a second before", hidden(4000, 6000, 6010)),
        notProven("last seen longer before", hidden(3999, 6000, 6010), "none of them"),
        proven("seen again as soon as the fault is there", hidden(4500, 5100, 5100)),
        notProven("seen again before the fault was there", hidden(4500, 5099, 5099), "none of them"),
        notProven("not seen for another reason, and no word of it", onAlpha().exchange("applied", "alpha", 5000, 5100)
            .again("unit", "absent", "alpha", 4500, 6000).end(9000), "none of them"),
        notProven("blind only later", onAlpha().exchange("applied", "alpha", 5000, 5100)
            .blind("unit", "alpha", 5101, 6000).again("unit", "absent", "alpha", 4500, 6000).end(9000),
            "none of them"));
  }

  @Test
  void a_finding_rests_on_the_drill_or_on_the_parts_of_its_fault() {
    Finding load = Premise.metLoad(load("ok", 1100, 1110, "ok", 5200, 5210, "ok", 8300, 8310).record(), 2);
    assertThat(load.expected())
        .isEqualTo("at least 2 requests before, under and after the fault, those before and after served");
    assertThat(load.evidence()).containsExactly(2L, 11L);
    Finding struck = Premise.struck(
        onAlpha().exchange("applied", "alpha", 5000, 5100).end(9000).record(), "an active controller", "unit");
    assertThat(struck.expected()).isEqualTo("the fault strikes the node that has an active controller");
    assertThat(struck.evidence()).containsExactly(4L);
  }

  private static DrillTape onAlpha() {
    return DrillTape.of("drill").first("unit", "held", "alpha");
  }

  private static DrillTape hidden(long from, long to, long seen) {
    return onAlpha().exchange("applied", "alpha", 5000, 5100).blind("unit", "alpha", from, to)
        .again("unit", "absent", "alpha", from, seen).end(9000);
  }

  /** Two requests of each kind: how they ended, when they were sent, when they were done. */
  private static DrillTape load(Object... parts) {
    DrillTape tape = DrillTape.of("drill").exchange("applied", "", 5000, 5100).exchange("undone", "", 8000, 8200);
    for (int part = 0; part < parts.length; part += 3) {
      for (int each = 0; each < 2; each++) {
        tape.append("a" + part + each, (String) parts[part], (Integer) parts[part + 1], (Integer) parts[part + 2]);
      }
    }
    return tape.end(9000);
  }
}
