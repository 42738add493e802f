package org.quorate.judging;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quorate.evidence.Entry;
import org.quorate.evidence.EntryKind;
import org.quorate.evidence.Evidence;

/** Whether the evidence is that of a run that came to its end. */
final class Completeness {
  private Completeness() {}

  /** Why it is not; empty when it is. */
  static Optional<String> interruption(Evidence evidence) {
    Optional<String> said = evidence.of(EntryKind.NOTE, "interrupted").stream()
        .reduce((first, second) -> second)
        .map(entry -> entry.body().path("why").asText())
        .map(why -> why.isEmpty() ? "the run was interrupted before its end" : "the run was interrupted: " + why);
    return said.or(() -> openStage(evidence));
  }

  private static Optional<String> openStage(Evidence evidence) {
    List<Entry> stages = evidence.of(EntryKind.STAGE);
    if (stages.isEmpty()) {
      return Optional.of("the record holds no stage of the procedure");
    }
    Map<String, Integer> open = new HashMap<>();
    stages.forEach(entry -> open.merge(
        entry.name(), entry.body().path("phase").asText().equals("begin") ? 1 : -1, Integer::sum));
    return stages.stream().map(Entry::name).filter(stage -> open.get(stage) > 0).findFirst()
        .map("the record ends within stage %s of the procedure"::formatted);
  }
}
