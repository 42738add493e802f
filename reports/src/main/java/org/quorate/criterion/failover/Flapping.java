package org.quorate.criterion.failover;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.quorate.criterion.Finding;
import org.quorate.criterion.Measured;

/** Whether something changed hands more than once within a window. */
record Flapping(String what, String witness, List<String> roles, Duration window) {
  private static final double NANOS_PER_MILLI = 1e6;

  /** When a role came to hold it. */
  private record Taking(String role, Bracket when) {}

  Finding judge(DrillRecord drill) {
    String expected = "%s taken at most once within any %d ms".formatted(what, window.toMillis());
    Timeline timeline = new Timeline(drill, witness);
    List<Taking> taken = new ArrayList<>();
    for (String role : roles) {
      timeline.takings(role).forEach(when -> taken.add(new Taking(role, when)));
    }
    taken.sort(Comparator.comparingLong(taking -> taking.when().earliest()));
    List<Finding> findings = new ArrayList<>();
    for (int each = 1; each < taken.size(); each++) {
      pair(taken.get(each - 1), taken.get(each), expected, lines(timeline), findings);
    }
    List<String> blind = roles.stream().filter(role -> !timeline.watched(role)).toList();
    if (!blind.isEmpty()) {
      findings.add(Finding.notProven(
          expected, "the witness \"%s\" cannot tell for %s".formatted(witness, blind), lines(timeline)));
    }
    return findings.isEmpty()
        ? Finding.proven(expected, "taken %d times in the whole drill".formatted(taken.size()), lines(timeline))
        : Finding.all(findings);
  }

  private void pair(Taking one, Taking next, String expected, Long[] lines, List<Finding> findings) {
    double lower = Math.max(0, next.when().earliest() - one.when().latest()) / NANOS_PER_MILLI;
    double upper = Math.max(0, next.when().latest() - one.when().earliest()) / NANOS_PER_MILLI;
    if (lower > window.toMillis()) {
      return;
    }
    String observed = "taken by %s and %.0f to %.0f ms later by %s".formatted(one.role(), lower, upper, next.role());
    Measured measured = new Measured("time between takings of " + what, lower, upper, window.toMillis());
    Finding finding = upper <= window.toMillis()
        ? Finding.refuted(expected, observed, lines)
        : Finding.notProven(expected, observed + ": measured too coarsely to tell", lines);
    findings.add(finding.with(measured));
  }

  private Long[] lines(Timeline timeline) {
    return roles.stream().flatMap(role -> timeline.lines(role).stream()).sorted().toArray(Long[]::new);
  }
}
