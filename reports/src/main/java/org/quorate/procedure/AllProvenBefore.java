package org.quorate.procedure;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.quorate.criterion.Criterion;
import org.quorate.criterion.Finding;
import org.quorate.evidence.Evidence;

/** Several clauses hold, and the stage they guard had not begun when that was established. */
record AllProvenBefore(List<String> clauses, String stage, Function<String, Optional<Criterion>> criteria) {

  Finding judge(Evidence evidence) {
    String expected = "every one of %d preconditions holds before stage %s begins".formatted(clauses.size(), stage);
    Optional<Stage> begun = Stage.named(stage, evidence);
    if (begun.isPresent()) {
      return Finding.refuted(
          expected, "stage %s began (line %d) before this was established".formatted(stage, begun.get().begin()),
          begun.get().begin());
    }
    return new AllProven(expected, clauses, criteria).judge(evidence);
  }
}
