package org.quorate.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.verdict.Verdict.NOT_PROVEN;
import static org.quorate.verdict.Verdict.PROVEN;
import static org.quorate.verdict.Verdict.REFUTED;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.quorate.criterion.Finding;
import org.quorate.judgement.RunRecord;

class ProcedureTest {
  private final RunRecord run = new RunRecord().environment("lab");
  private final AllProven both = new AllProven("both", List.of("T-9.1", "T-9.2"), RunRecord::asTold);
  private final AllVerified rows = new AllVerified(
      new LinkedHashMap<>(Map.of("row 1", List.of("T-1.1"), "row 2", List.of("T-1.2", "T-1.3"))), "3",
      RunRecord::asTold);
  private final AllProvenBefore gate = new AllProvenBefore(List.of("T-1.1", "T-1.2"), "3", RunRecord::asTold);
  private final StageOrder order = new StageOrder(List.of(3, 4), Map.of(3, List.of("T-3.9")), RunRecord::asTold);
  private final HostCoverage coverage = new HostCoverage(
      new LinkedHashMap<>(Map.of("3.1", List.of("T-3.1"), "3.4", List.of("T-3.4"))), Set.of("3.4"), RunRecord::asTold);

  @Test
  void all_of_several_clauses_hold_when_each_was_judged_and_proven() {
    Finding finding = both.judge(run.judged("T-9.1", PROVEN).judged("T-9.2", PROVEN).evidence());

    assertThat(finding.verdict()).isEqualTo(PROVEN);
    assertThat(finding.observed()).isEqualTo("2 of 2 hold");
    assertThat(finding.evidence()).containsExactly(4L, 8L);
  }

  @Test
  void one_refuted_clause_refutes_all_and_is_named() {
    Finding finding = both.judge(run.judged("T-9.1", PROVEN).judged("T-9.2", REFUTED).evidence());

    assertThat(finding.verdict()).isEqualTo(REFUTED);
    assertThat(finding.observed()).contains("T-9.2: told REFUTED");
  }

  @Test
  void one_clause_that_was_not_judged_or_not_proven_leaves_all_unproven() {
    assertThat(both.judge(run.judged("T-9.1", PROVEN).evidence()).verdict()).isEqualTo(NOT_PROVEN);
    assertThat(both.judge(run.evidence()).observed()).contains("T-9.2 was not judged");
    assertThat(both.judge(run.judged("T-9.2", NOT_PROVEN).evidence()).verdict()).isEqualTo(NOT_PROVEN);
  }

  @Test
  void a_clause_that_cannot_be_shown_here_is_named_and_all_of_them_prove_nothing() {
    Finding finding = both.judge(run.judged("T-9.1", PROVEN).shown("T-9.2", "none", "no disk").evidence());

    assertThat(finding.verdict()).isEqualTo(PROVEN);
    assertThat(finding.observed()).contains("1 of 2 hold", "not to be shown in this environment: T-9.2");

    RunRecord nothing = new RunRecord().environment("lab");
    AllProven only = new AllProven("one", List.of("T-9.2"), RunRecord::asTold);
    assertThat(only.judge(nothing.shown("T-9.2", "none", "no disk").evidence()).verdict()).isEqualTo(NOT_PROVEN);
  }

  @Test
  void every_row_was_examined_whatever_its_result() {
    run.judged("T-1.1", PROVEN).judged("T-1.2", REFUTED).judged("T-1.3", PROVEN);

    assertThat(rows.judge(run.evidence()).verdict()).isEqualTo(PROVEN);
    assertThat(rows.judge(run.stage("3", "begin").evidence()).verdict()).isEqualTo(PROVEN);
  }

  @Test
  void should_refute_a_row_that_was_skipped_or_examined_too_late() {
    run.judged("T-1.1", PROVEN).leftOut("T-1.2", "out of time").judged("T-1.3", PROVEN);
    Finding skipped = rows.judge(run.evidence());

    assertThat(skipped.verdict()).isEqualTo(REFUTED);
    assertThat(skipped.observed()).contains("row 2", "T-1.2", "out of time");
    run.stage("3", "begin").judged("T-1.2", PROVEN);
    assertThat(rows.judge(run.evidence()).verdict()).isEqualTo(REFUTED);
  }

  @Test
  void a_row_without_a_result_leaves_it_unproven() {
    run.judged("T-1.1", PROVEN).judged("T-1.2", NOT_PROVEN).judged("T-1.3", PROVEN);

    assertThat(rows.judge(run.evidence()).verdict()).isEqualTo(NOT_PROVEN);
  }

  @Test
  void the_gate_opens_only_when_all_preconditions_hold_before_the_stage() {
    run.judged("T-1.1", PROVEN);
    assertThat(gate.judge(run.evidence()).verdict()).isEqualTo(NOT_PROVEN);
    run.judged("T-1.2", PROVEN);
    assertThat(gate.judge(run.evidence()).verdict()).isEqualTo(PROVEN);
    run.stage("3", "begin");
    assertThat(gate.judge(run.evidence()).verdict()).isEqualTo(REFUTED);
  }

  @Test
  void the_gate_stays_shut_for_one_precondition_that_does_not_hold() {
    run.judged("T-1.1", PROVEN).judged("T-1.2", REFUTED);

    assertThat(gate.judge(run.evidence()).verdict()).isEqualTo(REFUTED);
  }

  @Test
  void stages_in_order_with_their_halts_examined_are_proven() {
    run.stage("3", "begin").judged("T-3.9", PROVEN).stage("3", "end").stage("4", "begin").stage("4", "end");

    Finding finding = order.judge(run.evidence());
    assertThat(finding.verdict()).isEqualTo(PROVEN);
    assertThat(finding.observed()).isEqualTo("stages 3: lines 2 to 7, 4: lines 8 to 9");
  }

  @Test
  void should_refute_a_stage_that_began_before_the_one_before_had_ended() {
    run.stage("3", "begin").judged("T-3.9", PROVEN).stage("4", "begin").stage("3", "end").stage("4", "end");

    assertThat(order.judge(run.evidence()).verdict()).isEqualTo(REFUTED);
    assertThat(order.judge(run.evidence()).observed()).contains("stage 4 began (line 7) before stage 3 had ended");
  }

  @Test
  void should_refute_a_stage_whose_predecessor_never_was() {
    assertThat(order.judge(run.stage("4", "begin").evidence()).verdict()).isEqualTo(REFUTED);
  }

  @Test
  void should_refute_a_stage_that_followed_a_halt_condition_that_was_present_or_not_examined() {
    run.stage("3", "begin").judged("T-3.9", REFUTED).stage("3", "end").stage("4", "begin").stage("4", "end");
    assertThat(order.judge(run.evidence()).observed()).contains("although T-3.9 did not hold");

    RunRecord unexamined = new RunRecord().stage("3", "begin").stage("3", "end").stage("4", "begin").stage("4", "end");
    assertThat(order.judge(unexamined.evidence()).verdict()).isEqualTo(REFUTED);
    assertThat(order.judge(unexamined.evidence()).observed()).contains("T-3.9 had not been examined");
  }

  @Test
  void a_run_that_stopped_where_it_should_has_not_shown_the_whole_order() {
    run.stage("3", "begin").judged("T-3.9", REFUTED).stage("3", "end").stage("concluding", "begin");

    assertThat(order.judge(run.evidence()).verdict()).isEqualTo(NOT_PROVEN);
    assertThat(order.judge(run.evidence()).observed()).contains("stage 4 was not entered");
  }

  @Test
  void every_section_needs_answers_from_each_host_that_it_concerns() {
    run.judged("T-3.1", PROVEN).judged("T-3.4", PROVEN);
    assertThat(coverage.judge(run.evidence()).verdict()).isEqualTo(REFUTED);
    assertThat(coverage.judge(run.evidence()).observed()).contains("3.1: nothing was read on beta");

    RunRecord all = new RunRecord().sample("told", "beta", 0, "x").sample("told", "gamma", 0, "x")
        .judged("T-3.1", PROVEN).judged("T-3.4", PROVEN);
    assertThat(coverage.judge(all.evidence()).verdict()).isEqualTo(PROVEN);

    RunRecord silent = new RunRecord().sample("told", "beta", 0, "x").noAnswer("told", "gamma")
        .judged("T-3.1", PROVEN).judged("T-3.4", PROVEN);
    assertThat(coverage.judge(silent.evidence()).verdict()).isEqualTo(NOT_PROVEN);
    assertThat(coverage.judge(new RunRecord().evidence()).verdict()).isEqualTo(NOT_PROVEN);
  }
}
