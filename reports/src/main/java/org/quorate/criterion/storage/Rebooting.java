package org.quorate.criterion.storage;

import java.util.List;
import org.quorate.criterion.Finding;
import org.quorate.criterion.Roles;
import org.quorate.evidence.Evidence;
import org.quorate.evidence.Sample;

/** Whether a node was booted again during the run, by its own account of when it booted. */
final class Rebooting {
  static final String PROBE = "boot-moment";
  private static final String EXPECTED = "one node rebooted during this run";
  private static final String STAMP = "UserspaceTimestamp=";

  private Rebooting() {}

  static Finding judge(Evidence evidence) {
    List<Finding> booted = Roles.TRIAD.stream()
        .map(role -> evidence.samples(PROBE, role).stream().filter(Rebooting::intelligible).toList())
        .filter(samples -> samples.size() > 1 && !stamp(samples.get(0)).equals(stamp(last(samples))))
        .map(samples -> Finding.proven(EXPECTED, "%s booted at %s, before that at %s".formatted(
            last(samples).role(), stamp(last(samples)), stamp(samples.get(0))), samples.get(0).seq(), last(samples).seq()))
        .toList();
    return booted.isEmpty()
        ? Finding.notProven(EXPECTED, "no node says that it booted later than when it was first asked")
        : Finding.all(booted);
  }

  private static Sample last(List<Sample> samples) {
    return samples.get(samples.size() - 1);
  }

  private static boolean intelligible(Sample sample) {
    return sample.succeeded() && !sample.truncated() && !stamp(sample).isEmpty();
  }

  private static String stamp(Sample sample) {
    return sample.lines().stream().filter(line -> line.startsWith(STAMP)).findFirst()
        .map(line -> line.substring(STAMP.length()).strip()).filter(stamp -> stamp.matches(".*\\d\\d:\\d\\d:\\d\\d.*"))
        .orElse("");
  }
}
