package org.quorate.criterion.failover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.criterion.failover.Case.notProven;
import static org.quorate.criterion.failover.Case.proven;
import static org.quorate.criterion.failover.Case.refuted;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quorate.criterion.Criterion;
import org.quorate.criterion.Finding;
import org.quorate.verdict.Verdict;

class CellCriteriaTest {
  private static final List<String> READ = IntStream.concat(IntStream.range(11, 15), IntStream.range(60, 80))
      .mapToObj(each -> "a" + each * 100).toList();

  @ParameterizedTest
  @MethodSource("safety")
  void one_controller_and_nothing_lost(Case row) {
    judged(row, CellCriteria.CELL_SAFE);
  }

  @ParameterizedTest
  @MethodSource("effects")
  void safe_by_effect(Case row) {
    judged(row, CellCriteria.CELL_SAFE_BY_EFFECT);
  }

  @ParameterizedTest
  @MethodSource("addresses")
  void one_vip(Case row) {
    judged(row, UnderFaultCriteria.ONE_VIP_HOLDER);
  }

  @ParameterizedTest
  @MethodSource("takeovers")
  void taken_over(Case row) {
    judged(row, CellCriteria.CELL_TAKEN_OVER);
  }

  @ParameterizedTest
  @MethodSource("staying")
  void the_active_node_stays(Case row) {
    judged(row, CellCriteria.CELL_ACTIVE_STAYS);
  }

  static List<Case> safety() {
    return List.of(
        proven("the standby takes over", takeover(tape -> tape)),
        proven("nothing happens", quiet(tape -> tape)),
        refuted("two controllers for a while", quiet(tape -> tape.sees("unit", "held", "beta", 4000, 4002)
            .sees("unit", "absent", "beta", 5000, 5002)), "alpha and beta both had an active controller"),
        refuted("an acknowledged fact is gone", takeover(tape -> tape.append("lost", "ok", 6500, 6510)),
            "1 of 25 acknowledged appends lost"),
        notProven("the fault was not in effect", takeover(tape -> tape.phase("in-effect", "", 3000,
            DrillTape.body().put("proven", false).put("how", "the way is open: yes (expected no)"))),
            "the fault lacks its proof: in effect not shown: the way is open: yes (expected no)"),
        notProven("nobody looked whether it was gone", DrillTape.of(CellCriteria.CELL)
            .proof("absent-before", "", true, 1100).exchange("applied", "", 1200, 1300)
            .proof("in-effect", "", true, 1400).end(2000), "the fault lacks its proof: gone after is not on record"),
        notProven("the fault was there before it", DrillTape.of(CellCriteria.CELL)
            .proof("absent-before", "", false, 1100)
            .phase("not-applied", "", 1200, DrillTape.body().put("why", "its absence was not shown")).end(2000),
            "it was never applied: its absence was not shown"),
        notProven("the fault was refused", DrillTape.of(CellCriteria.CELL)
            .phase("refused", "", 1100, DrillTape.body().put("proven", false).put("how", "no power here")).end(2000),
            "refused: no power here"),
        notProven("the unit witness was blind", quiet(tape -> tape.blind("unit", "beta", 3000, 4000)),
            "was blind on beta"));
  }

  static List<Case> effects() {
    return List.of(
        proven("a frozen controller whose unit still counts as active", takeover(
            tape -> tape.sees("unit", "held", "alpha", 6000, 6002))),
        refuted("the former instance answers again", takeover(tape -> tape.answered("alpha", "1", 5150, 5160)),
            "clients were answered by"),
        notProven("nobody read back", quiet(tape -> tape, false),
            "nothing could be read back"));
  }

  static List<Case> addresses() {
    return List.of(
        proven("it moves", takeover(tape -> tape)),
        refuted("both hold it", quiet(tape -> tape.sees("address", "held", "beta", 4000, 4002)
            .sees("address", "absent", "beta", 9000, 9002)), "alpha and beta both had the VIP"));
  }

  static List<Case> takeovers() {
    return List.of(
        proven("in time", takeover(tape -> tape)),
        notProven("not seen for long enough", quiet(tape -> tape), "did not come to have"));
  }

  static List<Case> staying() {
    return List.of(
        proven("nothing changes", quiet(tape -> tape)),
        refuted("it moves away", takeover(tape -> tape), "changes seen"),
        notProven("the witness was blind", quiet(tape -> tape.blind("address", "alpha", 3000, 4000)),
            "cannot tell for alpha"));
  }

  @Test
  void every_failure_that_was_drawn_counts() {
    DrillTape good = drawn(tape -> tape);
    assertThat(CellCriteria.DRAWN_SAFE.judge(good.evidence()).verdict()).isEqualTo(Verdict.PROVEN);
    DrillTape first = drawn(tape -> tape.append("lost", "ok", 6500, 6510));
    copy(good, first);
    assertThat(CellCriteria.DRAWN_SAFE.judge(first.evidence()).verdict()).isEqualTo(Verdict.REFUTED);
    assertThat(CellCriteria.DRAWN_SAFE.judge(DrillTape.of("other").end(2).evidence()).verdict())
        .isEqualTo(Verdict.NOT_PROVEN);
  }

  @Test
  void a_drawn_failure_that_could_not_be_done_is_named_and_says_nothing() {
    DrillTape refused = DrillTape.of(CellCriteria.DRAWN).phase("refused", "", 1100,
        DrillTape.body().put("proven", false).put("how", "no power here")).end(2000);
    assertThat(CellCriteria.DRAWN_SAFE.judge(refused.evidence()).observed())
        .isEqualTo("none was performed; not done, refused: no power here");
    copy(drawn(tape -> tape), refused);
    Finding finding = CellCriteria.DRAWN_SAFE.judge(refused.evidence());
    assertThat(finding.verdict()).isEqualTo(Verdict.PROVEN);
    assertThat(finding.observed()).endsWith("; not done, refused: no power here");
  }

  @Test
  void a_drawn_failure_whose_absence_was_not_shown_leaves_the_draws_unproven() {
    DrillTape there = DrillTape.of(CellCriteria.DRAWN).proof("absent-before", "", false, 1100)
        .phase("not-applied", "", 1200, DrillTape.body().put("why", "its absence was not shown")).end(2000);
    copy(drawn(tape -> tape), there);
    Finding finding = CellCriteria.DRAWN_SAFE.judge(there.evidence());
    assertThat(finding.verdict()).isEqualTo(Verdict.NOT_PROVEN);
    assertThat(finding.observed()).contains("its absence was not shown");
  }

  /** Performed after what the other tape has. */
  private static void copy(DrillTape later, DrillTape tape) {
    later.evidence().entries().forEach(entry -> tape.raw(entry.kind(), entry.name(), entry.subject(),
        entry.monotonicNanos() / 1_000_000, entry.body().deepCopy()));
  }

  private static void judged(Case row, Criterion criterion) {
    row.holdsFor(tape -> criterion.judge(tape.evidence()));
  }

  private static DrillTape takeover(UnaryOperator<DrillTape> also) {
    return takeover(CellCriteria.CELL, also);
  }

  private static DrillTape drawn(UnaryOperator<DrillTape> also) {
    return takeover(CellCriteria.DRAWN, also);
  }

  private static DrillTape takeover(String drill, UnaryOperator<DrillTape> also) {
    DrillTape tape = steady(drill).exchange("applied", "alpha", 2000, 2050)
        .sees("address", "absent", "alpha", 2100, 2102).sees("unit", "absent", "alpha", 2200, 2202)
        .proof("in-effect", "", true, 2060)
        .sees("address", "held", "beta", 2300, 2302).sees("unit", "held", "beta", 5000, 5002)
        .unanswered(2400, 5000).answered("beta", "2", 5100, 5110).answered("beta", "2", 5200, 5210)
        .appends("ok", 6000, 8000);
    return also.apply(tape).exchange("undone", "alpha", 9000, 9100).proof("gone-after", "", true, 9500)
        .goesOnAnswering("beta", "2", 7200, 20_000).readBack(12_000, READ).end(20_000);
  }

  private static DrillTape quiet(UnaryOperator<DrillTape> also) {
    return quiet(also, true);
  }

  private static DrillTape quiet(UnaryOperator<DrillTape> also, boolean readBack) {
    DrillTape tape = also.apply(steady(CellCriteria.CELL).exchange("applied", "gamma", 2000, 2050)
        .proof("in-effect", "", true, 2060).appends("ok", 6000, 8000)
        .goesOnAnswering("alpha", "1", 2100, 20_000)
        .exchange("undone", "gamma", 9000, 9100).proof("gone-after", "", true, 9500));
    return (readBack ? tape.readBack(12_000, READ) : tape).end(20_000);
  }

  private static DrillTape steady(String drill) {
    return DrillTape.of(drill)
        .first("address", "held", "alpha").first("address", "absent", "beta", "gamma")
        .first("unit", "held", "alpha").first("unit", "absent", "beta", "gamma")
        .answered("alpha", "1", 1100, 1110).answered("alpha", "1", 1200, 1210)
        .proof("absent-before", "", true, 1300).appends("ok", 1100, 1500);
  }
}
