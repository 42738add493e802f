package org.quorate.criterion.unit;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quorate.criterion.Finding;
import org.quorate.criterion.Latest;
import org.quorate.evidence.Evidence;
import org.quorate.evidence.Inputs;
import org.quorate.evidence.Sample;
import org.quorate.reading.Grep;

/** Jobs of cron and of the old boot scripts that would start the controller or its promotion. */
final class BootJobs {
  static final String PROBE = "boot-jobs";

  private BootJobs() {}

  static Finding judge(Evidence evidence, String role, String expected) {
    return Latest.judged(evidence, role, PROBE, expected, sample -> judged(sample, starters(evidence, role), expected));
  }

  private static Finding judged(Sample sample, Set<String> starters, String expected) {
    Optional<List<String>> lines = Grep.located(sample.exit(), sample.out(), sample.err());
    if (lines.isEmpty()) {
      return Latest.unintelligible(sample, expected);
    }
    List<String> jobs = lines.get().stream().map(String::strip)
        .filter(line -> !line.replaceFirst("^[^:]*:", "").strip().startsWith("#"))
        .filter(line -> starters.stream().anyMatch(line::contains)).toList();
    return jobs.isEmpty()
        ? Finding.proven(expected, "%s: no boot job starts it".formatted(sample.role()), sample.seq())
        : Finding.refuted(expected, "%s: %s".formatted(sample.role(), String.join("; ", jobs)), sample.seq());
  }

  private static Set<String> starters(Evidence evidence, String role) {
    Inputs inputs = evidence.inputs();
    Set<String> starters = new HashSet<>(inputs.map("policy.notify-scripts").keySet());
    starters.addAll(List.of(
        inputs.text("policy.services.promotion").replaceFirst("\\.service$", ""),
        inputs.text("policy.images.controller.reference"),
        inputs.text("paths.manifest")));
    starters.addAll(ContainerStarts.names(evidence, role));
    return starters;
  }
}
