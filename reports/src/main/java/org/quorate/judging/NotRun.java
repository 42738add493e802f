package org.quorate.judging;

import java.util.List;
import java.util.Optional;
import org.quorate.clause.Clause;
import org.quorate.criterion.Finding;
import org.quorate.evidence.EntryKind;
import org.quorate.evidence.Evidence;
import org.quorate.verdict.Verdict;

/** Why a clause, or a scenario beyond the clauses, has no judgement. */
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

  /** Of a scenario beyond the clauses that belongs to the run, which ended before it. */
  Optional<Finding> unreached(String scenario) {
    return evidence.of(EntryKind.SCENARIO, scenario).stream().filter(entry -> entry.body().path("in_scope").asBoolean())
        .findFirst().map(entry -> new Finding(
            Verdict.NOT_RUN, "", entry.body().path("reason").asText(), List.of(entry.seq()), List.of()));
  }

  private Optional<String> recorded(Clause clause) {
    return evidence.of(EntryKind.SCENARIO, clause.id()).stream()
        .map(entry -> entry.body().path("reason").asText())
        .filter(reason -> !reason.isEmpty())
        .findFirst();
  }
}
