package org.quorate.criterion.monitoring;

import java.util.List;
import java.util.regex.Pattern;
import org.quorate.criterion.Finding;
import org.quorate.criterion.Latest;
import org.quorate.evidence.Evidence;
import org.quorate.reading.LogLine;

/** Looks for what Keepalived itself says of the transition in the logs that were shipped. */
final class TransitionInLogs {
  private static final Pattern KEEPALIVED = Pattern.compile("keepalived", Pattern.CASE_INSENSITIVE);
  private static final Pattern GAINED = Pattern.compile("Entering MASTER STATE");
  private static final Pattern LOST =
      Pattern.compile("Entering (?:BACKUP|FAULT) STATE|sent 0 priority|Stopp(?:ing|ed)");

  private TransitionInLogs() {}

  static Finding judge(Evidence evidence, RoleTransition drill, String expected) {
    return Finding.all(List.of(
        said(evidence, drill, drill.standby(), GAINED, "becoming MASTER", expected),
        said(evidence, drill, drill.active(), LOST, "giving up MASTER", expected)));
  }

  private static Finding said(
      Evidence evidence, RoleTransition drill, String role, Pattern words, String what, String expected) {
    return Latest.judged(evidence, role, RoleTransition.LOG, expected, sample -> {
      List<LogLine> lines = sample.succeeded() ? LogLine.listOf(sample.out()) : List.of();
      if (lines.isEmpty()) {
        return Latest.unintelligible(sample, expected);
      }
      if (lines.get(0).at().isAfter(drill.begin())) {
        return Finding.notProven(expected, "%s: what was read begins only after the demotion".formatted(role),
            sample.seq());
      }
      return lines.stream().filter(line -> drill.holds(line.at()))
          .filter(line -> KEEPALIVED.matcher(line.text()).find() && words.matcher(line.text()).find()).findFirst()
          .map(line -> Finding.proven(expected, "%s: %s %s".formatted(role, line.at(), line.text()), sample.seq()))
          .orElseGet(() -> Finding.refuted(expected, "%s: no line of Keepalived about %s between %s and %s".formatted(
              role, what, drill.begin(), drill.end()), sample.seq()));
    });
  }
}
