package org.quorate.criterion;

import static org.assertj.core.api.Assertions.assertThat;

import org.quorate.verdict.Verdict;

/** What tables of hand-written readings expect of a criterion. */
public final class Expect {
  private Expect() {}

  public static void proven(Criterion criterion, Zone zone) {
    proven(criterion, zone, "");
  }

  /** Proven, with a message that says this. */
  public static void proven(Criterion criterion, Zone zone, String observed) {
    Finding finding = criterion.judge(zone.evidence());
    assertThat(finding.verdict()).as("%s: %s", criterion.name(), finding.observed()).isEqualTo(Verdict.PROVEN);
    assertThat(finding.observed()).contains(observed);
    rests(finding);
  }

  /** Refuted, with a message that says this. */
  public static void refuted(Criterion criterion, Zone zone, String observed) {
    Finding finding = criterion.judge(zone.evidence());
    assertThat(finding.verdict()).as("%s: %s", criterion.name(), finding.observed()).isEqualTo(Verdict.REFUTED);
    assertThat(finding.observed()).contains(observed);
    rests(finding);
  }

  public static void notProven(Criterion criterion, Zone zone) {
    Finding finding = criterion.judge(zone.evidence());
    assertThat(finding.verdict()).as("%s: %s", criterion.name(), finding.observed()).isEqualTo(Verdict.NOT_PROVEN);
    assertThat(finding.observed()).doesNotContain("the criterion \"");
  }

  /** What was concluded either way says what was expected and seen, and can be looked up. */
  private static void rests(Finding finding) {
    assertThat(finding.expected()).isNotBlank();
    assertThat(finding.observed()).isNotBlank();
    assertThat(finding.evidence()).as(finding.observed()).isNotEmpty();
  }
}
