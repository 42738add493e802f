package org.quorate.criterion.failover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Function;
import org.quorate.criterion.Finding;
import org.quorate.verdict.Verdict;

/** A line of a table: what was recorded, what must be concluded, and words of the reason. */
record Case(String name, DrillTape tape, Verdict verdict, String observed) {

  static Case proven(String name, DrillTape tape) {
    return new Case(name, tape, Verdict.PROVEN, "");
  }

  static Case proven(String name, DrillTape tape, String observed) {
    return new Case(name, tape, Verdict.PROVEN, observed);
  }

  static Case refuted(String name, DrillTape tape, String observed) {
    return new Case(name, tape, Verdict.REFUTED, observed);
  }

  static Case notProven(String name, DrillTape tape, String observed) {
    return new Case(name, tape, Verdict.NOT_PROVEN, observed);
  }

  void holdsFor(Function<DrillTape, Finding> judge) {
    Finding finding = judge.apply(tape);
    assertThat(finding.verdict()).as("%s: %s", name, finding.observed()).isEqualTo(verdict);
    assertThat(finding.observed()).contains(observed).isNotBlank().doesNotContain("the criterion \"");
    assertThat(finding.expected()).isNotBlank();
    // What was concluded either way can be looked up.
    if (verdict != Verdict.NOT_PROVEN) {
      assertThat(finding.evidence()).isNotEmpty();
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
