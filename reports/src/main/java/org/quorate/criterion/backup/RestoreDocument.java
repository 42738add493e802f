package org.quorate.criterion.backup;

import java.util.List;
import java.util.Locale;
import org.quorate.criterion.Finding;
import org.quorate.criterion.HostReadings;
import org.quorate.evidence.Sample;

/** The restore procedure that operators find on the node. */
final class RestoreDocument {
  private RestoreDocument() {}

  static Finding present(HostReadings readings) {
    Sample sample = readings.reading(BackupCriteria.DOCUMENT);
    if (sample.exit() == 1 && sample.err().contains("No such file or directory")) {
      return readings.refuted(sample.err().strip());
    }
    if (!sample.succeeded()) {
      return readings.unintelligible(sample);
    }
    if (sample.text().isEmpty()) {
      return readings.refuted("it is empty");
    }
    return !tellsSomething(sample.lines())
        ? readings.refuted("it has nothing below its heading")
        : readings.proven("%d lines, beginning with \"%s\"".formatted(
            sample.lines().size(), sample.text().lines().findFirst().orElse("")));
  }

  private static boolean tellsSomething(List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank() && !heading(lines, i) && !underline(lines.get(i))) {
        return true;
      }
    }
    return false;
  }

  static Finding escalation(HostReadings readings) {
    Sample sample = readings.reading(BackupCriteria.DOCUMENT);
    if (!sample.succeeded() || sample.text().isEmpty()) {
      return present(readings);
    }
    List<String> lines = sample.lines();
    for (int i = 0; i < lines.size(); i++) {
      if (heading(lines, i) && lines.get(i).toLowerCase(Locale.ROOT).contains("escalation")) {
        return saysSomething(lines, i)
            ? readings.proven("section \"%s\"".formatted(lines.get(i).replace("#", "").strip()))
            : readings.refuted("the section \"%s\" is empty".formatted(lines.get(i).strip()));
      }
    }
    return readings.refuted("no heading speaks of escalation");
  }

  private static boolean saysSomething(List<String> lines, int section) {
    return lines.stream().skip(section + 1L).filter(line -> !line.isBlank() && !underline(line)).findFirst()
        .filter(line -> !line.startsWith("#")).isPresent();
  }

  private static boolean heading(List<String> lines, int at) {
    return lines.get(at).startsWith("#") || (at + 1 < lines.size() && underline(lines.get(at + 1)));
  }

  private static boolean underline(String line) {
    return line.strip().length() >= 3 && line.strip().chars().allMatch(sign -> sign == '=' || sign == '-');
  }
}
