package org.quorate.judging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.quorate.criterion.Criterion;
import org.quorate.criterion.Finding;
import org.quorate.evidence.EntryKind;
import org.quorate.judgement.RunRecord;
import org.quorate.judging.Waiving.State;
import org.quorate.verdict.Verdict;

/** The record of all of these begins on 2026-11-21. */
class WaiversTest {
  private static final String CLAUSE = ThreeClauses.CATALOGUE.clauses().get(0).id();
  private static final String OTHER = ThreeClauses.CATALOGUE.clauses().get(1).id();

  private static Optional<Criterion> criterion(String name) {
    Verdict verdict = name.startsWith("bad") || name.startsWith("no-dual-active") || name.startsWith("nothing-lost")
        ? Verdict.REFUTED : Verdict.PROVEN;
    return Optional.of(new Criterion(name, Set.of(), evidence ->
        new Finding(verdict, "as promised", "as seen", List.of(1L), List.of())));
  }

  private static RunVerdict judged(String criterion, ObjectNode... waivers) {
    RunRecord record = new RunRecord().environment("live").scope("commissioning", CLAUSE);
    ObjectNode given = RunRecord.object();
    for (ObjectNode each : waivers) {
      given.withArray("waivers").add(each);
    }
    record.add(EntryKind.INPUT, "waivers", "", given).stage("0", "begin");
    record.scenario(CLAUSE, "begin", "").judgement(CLAUSE, criterion).scenario(CLAUSE, "end", "PASSED").stage("0", "end");
    return Judge.judge(ThreeClauses.CATALOGUE, record.evidence(), WaiversTest::criterion);
  }

  private static ObjectNode waiver(String clause, String expires) {
    return RunRecord.object().put("clause", clause).put("scope", "gamma").put("reason", "replaced in January")
        .put("approver", "Example Lead").put("ticket", "CHG-0002").put("expires", expires);
  }

  private static ClauseVerdict first(RunVerdict verdict) {
    return verdict.clauses().get(0);
  }

  @Test
  void a_waiver_stands_in_for_the_verdict_and_hides_nothing_of_it() {
    RunVerdict run = judged("bad", waiver(CLAUSE, "2027-06-30"));

    assertThat(first(run).verdict()).isEqualTo(Verdict.WAIVED);
    assertThat(first(run).underlying()).isEqualTo(Verdict.REFUTED);
    assertThat(first(run).observed()).isEqualTo("as seen");
    assertThat(first(run).reason()).contains("until 2027-06-30", "Example Lead", "CHG-0002", "REFUTED", "as seen");
    assertThat(run.exitStatus()).isZero();
    assertThat(run.waivings()).extracting(Waiving::state, Waiving::note)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(State.APPLIES, ""));
  }

  @Test
  void a_waiver_counts_until_the_end_of_its_last_day_in_utc() {
    assertThat(first(judged("bad", waiver(CLAUSE, "2026-11-21"))).verdict()).isEqualTo(Verdict.WAIVED);

    RunVerdict late = judged("bad", waiver(CLAUSE, "2026-11-20"));
    assertThat(first(late).verdict()).isEqualTo(Verdict.REFUTED);
    assertThat(late.exitStatus()).isEqualTo(1);
    assertThat(late.waivings().get(0).state()).isEqualTo(State.EXPIRED);
  }

  @Test
  void an_expired_waiver_fails_even_a_run_that_does_not_need_it() {
    assertThat(judged("good", waiver(CLAUSE, "2026-11-20")).exitStatus()).isEqualTo(2);
    assertThat(judged("good", waiver(CLAUSE, "2027-06-30")).exitStatus()).isZero();
    assertThat(judged("good", waiver(CLAUSE, "2027-06-30")).waivings().get(0).state()).isEqualTo(State.NOT_NEEDED);
  }

  @Test
  void its_end_is_announced_from_thirty_days_before() {
    assertThat(judged("bad", waiver(CLAUSE, "2026-12-21")).waivings().get(0).note())
        .isEqualTo("it ends 30 days after this run");
    assertThat(judged("bad", waiver(CLAUSE, "2026-12-22")).waivings().get(0).note()).isEmpty();
    assertThat(judged("bad", waiver(CLAUSE, "2026-11-21")).waivings().get(0).note()).contains("on the day of this run");
  }

  @Test
  void a_waiver_that_matches_nothing_fails_the_run() {
    for (String clause : List.of("BSFG-99.9", OTHER)) {
      RunVerdict run = judged("good", waiver(clause, "2027-06-30"));

      assertThat(run.waivings().get(0).state()).as(clause).isEqualTo(State.UNMATCHED);
      assertThat(run.exitStatus()).isEqualTo(2);
    }
  }

  @Test
  void two_active_nodes_or_a_lost_write_are_accepted_only_by_naming_that_finding() {
    for (String safety : List.of("no-dual-active-in-demotion", "nothing-lost-in-crash")) {
      RunVerdict hidden = judged(safety, waiver(CLAUSE, "2027-06-30"));
      assertThat(first(hidden).verdict()).isEqualTo(Verdict.REFUTED);
      assertThat(hidden.waivings().get(0).state()).isEqualTo(State.REFUSED);
      assertThat(hidden.exitStatus()).isEqualTo(1);

      assertThat(first(judged(safety, waiver(CLAUSE, "2027-06-30").put("finding", safety))).verdict())
          .isEqualTo(Verdict.WAIVED);
      assertThat(judged(safety, waiver(CLAUSE, "2027-06-30").put("finding", "another")).exitStatus()).isEqualTo(1);
    }
  }

  @Test
  void a_waiver_is_noted_with_why_it_does_not_count() {
    assertThat(judged("good", waiver("BSFG-99.9", "2027-06-30")).waivings().get(0).note())
        .isEqualTo("no clause in the scope of this run has this id");
    assertThat(judged("bad", waiver(CLAUSE, "2027-06-30").put("finding", "another")).waivings().get(0).note())
        .isEqualTo("the clause was not judged by \"another\", or is out of scope");
    assertThat(judged("bad", waiver(CLAUSE, "2026-11-20")).waivings().get(0).note()).contains("before this run");
    assertThat(judged("nothing-lost", waiver(CLAUSE, "2027-06-30")).waivings().get(0).note()).contains("naming");
  }

  @Test
  void a_clause_that_does_not_gate_needs_no_waiver() {
    RunRecord record = new RunRecord().environment("lab").shown(CLAUSE, "none", "no such disk in a container");
    ObjectNode given = RunRecord.object();
    given.withArray("waivers").add(waiver(CLAUSE, "2027-06-30"));
    record.add(EntryKind.INPUT, "waivers", "", given).stage("0", "begin").stage("0", "end");

    RunVerdict run = ThreeClauses.judge(record);
    assertThat(run.waivings().get(0).state()).isEqualTo(State.NOT_NEEDED);
    assertThat(first(run).verdict()).isEqualTo(Verdict.NOT_PROVEN);
  }

  @Test
  void what_is_only_unproven_may_be_waived_without_naming_the_finding() {
    RunRecord record = new RunRecord().environment("live").scope("commissioning", CLAUSE);
    ObjectNode given = RunRecord.object();
    given.withArray("waivers").add(waiver(CLAUSE, "2027-06-30"));
    record.add(EntryKind.INPUT, "waivers", "", given).stage("0", "begin").scenario(CLAUSE, "begin", "")
        .judgement(CLAUSE, "no-dual-active").scenario(CLAUSE, "end", "SKIPPED").stage("0", "end");
    RunVerdict run = Judge.judge(ThreeClauses.CATALOGUE, record.evidence(), name -> Optional.of(new Criterion(
        name, Set.of(), evidence -> new Finding(Verdict.NOT_PROVEN, "", "blind", List.of(1L), List.of()))));

    assertThat(run.waivings().get(0).state()).isEqualTo(State.APPLIES);
  }

  @Test
  void states_have_words_that_people_read() {
    assertThat(List.of(State.values())).extracting(State::word).doesNotContain("").doesNotHaveDuplicates();
  }

  @Test
  void a_waiver_is_held_against_its_own_clause_wherever_that_stands_in_the_document() {
    RunRecord record = new RunRecord().environment("live").scope("commissioning", CLAUSE, OTHER);
    ObjectNode given = RunRecord.object();
    given.withArray("waivers").add(waiver(OTHER, "2027-06-30"));
    record.add(EntryKind.INPUT, "waivers", "", given).stage("0", "begin").scenario(OTHER, "begin", "")
        .judgement(OTHER, "bad").scenario(OTHER, "end", "FAILED").stage("0", "end");
    RunVerdict run = Judge.judge(ThreeClauses.CATALOGUE, record.evidence(), WaiversTest::criterion);

    assertThat(run.waivings().get(0).state()).isEqualTo(State.APPLIES);
    assertThat(run.clauses().get(1).verdict()).isEqualTo(Verdict.WAIVED);
    assertThat(first(run).verdict()).isEqualTo(Verdict.NOT_RUN);
  }
}
