package org.quorate.criterion;

import static org.assertj.core.api.Assertions.assertThat;

import org.quorate.verdict.Verdict;

/** A line of a table: a criterion on a zone, what it must conclude, and words of the reason. */
public record Judged(Criterion criterion, Zone zone, Verdict verdict, String observed) {

  /** Returns the finding, for what a table wants of it besides. */
  public Finding holds() {
    Finding finding = criterion.judge(zone.evidence());
    assertThat(finding.observed()).contains(observed);
    assertThat(finding.verdict()).as(finding.observed()).isEqualTo(verdict);
    return finding;
  }
}
