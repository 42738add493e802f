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

/** Who holds what, at the very limits of what is asked. */
class RolesNumbersTest {
  private static final SingleActive VIP =
      new SingleActive("the VIP", "address", List.of("alpha", "beta"), Duration.ofMillis(1000));
  private static final SingleActive CONTROLLER =
      new SingleActive("an active controller", "unit", List.of("alpha", "beta"), Duration.ZERO);

  @ParameterizedTest
  @MethodSource("gates")
  void the_gate_holds_the_controller_back(Case row) {
    row.holdsFor(tape -> DemotionCriteria.PROMOTED_ONLY_AFTER_GATES.judge(tape.evidence()));
  }

  @ParameterizedTest
  @MethodSource("quiet")
  void quiet_for_the_whole_observation(Case row) {
    row.holdsFor(tape -> RestorationCriteria.ROLES_STABLE_AFTER_RESTORATION.judge(tape.evidence()));
  }

  @ParameterizedTest
  @MethodSource("orders")
  void had_it_when_the_change_was_ordered(Case row) {
    row.holdsFor(tape -> FailoverJudgements.left(tape.record(), "the VIP", "address", "alpha"));
  }

  @ParameterizedTest
  @MethodSource("takings")
  void taken_since_the_change_was_ordered(Case row) {
    row.holdsFor(tape -> FailoverJudgements.takenWithin(
        tape.record(), "the VIP", "address", "beta", Duration.ofSeconds(5)));
  }

  @ParameterizedTest
  @MethodSource("stays")
  void it_stays_where_it_is(Case row) {
    row.holdsFor(tape -> CellCriteria.CELL_ACTIVE_STAYS.judge(tape.evidence()));
  }

  static List<Case> gates() {
    return List.of(
        proven("up in the moment the gate opens", gated(12_000, 12_001)),
        notProven("up a millisecond before, or then", gated(11_999, 12_000), "the clocks cannot tell"),
        refuted("up a millisecond before", gated(11_990, 11_999), "it came up 1 ms before the gate was opened"),
        notProven("the VIP came when the gate was opened", DrillTape.of(DemotionCriteria.GATED)
            .first("address", "absent", "beta").proof("in-effect", "beta", true, 1600)
            .sees("address", "held", "beta", 11_990, 12_001).exchange("gate-opened", "beta", 12_000, 12_500).end(20_000),
            "gate shut in effect: true, opened: true, VIP on beta meanwhile: false"));
  }

  static List<Case> quiet() {
    return List.of(
        proven("exactly as long", settled(10_000), ""),
        refuted("a millisecond less, at most", settled(10_011), "no change for the last 10.0 s of watching"),
        notProven("a millisecond less, or longer", settled(10_001), "no change for the last 10.0 s of watching"));
  }

  static List<Case> orders() {
    return List.of(
        proven("lost in the very moment", onAlpha().sees("address", "absent", "alpha", 1990, 2000)
            .exchange("applied", "", 2000, 2100).end(9000), "alpha lost the VIP"),
        notProven("lost a millisecond before", onAlpha().sees("address", "absent", "alpha", 1990, 1999)
            .exchange("applied", "", 2000, 2100).end(9000),
            "alpha was not seen to have the VIP when the change was ordered"));
  }

  static List<Case> takings() {
    return List.of(
        proven("in the very moment", onAlpha().exchange("applied", "", 2000, 2100)
            .sees("address", "held", "beta", 1990, 2000).end(9000), "the VIP on beta after 0 to 0 ms"),
        refuted("a millisecond before, and never again", onAlpha().sees("address", "held", "beta", 1990, 1999)
            .exchange("applied", "", 2000, 2100).end(9000), "beta did not come to have the VIP while it was watched"),
        notProven("never, and watched exactly as long", onAlpha().exchange("applied", "", 2000, 2100).end(7000),
            "did not come to have the VIP while it was watched, but only for 5.0 s"),
        refuted("never, and watched a millisecond longer", onAlpha().exchange("applied", "", 2000, 2100).end(7001),
            "did not come to have the VIP"));
  }

  static List<Case> stays() {
    return List.of(
        refuted("lost and taken again", cell().sees("unit", "absent", "alpha", 3000, 3001)
            .sees("unit", "held", "alpha", 4000, 4001).end(20_000), "2 changes seen, had it at the end"),
        refuted("lost", cell().sees("address", "absent", "alpha", 3000, 3001).end(20_000),
            "1 changes seen, did not have it at the end"),
        proven("neither", cell().end(20_000), "no change seen"),
        proven("taken only shortly before", cell().sees("unit", "absent", "alpha", 1010, 1011)
            .sees("unit", "held", "alpha", 1090, 1091).end(20_000), "no change seen"),
        notProven("not yet taken again when it was struck", cell().sees("unit", "absent", "alpha", 1010, 1011)
            .sees("unit", "held", "alpha", 4000, 4001).end(20_000), "not seen to have it when the failure began"));
  }

  @Test
  void what_is_expected_names_what_is_tolerated() {
    Finding vip = VIP.judge(onAlpha().end(9000).record());
    assertThat(vip.expected()).isEqualTo("the VIP on one node at a time, at most 1000 ms on two while it moves");
    assertThat(vip.observed()).isEqualTo("never on two nodes at once, seen by the witness \"address\"");
    assertThat(vip.evidence()).containsExactly(3L, 4L);
    Finding unit = CONTROLLER.judge(DrillTape.of("drill").first("unit", "held", "alpha").blind("unit", "beta", 2000, 2250)
        .first("unit", "absent", "beta").end(9000).record());
    assertThat(unit.expected()).isEqualTo("an active controller on one node at a time");
    assertThat(unit.observed())
        .isEqualTo("the witness \"unit\" was blind on beta for 250 ms: the connection was lost");
    assertThat(unit.evidence()).containsExactly(4L);
  }

  @Test
  void who_has_it_alone_at_the_end_rests_on_what_was_seen_of_all() {
    Finding finding = FailoverJudgements.onlyAtEnd(
        onAlpha().end(9000).record(), "the VIP", "address", "alpha", List.of("alpha", "beta"));
    assertThat(finding.expected()).isEqualTo("the VIP on alpha alone when the drill ends");
    assertThat(finding.observed()).isEqualTo("alpha had it");
    assertThat(finding.evidence()).containsExactly(3L, 4L);
  }

  @Test
  void an_answer_that_comes_to_a_request_sent_in_the_moment_of_the_order_counts() {
    DrillTape tape = DrillTape.of("drill").exchange("applied", "", 2000, 2100).unanswered(2000, 2050)
        .answered("beta", "2", 2100, 2400).end(9000);
    Finding finding = FailoverJudgements.answersWithin(tape.record(), "beta", Duration.ofSeconds(5));
    assertThat(finding.observed()).isEqualTo("an answer from beta through the VIP after 0 to 400 ms");
    assertThat(finding.evidence()).containsExactly(5L);
    DrillTape then = DrillTape.of("drill").exchange("applied", "", 2000, 2100).answered("beta", "2", 2000, 2400)
        .end(9000);
    assertThat(FailoverJudgements.answersWithin(then.record(), "beta", Duration.ofSeconds(5)).verdict().word())
        .isEqualTo("PROVEN");
  }

  @Test
  void work_is_told_by_the_node_whose_instance_did_it() {
    DrillTape tape = DrillTape.of("drill").answered("alpha", "1", 1100, 1110).answered("alpha", "1", 1200, 1210)
        .served("alpha", "1", 1150, 1160).end(3000);
    Finding finding = new Answers(tape.record()).judgeSingle("one at a time");
    assertThat(finding.verdict().word()).as(finding.observed()).isEqualTo("PROVEN");
    assertThat(finding.observed()).startsWith("3 answers, 1 of them to what clients wanted done");
  }

  @Test
  void answers_that_touch_are_not_at_once_and_rest_on_the_first_and_the_last() {
    DrillTape tape = DrillTape.of("drill").answered("alpha", "1", 1100, 1200).answered("beta", "2", 1150, 1250)
        .answered("alpha", "1", 1190, 1300).end(3000);
    Finding finding = new Answers(tape.record()).judgeSingle("one at a time");
    assertThat(finding.observed()).isEqualTo(
        "3 answers, 0 of them to what clients wanted done, one instance at a time");
    assertThat(finding.evidence()).containsExactly(3L, 5L);
    DrillTape touching = DrillTape.of("drill").answered("alpha", "1", 1100, 1200).answered("beta", "2", 1200, 1300)
        .answered("alpha", "1", 1300, 1400).end(9000);
    assertThat(new Answers(touching.record()).judgeSingle("one at a time").verdict().word()).isEqualTo("REFUTED");
  }

  private static DrillTape onAlpha() {
    return DrillTape.of("drill").first("address", "held", "alpha").first("address", "absent", "beta");
  }

  private static DrillTape gated(long earliest, long latest) {
    return DrillTape.of(DemotionCriteria.GATED).first("address", "held", "beta").first("unit", "absent", "alpha", "beta")
        .proof("in-effect", "beta", true, 1600).exchange("gate-opened", "beta", 12_000, 12_500)
        .sees("unit", "held", "beta", earliest, latest).end(20_000);
  }

  /** The last change is at some moment; the drill ends at 20 s, and 10 s are to be quiet. */
  private static DrillTape settled(long last) {
    return DrillTape.of(RestorationCriteria.DRILL).first("address", "held", "alpha")
        .first("address", "absent", "beta", "gamma").first("unit", "absent", "alpha", "beta")
        .sees("unit", "held", "alpha", last - 10, last).end(20_000);
  }

  private static DrillTape cell() {
    return DrillTape.of(CellCriteria.CELL).first("address", "held", "alpha").first("unit", "held", "alpha")
        .proof("absent-before", "", true, 1300).exchange("applied", "gamma", 2000, 2050)
        .proof("in-effect", "", true, 2060).exchange("undone", "gamma", 9000, 9100).proof("gone-after", "", true, 9500);
  }
}
