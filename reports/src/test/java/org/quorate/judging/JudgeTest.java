package org.quorate.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.verdict.Verdict.ATTESTED;
import static org.quorate.verdict.Verdict.HALTED;
import static org.quorate.verdict.Verdict.NOT_PROVEN;
import static org.quorate.verdict.Verdict.NOT_RUN;
import static org.quorate.verdict.Verdict.PROVEN;
import static org.quorate.verdict.Verdict.REFUTED;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quorate.judgement.RunRecord;
import org.quorate.judgement.Shown;
import org.quorate.verdict.Verdict;

class JudgeTest {
  private final RunRecord run = new RunRecord().environment("lab").stage("1", "begin");

  private RunVerdict judge() {
    return Judge.judge(ThreeClauses.CATALOGUE, run.stage("1", "end").evidence(), RunRecord::asTold);
  }

  private ClauseVerdict first() {
    return judge().clauses().get(0);
  }

  @ParameterizedTest
  @CsvSource({"PROVEN, PROVEN, HALTED", "REFUTED, REFUTED, PROVEN", "NOT_PROVEN, NOT_PROVEN, REFUTED"})
  void a_clause_gets_what_its_criterion_finds(Verdict found, Verdict expected, Verdict unlike) {
    run.judged("T-1.1", found);

    assertThat(first().verdict()).isEqualTo(expected).isNotEqualTo(unlike);
  }

  @ParameterizedTest
  @CsvSource({"PROVEN, PROVEN", "REFUTED, HALTED", "NOT_PROVEN, NOT_PROVEN"})
  void a_halt_condition_that_is_present_halts(Verdict found, Verdict expected) {
    run.judged("T-1.2", found);

    assertThat(judge().clauses().get(1).verdict()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"PROVEN, ATTESTED", "REFUTED, REFUTED", "NOT_PROVEN, NOT_PROVEN"})
  void a_statement_attests_and_never_proves(Verdict found, Verdict expected) {
    run.judged("T-1.3", found);

    assertThat(judge().clauses().get(2).verdict()).isEqualTo(expected);
  }

  @Test
  void every_clause_of_the_catalogue_has_a_verdict_and_those_nobody_judged_were_not_run() {
    RunVerdict verdict = judge();

    assertThat(verdict.clauses()).extracting(clause -> clause.clause().id()).containsExactly("T-1.1", "T-1.2", "T-1.3");
    assertThat(verdict.clauses()).allMatch(clause -> clause.verdict() == NOT_RUN);
    assertThat(verdict.clauses().get(0).reason()).isEqualTo("no scenario of this run judged it");
  }

  @Test
  void the_worst_of_several_judgements_counts_and_its_observation_is_shown() {
    run.judged("T-1.1", PROVEN).judged("T-1.1", REFUTED).judged("T-1.1", PROVEN);

    assertThat(first().verdict()).isEqualTo(REFUTED);
    assertThat(first().observed()).isEqualTo("told REFUTED");
    assertThat(first().criteria()).containsExactly("as-told");
  }

  @Test
  void each_judgement_sees_only_what_had_been_recorded_when_it_was_asked_for() {
    run.judged("T-1.1", PROVEN).sample("told", "alpha", 0, "REFUTED");

    assertThat(first().verdict()).isEqualTo(PROVEN);
  }

  @Test
  void the_reason_of_a_clause_that_was_left_out_is_kept() {
    run.leftOut("T-1.1", "the procedure stopped at T-1.2: told REFUTED");

    assertThat(first().verdict()).isEqualTo(NOT_RUN);
    assertThat(first().reason()).isEqualTo("the procedure stopped at T-1.2: told REFUTED");
  }

  @Test
  void of_a_clause_left_out_without_a_reason_what_is_known_otherwise_is_said() {
    run.leftOut("T-1.1", "").leftOut("T-1.1", "the first gate is closed").scope("check", "T-1.2").leftOut("T-1.3", "");
    RunVerdict verdict = judge();

    assertThat(verdict.clauses().get(0).reason()).isEqualTo("the first gate is closed");
    assertThat(verdict.clauses().get(2).reason()).isEqualTo("out of scope of a check");
  }

  @Test
  void a_waived_or_attested_clause_says_nothing_of_what_was_seen_and_an_unproven_one_does() {
    run.judged("T-1.1", NOT_PROVEN).judged("T-1.3", PROVEN);
    RunVerdict verdict = judge();

    assertThat(verdict.clauses().get(0).reason()).isEqualTo("told NOT_PROVEN");
    assertThat(verdict.clauses().get(2).reason()).isEmpty();
  }

  @Test
  void a_stand_in_that_was_declared_anew_is_shown_as_declared_last() {
    run.shown("T-1.1", "none", "not yet").shown("T-1.1", "stand-in", "a file plays the disk").judged("T-1.1", PROVEN);

    assertThat(first().shown()).isEqualTo(Shown.STAND_IN);
    assertThat(Shown.STAND_IN.word()).isEqualTo("stand-in");
  }

  @Test
  void the_criteria_of_this_program_judge_where_no_others_are_given() {
    run.scenario("T-1.1", "begin", "").judgement("T-1.1", "as-told").scenario("T-1.1", "end", "PASSED");

    assertThat(Judge.judge(ThreeClauses.CATALOGUE, run.stage("1", "end").evidence()).clauses().get(0).observed())
        .contains("no criterion of that name");
  }

  @Test
  void a_clause_out_of_scope_says_so_and_does_not_gate() {
    run.scope("check", "T-1.2").judged("T-1.2", PROVEN);
    RunVerdict verdict = judge();

    assertThat(verdict.clauses().get(0).reason()).isEqualTo("out of scope of a check");
    assertThat(verdict.verdict()).isEqualTo(PROVEN);
    assertThat(verdict.exitStatus()).isZero();
  }

  @Test
  void a_criterion_that_this_version_does_not_know_proves_nothing() {
    run.scenario("T-1.1", "begin", "").judgement("T-1.1", "forgotten").scenario("T-1.1", "end", "PASSED");

    assertThat(first().verdict()).isEqualTo(NOT_PROVEN);
    assertThat(first().observed()).contains("no criterion of that name");
  }

  @Test
  void a_scenario_that_ended_badly_before_any_judgement_proves_nothing() {
    run.scenario("T-1.1", "begin", "").scenario("T-1.1", "end", "FAILED");

    assertThat(first().verdict()).isEqualTo(NOT_PROVEN);
    assertThat(first().observed()).contains("ended FAILED");
  }

  @Test
  void a_scenario_that_failed_after_a_good_judgement_proves_nothing() {
    run.scenario("T-1.1", "begin", "").sample("told", "alpha", 0, "PROVEN").judgement("T-1.1", "as-told")
        .scenario("T-1.1", "end", "UNDEFINED");

    assertThat(first().verdict()).isEqualTo(NOT_PROVEN);
  }

  @Test
  void a_scenario_that_never_ended_proves_nothing() {
    run.scenario("T-1.1", "begin", "").sample("told", "alpha", 0, "PROVEN").judgement("T-1.1", "as-told");

    assertThat(first().verdict()).isEqualTo(NOT_PROVEN);
    assertThat(first().observed()).contains("never ended");
  }

  @ParameterizedTest
  @CsvSource({"PROVEN", "REFUTED", "NOT_PROVEN"})
  void what_a_lab_cannot_show_is_not_proven_whatever_was_seen_and_does_not_gate(Verdict found) {
    run.shown("T-1.1", "none", "no such disk in a container").judged("T-1.1", found);

    assertThat(first().verdict()).isEqualTo(NOT_PROVEN);
    assertThat(first().underlying()).isEqualTo(found);
    assertThat(first().shown()).isEqualTo(Shown.NONE);
    assertThat(first().reason()).isEqualTo("no such disk in a container");
    assertThat(first().gates()).isFalse();
  }

  @Test
  void what_a_lab_cannot_show_and_nobody_tried_is_not_proven_rather_than_not_run() {
    run.shown("T-1.1", "none", "no such disk in a container");

    assertThat(first().verdict()).isEqualTo(NOT_PROVEN);
  }

  @Test
  void a_stand_in_proves_and_is_marked() {
    run.shown("T-1.1", "stand-in", "a file plays the disk").judged("T-1.1", PROVEN);

    assertThat(first().verdict()).isEqualTo(PROVEN);
    assertThat(first().shown()).isEqualTo(Shown.STAND_IN);
    assertThat(first().reason()).isEqualTo("shown on a stand-in: a file plays the disk");
  }

  @Test
  void a_refuted_stand_in_gates_like_anything_else_and_says_what_was_seen() {
    run.shown("T-1.1", "stand-in", "a file plays the disk").judged("T-1.1", REFUTED);

    assertThat(first().verdict()).isEqualTo(REFUTED);
    assertThat(first().reason()).isEqualTo("told REFUTED (shown on a stand-in: a file plays the disk)");
    assertThat(first().gates()).isTrue();
  }

  @Test
  void live_hosts_cannot_be_declared_to_show_less() {
    RunRecord live = new RunRecord().environment("live").stage("1", "begin").shown("T-1.1", "none", "inconvenient")
        .judged("T-1.1", REFUTED).stage("1", "end");

    ClauseVerdict clause = Judge.judge(ThreeClauses.CATALOGUE, live.evidence(), RunRecord::asTold).clauses().get(0);

    assertThat(clause.verdict()).isEqualTo(REFUTED);
    assertThat(clause.shown()).isEqualTo(Shown.REAL);
    assertThat(clause.gates()).isTrue();
  }

  @Test
  void a_judgement_without_lines_of_its_own_points_at_itself() {
    run.scenario("T-1.1", "begin", "").judgement("T-1.1", "as-told").scenario("T-1.1", "end", "SKIPPED");

    assertThat(first().evidence()).containsExactly(4L);
  }
}
