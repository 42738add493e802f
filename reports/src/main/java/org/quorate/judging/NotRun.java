package org.quorate.judging;

import java.util.Optional;
import org.quorate.clause.Clause;
import org.quorate.evidence.EntryKind;
import org.quorate.evidence.Evidence;

/** Why a clause has no judgement. */
final class NotRun {
  private final Evidence evidence;
  private final RunScope scope;

  NotRun(Evidence evidence, RunScope scope) {
    this.evidence = evidence;
    this.scope = scope;
  }

  String reason(Clause clause) {
    return recorded(clause)
        .or(() -> scope.holds(clause.id()) ? Optional.empty() : Optional.of("out of scope of a " + scope.mode()))
        .or(() -> Completeness.interruption(evidence).map(why -> "not reached: " + why))
        .orElse("no scenario of this run judged it");
  }

  private Optional<String> recorded(Clause clause) {
    return evidence.of(EntryKind.SCENARIO, clause.id()).stream()
        .map(entry -> entry.body().path("reason").asText())
        .filter(reason -> !reason.isEmpty())
        .findFirst();
  }
}
