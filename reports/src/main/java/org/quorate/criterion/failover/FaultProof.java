package org.quorate.criterion.failover;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quorate.criterion.Finding;
import org.quorate.evidence.Entry;

/** The three proofs of a fault: absent before, in effect, gone after. */
final class FaultProof {
  private static final List<String> PROOFS = List.of("absent-before", "in-effect", "gone-after");

  private FaultProof() {}

  /** What was seen under a fault counts only when the fault is proven; otherwise it is NOT PROVEN, however green. */
  static Finding required(DrillRecord drill, Supplier<Finding> judge) {
    if (drill.phase("applied").isEmpty()) {
      return lacking(drill, "it was never applied" + drill.phase("not-applied")
          .map(entry -> ": " + entry.body().path("why").asText()).orElse(""));
    }
    List<String> missing = PROOFS.stream()
        .filter(proof -> !shown(drill.phases(proof)))
        .map(proof -> missing(proof, drill.phases(proof))).toList();
    return missing.isEmpty() ? judge.get() : lacking(drill, String.join("; ", missing));
  }

  private static String missing(String proof, List<Entry> lines) {
    String which = proof.replace('-', ' ');
    if (lines.isEmpty()) {
      return which + " is not on record";
    }
    Stream<String> seen = lines.stream().filter(line -> !holds(line))
        .map(line -> line.body().path("how").asText()).filter(how -> !how.isEmpty());
    return Stream.concat(Stream.of(which + " not shown"), seen).collect(Collectors.joining(": "));
  }

  /** Where a fault has several parts, each of them is shown. */
  private static boolean shown(List<Entry> lines) {
    return !lines.isEmpty() && lines.stream().allMatch(FaultProof::holds);
  }

  private static boolean holds(Entry line) {
    return line.body().path("proven").asBoolean();
  }

  private static Finding lacking(DrillRecord drill, String what) {
    return Finding.notProven(
        "the fault \"%s\" absent before, in effect and gone after".formatted(drill.begin().name()),
        "the fault lacks its proof: " + what, drill.lines().toArray(Long[]::new));
  }
}
