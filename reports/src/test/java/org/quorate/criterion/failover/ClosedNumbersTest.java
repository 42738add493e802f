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

/** The quorum is lost from 5.0 to 5.2 s, 15 s are allowed (to 20.2 s), and it is healed from 30.0 s on. */
class ClosedNumbersTest {
  private static final Duration LIMIT = Duration.ofSeconds(15);

  @ParameterizedTest
  @MethodSource("bounds")
  void closed_after_the_bound(Case row) {
    row.holdsFor(tape -> FailClosed.judge(tape.record(), Plane.WRITE, LIMIT, 2));
  }

  @ParameterizedTest
  @MethodSource("reasons")
  void refused_with_a_reason(Case row) {
    row.holdsFor(tape -> FailClosed.saysWhy(tape.record(), LIMIT, 2));
  }

  @ParameterizedTest
  @MethodSource("heals")
  void open_again_after_the_heal(Case row) {
    row.holdsFor(tape -> FailClosed.resumes(tape.record(), Plane.WRITE, 2));
  }

  @ParameterizedTest
  @MethodSource("reads")
  void keys_are_no_longer_read(Case row) {
    row.holdsFor(tape -> ReadsFailClosed.judge(tape.record(), LIMIT, 2));
  }

  static List<Case> bounds() {
    return List.of(
        proven("refused after it", cut().appends("refused", 20_300, 20_500).healed().end(40_000)),
        proven("one refused, two that hang", cut().append("r", "refused", 20_300, 20_310)
            .append("u", "unknown", 20_400, 25_000).append("v", "unknown", 20_500, 25_000).healed().end(40_000),
            "3 tried after the bound, none acknowledged: 1 refused, 2 without an answer"),
        notProven("one of them sent at the bound itself", cut().append("r", "refused", 20_200, 20_210)
            .append("s", "refused", 20_300, 20_310).healed().end(40_000), "1 tried after the bound"),
        notProven("one of them done at the heal itself", cut().append("r", "refused", 20_300, 20_310)
            .append("s", "refused", 29_990, 30_000).healed().end(40_000), "1 tried after the bound"),
        proven("acknowledged at the bound itself", cut().append("e", "ok", 20_190, 20_200)
            .appends("refused", 20_300, 20_500).healed().end(40_000)),
        notProven("acknowledged a millisecond later", cut().append("e", "ok", 20_190, 20_201)
            .appends("refused", 20_300, 20_500).healed().end(40_000),
            "e was sent before the bound and acknowledged at an unknown moment around it"),
        notProven("sent at the bound and acknowledged", cut().append("e", "ok", 20_200, 20_210)
            .appends("refused", 20_300, 20_500).healed().end(40_000), "e was sent before the bound"),
        notProven("acknowledged while the quorum was being lost", DrillTape.of("drill")
            .proof("absent-before", "", true, 1050).append("a", "ok", 1100, 1110).append("b", "ok", 4990, 5000)
            .exchange("applied", "", 5000, 5200).proof("in-effect", "", true, 5300).appends("refused", 20_300, 20_500)
            .healed().end(40_000), "1 acknowledged before, 2 tried after the bound: too few to tell"),
        refuted("sent after it and acknowledged", cut().append("e", "ok", 20_201, 20_210)
            .append("f", "ok", 21_200, 21_300).healed().end(40_000),
            "2 were acknowledged after it, the last 16100 ms after the loss"));
  }

  static List<Case> reasons() {
    return List.of(
        proven("all of them", cut().asked("", "write", "k", "a", "refused", 20_201, 20_210)
            .asked("", "write", "k", "b", "refused", 20_300, 20_310).healed().end(40_000),
            "2 refused, 0 of them without a reason, 0 without any answer"),
        notProven("too few", cut().asked("", "write", "k", "a", "refused", 20_200, 20_210)
            .asked("", "write", "k", "b", "refused", 20_300, 20_310).asked("", "write", "k", "c", "refused", 29_990,
            30_000).healed().end(40_000), "1 refused, 0 of them without a reason, 0 without any answer: too few"),
        proven("what hangs after the heal says nothing", cut().asked("", "write", "k", "a", "refused", 20_201, 20_210)
            .asked("", "write", "k", "b", "refused", 20_300, 20_310).healed().append("u", "unknown", 31_000, 39_000)
            .end(40_000), "2 refused, 0 of them without a reason, 0 without any answer"),
        refuted("one without", cut().append("a", "refused", 20_300, 20_310)
            .asked("", "write", "k", "b", "refused", 20_400, 20_410).healed().end(40_000),
            "2 refused, 1 of them without a reason, 0 without any answer"),
        refuted("one that hangs, too", cut().append("a", "refused", 20_300, 20_310).append("u", "unknown", 20_400,
            29_000).healed().end(40_000), "1 refused, 1 of them without a reason, 1 without any answer"),
        notProven("what is acknowledged is not refused", cut().appends("ok", 20_300, 20_600).healed().end(40_000),
            "0 refused, 0 of them without a reason, 0 without any answer: too few to tell"));
  }

  static List<Case> heals() {
    return List.of(
        proven("soon", cut().healed().append("r", "refused", 30_050, 30_090).append("a", "ok", 30_400, 30_900)
            .append("b", "ok", 31_000, 31_010).end(40_000), "the first 900 ms after the heal was ordered"),
        notProven("only what was sent when it was ordered", cut().healed().append("a", "ok", 30_000, 30_900)
            .end(40_000), "only 0 were tried after the heal"),
        notProven("too few", cut().healed().append("r", "refused", 30_050, 30_090).end(40_000),
            "only 1 were tried after the heal"),
        refuted("never", cut().healed().appends("refused", 30_100, 30_300).end(40_000),
            "none of 2 was acknowledged until the drill ended"),
        notProven("it is not recorded when it was healed", cut().proof("gone-after", "", true, 31_000)
            .appends("ok", 31_100, 32_000).end(40_000), "it is not recorded when the fault was undone"),
        notProven("nobody asked for a write", DrillTape.of("drill").proof("absent-before", "", true, 1050)
            .exchange("applied", "", 5000, 5200).proof("in-effect", "", true, 5300).healed().end(40_000),
            "nobody asked it for one: 0 tried"));
  }

  static List<Case> reads() {
    return List.of(
        proven("refused after the bound", read("refused", 20_201, 20_300), "2 tried, none answered"),
        notProven("one at the bound itself", read("refused", 20_200, 20_300),
            "2 reads answered before, 1 tried after the bound: too few to tell"),
        refuted("one of them answered", cut().asked("", "read", "k", "v", "refused", 20_300, 20_310)
            .asked("", "read", "k", "v", "ok", 20_400, 20_410).healed().end(40_000),
            "1 of 2 were answered without a quorum"),
        notProven("one was sent at the bound and answered", cut().asked("", "read", "k", "v", "ok", 1200, 1210)
            .asked("", "read", "k", "v", "ok", 1300, 1310).asked("", "read", "k", "v", "ok", 20_200, 26_000)
            .asked("", "read", "k", "v", "refused", 20_300, 20_310)
            .asked("", "read", "k", "v", "refused", 20_400, 20_410).healed().end(40_000),
            "one was sent before the bound and answered at an unknown moment around it"),
        notProven("one done at the heal itself", cut().asked("", "read", "k", "v", "ok", 1200, 1210)
            .asked("", "read", "k", "v", "ok", 1300, 1310).asked("", "read", "k", "v", "refused", 20_300, 20_310)
            .asked("", "read", "k", "v", "ok", 29_990, 30_000).healed().end(40_000), "1 tried after the bound"),
        notProven("one before was answered when the quorum was being lost", cut()
            .asked("", "read", "k", "v", "ok", 1200, 1210).asked("", "read", "k", "v", "ok", 4990, 5000)
            .asked("", "read", "k", "v", "refused", 20_300, 20_310)
            .asked("", "read", "k", "v", "refused", 20_400, 20_410).healed().end(40_000), "1 reads answered before"));
  }

  @Test
  void the_time_to_closed_is_measured_from_the_loss_to_the_next_refusal() {
    DrillTape tape = cut().append("a", "ok", 6000, 6010).append("r", "refused", 6000, 6150)
        .append("s", "refused", 6100, 6200).appends("refused", 20_300, 20_500).healed().end(40_000);
    Finding finding = FailClosed.judge(tape.record(), Plane.WRITE, LIMIT, 2);
    assertThat(finding.expected()).isEqualTo("no write acknowledged later than 15000 ms after the quorum was lost");
    assertThat(finding.measured()).containsExactly(new Measured("time to closed", 1000, 1200, 15_000));
  }

  @Test
  void it_was_closed_from_the_first_if_nothing_was_acknowledged_any_more() {
    DrillTape tape = cut().append("u", "unknown", 5000, 9000).appends("refused", 20_300, 20_500).healed().end(40_000);
    Finding finding = FailClosed.judge(tape.record(), Plane.WRITE, LIMIT, 2);
    assertThat(finding.measured()).containsExactly(new Measured("time to closed", 0, 4000, 15_000));
    assertThat(finding.observed())
        .isEqualTo("2 tried after the bound, none acknowledged: 2 refused, 0 without an answer");
  }

  @Test
  void each_finding_rests_on_its_own_lines() {
    DrillTape open = cut().append("e", "ok", 20_201, 20_210).append("f", "ok", 21_200, 21_300).healed().end(40_000);
    assertThat(FailClosed.judge(open.record(), Plane.WRITE, LIMIT, 2).evidence()).containsExactly(6L, 8L);
    DrillTape mute = cut().append("a", "refused", 20_300, 20_310).append("u", "unknown", 20_400, 29_000).healed()
        .end(40_000);
    assertThat(FailClosed.saysWhy(mute.record(), LIMIT, 2).evidence()).containsExactly(9L);
    DrillTape never = cut().healed().appends("refused", 30_100, 30_300).end(40_000);
    assertThat(FailClosed.resumes(never.record(), Plane.WRITE, 2).evidence()).containsExactly(10L, 12L);
  }

  /** Two writes are acknowledged before. */
  private static DrillTape cut() {
    return DrillTape.of("drill").proof("absent-before", "", true, 1050).appends("ok", 1100, 1300)
        .exchange("applied", "", 5000, 5200).proof("in-effect", "", true, 5300);
  }

  private static DrillTape read(String result, long first, long second) {
    return cut().asked("", "read", "k", "v", "ok", 1200, 1210).asked("", "read", "k", "v", "ok", 1300, 1310)
        .asked("", "read", "k", "v", result, first, first + 10).asked("", "read", "k", "v", result, second, second + 10)
        .healed().end(40_000);
  }
}
