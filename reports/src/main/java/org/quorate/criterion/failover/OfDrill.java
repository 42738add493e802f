package org.quorate.criterion.failover;

import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quorate.criterion.Criterion;
import org.quorate.criterion.Finding;
import org.quorate.evidence.Evidence;
import org.quorate.evidence.Inputs;

/** Criteria about the record of one drill; without such a record nothing is proven. */
final class OfDrill {
  private OfDrill() {}

  static Criterion criterion(String name, String drill, BiFunction<DrillRecord, Inputs, Finding> judge) {
    return new Criterion(name, Set.of(), evidence -> judged(evidence, drill, judge));
  }

  /** About the latest drill, whichever it was, as long as its fault is proven. */
  static Criterion underFault(String name, BiFunction<DrillRecord, Inputs, Finding> judge) {
    return new Criterion(name, Set.of(), evidence -> DrillRecord.latest(evidence)
        .map(record -> named(record, FaultProof.required(record, () -> judge.apply(record, evidence.inputs()))))
        .orElseGet(() -> Finding.notProven("a drill performed and recorded", "no complete record of one in this run")));
  }

  /** A finding that says which failure it is about, where a drill may be about any. */
  static Finding named(DrillRecord drill, Finding finding) {
    return new Finding(finding.verdict(), finding.expected(), named(drill, finding.observed()),
        finding.evidence(), finding.measured());
  }

  /** A finding that also names the failures that could not be done, and why: they are no part of it. */
  static Finding besides(Finding finding, List<DrillRecord> notDone) {
    Stream<String> others = notDone.stream().map(drill -> named(drill, "not done"));
    String observed = Stream.concat(Stream.of(finding.observed()), others).collect(Collectors.joining("; "));
    return new Finding(finding.verdict(), finding.expected(), observed, finding.evidence(), finding.measured());
  }

  private static String named(DrillRecord drill, String observed) {
    String which = drill.role("fault").isEmpty() ? ""
        : "%s at %s %s: ".formatted(drill.role("fault"), drill.role("target"), drill.role("phase_of_zone"));
    return which + observed + drill.refused().map(", refused: "::concat).orElse("");
  }

  private static Finding judged(Evidence evidence, String drill, BiFunction<DrillRecord, Inputs, Finding> judge) {
    return DrillRecord.latest(evidence, drill)
        .map(record -> judge.apply(record, evidence.inputs()))
        .orElseGet(() -> Finding.notProven(
            "the drill \"%s\" performed and recorded".formatted(drill), "no complete record of it in this run"));
  }
}
