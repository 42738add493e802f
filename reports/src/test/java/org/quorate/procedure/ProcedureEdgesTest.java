package org.quorate.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.verdict.Verdict.NOT_PROVEN;
import static org.quorate.verdict.Verdict.PROVEN;
import static org.quorate.verdict.Verdict.REFUTED;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.quorate.criterion.Finding;
import org.quorate.evidence.EntryKind;
import org.quorate.judgement.RunRecord;
import org.quorate.verdict.Verdict;

/** Journals in which things happened twice, too late, not at all, or on fewer hosts than they concern. */
class ProcedureEdgesTest {
  private final StageOrder order = new StageOrder(List.of(3, 4), Map.of(3, List.of("T-3.9")), RunRecord::asTold);
  private final AllVerified row = new AllVerified(Map.of("row 1", List.of("T-1.1")), "3", RunRecord::asTold);

  private static RunRecord lab() {
    return new RunRecord().environment("lab");
  }

  private static HostCoverage coverage(Map<String, List<String>> sections) {
    return new HostCoverage(sections, Set.of("3.4"), RunRecord::asTold);
  }

  private static void holds(Finding finding, Verdict verdict, String observed) {
    assertThat(finding.observed()).contains(observed);
    assertThat(finding.verdict()).as(finding.observed()).isEqualTo(verdict);
  }

  @Test
  void a_halt_condition_is_examined_before_the_first_stage_that_follows() {
    holds(order.judge(lab().stage("3", "begin").stage("3", "end").stage("4", "begin").stage("4", "end")
        .judged("T-3.9", PROVEN).stage("5", "begin").evidence()), REFUTED,
        "stage 4 began (line 4) although T-3.9 had not been examined");
  }

  @Test
  void a_stage_that_began_again_has_not_ended() {
    Finding again = order.judge(lab().stage("3", "begin").judged("T-3.9", PROVEN).stage("3", "end")
        .stage("3", "begin").stage("4", "begin").stage("4", "end").evidence());

    holds(again, REFUTED, "stage 4 began (line 9) before stage 3 had ended");
    assertThat(again.expected()).contains("stages [3, 4] follow each other, each after the halt conditions");
  }

  @Test
  void a_stage_that_only_ended_was_not_entered() {
    holds(order.judge(lab().stage("3", "end").stage("4", "begin").stage("4", "end").evidence()), REFUTED,
        "stage 4 was entered and stage 3 never");
  }

  @Test
  void a_row_that_cannot_be_shown_here_needs_no_examination() {
    Finding finding = row.judge(lab().shown("T-1.1", "none", "no disk").stage("3", "begin").evidence());

    holds(finding, PROVEN, "1 rows examined; stage 3 began later, at line 3");
    assertThat(finding.expected())
        .isEqualTo("each of 1 precondition rows is examined before stage 3 begins, none skipped");
    holds(row.judge(lab().judged("T-1.1", PROVEN).evidence()), PROVEN, "1 rows examined; stage 3 had not begun");
  }

  @Test
  void a_row_that_was_skipped_is_named_with_the_reason_that_was_given() {
    holds(row.judge(lab().leftOut("T-1.1", "").leftOut("T-1.1", "out of time").evidence()), REFUTED,
        "row 1 (T-1.1) was not examined: out of time");
    holds(row.judge(lab().leftOut("T-1.1", "").evidence()), REFUTED, "row 1 (T-1.1) was not examined");
  }

  @Test
  void a_section_needs_the_hosts_that_it_concerns_and_no_others() {
    RunRecord pair = lab().sample("told", "beta", 0, "x").judged("T-3.1", PROVEN).judged("T-3.4", PROVEN);
    Finding both = coverage(Map.of("3.4", List.of("T-3.4"))).judge(pair.evidence());

    holds(both, PROVEN, "sections [3.4]: each has answers from every host it concerns");
    assertThat(both.expected())
        .isEqualTo("every section was carried out on alpha, beta and gamma; 3.4 on alpha and beta");
    holds(coverage(Map.of("3.1", List.of("T-3.1"))).judge(pair.evidence()), REFUTED, "3.1: nothing was read on gamma");
  }

  @Test
  void a_section_that_cannot_be_shown_here_needs_no_host() {
    RunRecord shown = lab().shown("T-3.1", "none", "no disk").sample("told", "beta", 0, "x").judged("T-3.4", PROVEN);
    Map<String, List<String>> sections = Map.of("3.1", List.of("T-3.1"), "3.4", List.of("T-3.4"));

    holds(coverage(sections).judge(shown.evidence()), PROVEN, "each has answers");
    holds(coverage(Map.of("3.1", List.of("T-3.1"))).judge(lab().evidence()), NOT_PROVEN, "3.1 was not judged");
  }

  @Test
  void a_machine_that_was_not_read_is_named() {
    RunRecord run = lab();
    for (String role : List.of("alpha", "beta", "gamma")) {
      run.sample("kernel-hostname", role, 0, role);
    }
    holds(OneZone.CRITERION.judge(run.evidence()), NOT_PROVEN, "alpha: \"machine-identity\" was not read");
    for (String role : List.of("alpha", "beta", "gamma")) {
      run.sample("machine-identity", role, 0, Integer.toHexString(role.charAt(0)).repeat(16));
    }
    holds(OneZone.CRITERION.judge(run.evidence()), PROVEN, "alpha is alpha, beta is beta, gamma is gamma");
    run.sample("machine-identity", "beta", 1, "6".repeat(32));
    holds(OneZone.CRITERION.judge(run.evidence()), NOT_PROVEN, "beta: no readable machine identity (exit 1)");
    run.noAnswer("machine-identity", "beta");
    holds(OneZone.CRITERION.judge(run.evidence()), NOT_PROVEN,
        "beta: \"machine-identity\": the host could not be reached");
  }

  @Test
  void an_identity_that_was_cut_is_none() {
    RunRecord run = lab();
    for (String role : List.of("alpha", "beta", "gamma")) {
      run.sample("kernel-hostname", role, 0, role);
      run.add(EntryKind.SAMPLE, "machine-identity", role, RunRecord.object().put("answer", "ANSWERED").put("exit", 0)
          .put("out", Integer.toHexString(role.charAt(0)).repeat(16)).put("truncated", role.equals("beta")));
    }
    holds(OneZone.CRITERION.judge(run.evidence()), NOT_PROVEN, "beta: no readable machine identity");
  }
}
