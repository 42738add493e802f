package org.quorate.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.verdict.Verdict.ATTESTED;
import static org.quorate.verdict.Verdict.HALTED;
import static org.quorate.verdict.Verdict.NOT_PROVEN;
import static org.quorate.verdict.Verdict.NOT_RUN;
import static org.quorate.verdict.Verdict.PROVEN;
import static org.quorate.verdict.Verdict.REFUTED;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quorate.evidence.EntryKind;
import org.quorate.judgement.RunRecord;
import org.quorate.judgement.Shown;
import org.quorate.verdict.Verdict;

class RunVerdictTest {
  private final RunRecord run = new RunRecord().environment("lab").stage("1", "begin");

  private RunVerdict judge() {
    return Judge.judge(ThreeClauses.CATALOGUE, run.stage("1", "end").evidence(), RunRecord::asTold);
  }

  @Test
  void a_record_that_ends_within_a_stage_is_incomplete_and_never_accepted() {
    run.judged("T-1.1", PROVEN).judged("T-1.2", PROVEN).judged("T-1.3", PROVEN);
    RunVerdict verdict = Judge.judge(ThreeClauses.CATALOGUE, run.evidence(), RunRecord::asTold);

    assertThat(verdict.complete()).isFalse();
    assertThat(verdict.interruption()).contains("within stage 1");
    assertThat(verdict.exitStatus()).isEqualTo(2);
  }

  @Test
  void an_interruption_that_was_noted_is_told() {
    run.add(EntryKind.NOTE, "interrupted", "", RunRecord.object().put("why", "Ctrl-C"));

    assertThat(judge().interruption()).isEqualTo("the run was interrupted: Ctrl-C");
  }

  @ParameterizedTest
  @CsvSource({
    "PROVEN, PROVEN, PROVEN, ATTESTED, 0",
    "REFUTED, PROVEN, PROVEN, REFUTED, 1",
    "PROVEN, REFUTED, PROVEN, HALTED, 2",
    "REFUTED, REFUTED, PROVEN, REFUTED, 1",
    "PROVEN, PROVEN, NOT_PROVEN, NOT_PROVEN, 2",
    "NOT_PROVEN, REFUTED, PROVEN, HALTED, 2",
    "PROVEN, PROVEN, REFUTED, REFUTED, 1",
  })
  void the_worst_clause_decides_the_exit_status(Verdict one, Verdict halt, Verdict statement, Verdict worst, int exit) {
    run.judged("T-1.1", one).judged("T-1.2", halt).judged("T-1.3", statement);
    RunVerdict verdict = judge();

    assertThat(verdict.verdict()).isEqualTo(worst);
    assertThat(verdict.exitStatus()).isEqualTo(exit);
  }

  @Test
  void something_not_run_in_scope_is_exit_2() {
    run.judged("T-1.1", PROVEN).judged("T-1.2", PROVEN);

    assertThat(judge().verdict()).isEqualTo(NOT_RUN);
    assertThat(judge().exitStatus()).isEqualTo(2);
  }

  @Test
  void the_gate_that_stopped_the_run_is_named() {
    run.judged("T-1.2", REFUTED);

    assertThat(judge().stoppedAt()).hasValueSatisfying(gate -> assertThat(gate.clause().id()).isEqualTo("T-1.2"));
    assertThat(judge().count(HALTED)).isEqualTo(1);
    assertThat(judge().with(ATTESTED)).isEmpty();
  }

  @Test
  void a_scenario_beyond_the_clauses_counts_and_names_the_clause_it_sharpens() {
    run.judged("T-1.1", PROVEN).judged("T-1.2", PROVEN).judged("T-1.3", PROVEN);
    run.beyond("No write is lost", "T-1.1", REFUTED).leftOut("Another", "out of scope");
    RunVerdict verdict = judge();

    assertThat(verdict.sharpened()).singleElement().satisfies(one -> {
      assertThat(one.scenario()).isEqualTo("No write is lost");
      assertThat(one.clause()).isEqualTo("T-1.1");
      assertThat(one.verdict()).isEqualTo(REFUTED);
    });
    assertThat(verdict.clauses().get(0).verdict()).isEqualTo(PROVEN);
    assertThat(verdict.exitStatus()).isEqualTo(1);
  }

  @Test
  void one_that_the_run_ended_before_is_not_run_and_keeps_the_run_from_being_shown() {
    run.judged("T-1.1", PROVEN).judged("T-1.2", PROVEN).judged("T-1.3", PROVEN);
    run.beyond("No write is lost", "T-1.1", PROVEN).unreached("Nobody notices", "T-1.2", "stopped at the first");
    RunVerdict verdict = judge();

    assertThat(verdict.sharpened()).last().satisfies(one -> {
      assertThat(one.scenario()).isEqualTo("Nobody notices");
      assertThat(one.clause()).isEqualTo("T-1.2");
      assertThat(one.verdict()).isEqualTo(NOT_RUN);
      assertThat(one.finding().observed()).isEqualTo("stopped at the first");
    });
    assertThat(verdict.exitStatus()).isEqualTo(2);
  }

  @Test
  void a_fault_that_was_not_undone_halts_a_run_whose_clauses_are_all_shown() {
    run.judged("T-1.1", PROVEN).judged("T-1.2", PROVEN).judged("T-1.3", PROVEN).undoFailed("alpha", "quorate-undo-cut");

    assertThat(judge().verdict()).isEqualTo(HALTED);
    assertThat(judge().exitStatus()).isEqualTo(2);
    assertThat(judge().notUndone()).containsExactly("alpha: quorate-undo-cut was not undone: no route to host");
  }

  @Test
  void a_later_attempt_to_undo_is_said_and_the_run_stays_halted() {
    run.judged("T-1.1", PROVEN).judged("T-1.2", PROVEN).judged("T-1.3", PROVEN).undoFailed("alpha", "quorate-undo-cut")
        .add(EntryKind.ACTION, "undo quorate-undo-cut", "alpha",
            RunRecord.object().put("phase", "outcome").put("answer", "ANSWERED").put("exit", 0));

    assertThat(judge().verdict()).isEqualTo(HALTED);
    assertThat(judge().notUndone()).singleElement().asString().endsWith("; a later attempt succeeded");
  }

  @Test
  void a_refuted_clause_weighs_more_than_a_fault_left_behind() {
    run.judged("T-1.1", REFUTED).judged("T-1.2", PROVEN).judged("T-1.3", PROVEN).undoFailed("alpha", "quorate-undo-cut");

    assertThat(judge().exitStatus()).isEqualTo(1);
  }

  @Test
  void a_record_without_any_stage_is_incomplete_and_a_reason_may_be_missing() {
    RunRecord bare = new RunRecord().environment("lab");
    assertThat(ThreeClauses.judge(bare).interruption()).isEqualTo("the record holds no stage of the procedure");

    bare.add(EntryKind.NOTE, "interrupted", "", RunRecord.object());
    assertThat(ThreeClauses.judge(bare).interruption()).isEqualTo("the run was interrupted before its end");
    assertThat(ThreeClauses.judge(bare).clauses().get(0).reason())
        .isEqualTo("not reached: the run was interrupted before its end");
  }

  @Test
  void a_verdict_marked_as_interrupted_keeps_all_else_and_is_never_accepted() {
    run.judged("T-1.1", PROVEN).judged("T-1.2", PROVEN).judged("T-1.3", PROVEN);
    RunVerdict cut = judge().interrupted("the chain breaks at line 9");

    assertThat(cut.clauses()).isEqualTo(judge().clauses());
    assertThat(cut.interruption()).isEqualTo("the chain breaks at line 9");
    assertThat(cut.verdict()).isEqualTo(NOT_RUN);
  }

  @Test
  void clauses_are_counted_by_what_they_were_shown_on() {
    run.judged("T-1.1", PROVEN).judged("T-1.2", PROVEN).shown("T-1.2", "stand-in", "a file plays the disk");

    assertThat(judge().count(PROVEN, Shown.REAL)).isEqualTo(1);
    assertThat(judge().count(PROVEN, Shown.STAND_IN)).isEqualTo(1);
    assertThat(judge().count(NOT_RUN, Shown.STAND_IN)).isZero();
    assertThat(judge().with(PROVEN)).extracting(clause -> clause.clause().id()).containsExactly("T-1.1", "T-1.2");
  }

  @Test
  void whatever_does_not_call_itself_live_is_simulated() {
    assertThat(judge().simulated()).isTrue();
    assertThat(ThreeClauses.judge(new RunRecord().environment("live")).simulated()).isFalse();
    assertThat(ThreeClauses.judge(new RunRecord()).simulated()).isTrue();
  }

  @Test
  void the_latest_scope_counts() {
    run.scope("commissioning").scope("check", "T-1.1");

    assertThat(judge().mode()).isEqualTo("check");
    assertThat(judge().clauses()).extracting(ClauseVerdict::inScope).containsExactly(true, false, false);
  }

  @Test
  void a_run_that_judged_nothing_proves_nothing() {
    RunVerdict verdict = new RunVerdict("bsfg", "z", "lab", "check", List.of(), "", List.of(), "", List.of(), List.of());

    assertThat(verdict.exitStatus()).isEqualTo(2);
  }
}
