package org.quorate.judging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.quorate.evidence.EntryKind;
import org.quorate.judgement.RunRecord;
import org.quorate.verdict.Verdict;

/** Whether a run is said to have stopped at a halt condition: T-1.2 is one, in stage 1. */
class StopTest {
  private final RunRecord run = new RunRecord().environment("lab").stage("1", "begin");

  private String stop() {
    return Judge.judge(ThreeClauses.CATALOGUE, run.evidence(), RunRecord::asTold).stop();
  }

  @Test
  void a_halt_condition_that_is_present_or_not_known_to_be_absent_stops() {
    assertThat(new StopTest().after(Verdict.REFUTED)).isEqualTo("T-1.2");
    assertThat(new StopTest().after(Verdict.NOT_PROVEN)).isEqualTo("T-1.2");
  }

  private String after(Verdict found) {
    run.judged("T-1.2", found).stage("1", "end");
    return stop();
  }

  @Test
  void one_that_is_absent_stops_nothing_and_no_other_kind_of_clause_does() {
    run.judged("T-1.1", Verdict.REFUTED);

    assertThat(after(Verdict.PROVEN)).isEmpty();
  }

  @Test
  void one_that_was_not_judged_stops_nothing() {
    run.leftOut("T-1.2", "not asked for").stage("1", "end");

    assertThat(stop()).isEmpty();
  }

  @Test
  void one_that_does_not_gate_stops_nothing() {
    run.shown("T-1.2", "none", "no such disk in a container");

    assertThat(after(Verdict.REFUTED)).isEmpty();
  }

  @Test
  void a_run_that_went_on_into_a_later_stage_did_not_stop_there() {
    run.judged("T-1.2", Verdict.REFUTED).stage("1", "end").stage("2", "begin").stage("2", "end");

    assertThat(stop()).isEmpty();
  }

  @Test
  void an_earlier_stage_or_one_beyond_the_procedure_is_no_later_one() {
    run.judged("T-1.2", Verdict.REFUTED).stage("1", "end").stage("0", "begin").stage("0", "end")
        .add(EntryKind.STAGE, "resilience", "", RunRecord.object().put("phase", "begin"));

    assertThat(stop()).isEqualTo("T-1.2");
  }

  @Test
  void a_check_has_no_order_to_stop_in() {
    run.scope("check");

    assertThat(after(Verdict.REFUTED)).isEmpty();
  }
}
