package org.quorate.dossier.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.verdict.Verdict.NOT_PROVEN;
import static org.quorate.verdict.Verdict.PROVEN;
import static org.quorate.verdict.Verdict.REFUTED;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quorate.evidence.EntryKind;
import org.quorate.judgement.RunRecord;
import org.quorate.judging.RunVerdict;
import org.quorate.judging.ThreeClauses;

class VerdictWordsTest {
  private final RunRecord run = new RunRecord();

  @BeforeEach
  void begin() {
    run.environment("live").stage("1", "begin");
  }

  @Test
  void what_is_proven_and_attested_is_accepted_and_counted() {
    run.judged("T-1.1", PROVEN).judged("T-1.2", PROVEN).judged("T-1.3", PROVEN);
    assertThat(VerdictWords.acceptance(judge())).isEqualTo("ACCEPTED");
    assertThat(VerdictWords.counts(judge())).isEqualTo("2 proven, 1 attested by people, 0 open, of 3 clauses");
  }

  @Test
  void what_is_open_is_counted_by_how_it_stands() {
    run.judged("T-1.1", REFUTED).judged("T-1.2", PROVEN);
    assertThat(VerdictWords.acceptance(judge())).isEqualTo("NOT ACCEPTED");
    assertThat(VerdictWords.counts(judge()))
        .isEqualTo("1 proven, 0 attested by people, 1 not run, 1 refuted, of 3 clauses");
  }

  @Test
  void a_fault_left_behind_is_named_first() {
    run.judged("T-1.1", PROVEN).judged("T-1.2", PROVEN).judged("T-1.3", PROVEN).undoFailed("alpha", "quorate-undo-cut");
    assertThat(VerdictWords.acceptance(judge())).isEqualTo("NOT ACCEPTED");
    assertThat(VerdictWords.why(judge())).isEqualTo("A fault could not be undone and may still be in place: alpha: "
        + "quorate-undo-cut was not undone: no route to host. Nothing else stands in the way.");
  }

  @Test
  void a_drill_passes_or_fails_and_accepts_nothing() {
    run.scope("drill", "T-1.1").judged("T-1.1", PROVEN);
    assertThat(VerdictWords.acceptance(judge())).isEqualTo("PASSED");
    assertThat(VerdictWords.conduct(judge())).startsWith("performed one drill");

    run.judged("T-1.1", NOT_PROVEN);
    assertThat(VerdictWords.acceptance(judge())).isEqualTo("NOT SHOWN TO PASS");
    run.judged("T-1.1", REFUTED);
    assertThat(VerdictWords.acceptance(judge())).isEqualTo("FAILED");
  }

  @Test
  void a_check_says_whether_the_zone_is_in_order_and_a_resilience_run_what_it_is() {
    run.scope("resilience", "T-1.1").judged("T-1.1", PROVEN);
    assertThat(VerdictWords.acceptance(judge())).isEqualTo("PASSED");
    assertThat(VerdictWords.kind(judge())).isEqualTo("resilience run");

    run.scope("check", "T-1.1");
    assertThat(VerdictWords.acceptance(judge())).isEqualTo("IN ORDER");
    assertThat(VerdictWords.kind(judge())).isEqualTo("check");
    assertThat(VerdictWords.conduct(judge())).isEqualTo("read a standing zone and changed nothing");
  }

  @Test
  void a_run_beyond_the_clauses_is_counted_by_its_scenarios() {
    run.add(EntryKind.INPUT, "scope", "",
        RunRecord.object().put("mode", "resilience").set("clauses", RunRecord.object().arrayNode()));
    run.beyond("No write is lost", "T-1.1", PROVEN);
    assertThat(VerdictWords.counts(judge())).isEqualTo("1 proven, of one resilience scenario");
    assertThat(VerdictWords.why(judge())).isEqualTo("Every resilience scenario is proven.");

    run.beyond("The standby takes over", "T-1.1", REFUTED);
    assertThat(VerdictWords.counts(judge())).isEqualTo("1 proven, 1 refuted, of 2 resilience scenarios");
    assertThat(VerdictWords.acceptance(judge())).isEqualTo("FAILED");

    run.unreached("Nobody notices", "T-1.1", "it stopped");
    assertThat(VerdictWords.counts(judge())).isEqualTo("1 proven, 1 refuted, 1 not run, of 3 resilience scenarios");
  }

  private RunVerdict judge() {
    return ThreeClauses.judge(run.stage("1", "end"));
  }
}
