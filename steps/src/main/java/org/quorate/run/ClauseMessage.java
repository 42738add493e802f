package org.quorate.run;

import org.quorate.criterion.Finding;

/** The message of a clause that is not proven: the clause quoted, expected, observed, evidence. */
final class ClauseMessage {
  private ClauseMessage() {}

  static String of(CurrentScenario scenario, Finding finding) {
    String promise = scenario.clause()
        .map(clause -> "%s: \"%s\"".formatted(clause.id(), clause.requirement()))
        .orElseGet(() -> "\"%s\"".formatted(scenario.name()));
    return """
        %s %s
          expected  %s
          observed  %s
          evidence  observations.ndjson lines %s"""
        .formatted(finding.verdict().word(), promise, finding.expected(), finding.observed(), finding.evidence());
  }
}
