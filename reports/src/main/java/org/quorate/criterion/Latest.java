package org.quorate.criterion;

import java.util.function.Function;
import org.quorate.evidence.Evidence;
import org.quorate.evidence.Sample;

/** The latest reading of one probe on one host, judged if there is a whole one. */
public final class Latest {
  private Latest() {}

  /** Of a probe that reads one thing; NOT PROVEN without a complete answer. */
  public static Finding judged(
      Evidence evidence, String role, String probe, String expected, Function<Sample, Finding> judge) {
    return judged(evidence, role, probe, "", expected, judge);
  }

  /** Of one of the items a probe reads; NOT PROVEN without a complete answer. */
  public static Finding judged(
      Evidence evidence, String role, String probe, String item, String expected, Function<Sample, Finding> judge) {
    return evidence.sample(probe, role, item)
        .map(sample -> complete(sample, expected, judge))
        .orElseGet(() -> Finding.notProven(expected, "%s: \"%s\" was not read%s".formatted(
            role, probe, item.isEmpty() ? "" : " for " + item)));
  }

  private static Finding complete(Sample sample, String expected, Function<Sample, Finding> judge) {
    if (!sample.answered()) {
      return PerHost.noAnswer(sample, expected);
    }
    return sample.truncated() ? unintelligible(sample, expected) : judge.apply(sample);
  }

  /** NOT PROVEN, because what was read is not what the probe prints when it works. */
  public static Finding unintelligible(Sample sample, String expected) {
    if (sample.truncated()) {
      return Finding.notProven(
          expected, "%s: the output of \"%s\" was too long and is cut".formatted(sample.role(), sample.probe()),
          sample.seq());
    }
    String seen = (sample.text().isEmpty() ? sample.err() : sample.out()).strip().lines().findFirst().orElse("nothing");
    return Finding.notProven(expected, "%s: \"%s\" ended with status %d and printed \"%s\"".formatted(
        sample.role(), sample.probe(), sample.exit(), seen.length() > 120 ? seen.substring(0, 120) + "…" : seen),
        sample.seq());
  }
}
