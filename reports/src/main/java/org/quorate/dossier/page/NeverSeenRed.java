package org.quorate.dossier.page;

import java.util.LinkedHashSet;
import java.util.Set;
import org.quorate.evidence.EntryKind;
import org.quorate.evidence.Evidence;

/** Clauses whose check was never seen to fail when the run was made; a run that does not say so says nothing of it. */
final class NeverSeenRed {
  private NeverSeenRed() {}

  static Set<String> clauses(Evidence evidence) {
    Set<String> clauses = new LinkedHashSet<>();
    evidence.of(EntryKind.INPUT, "never-seen-red").forEach(
        entry -> entry.body().path("clauses").forEach(clause -> clauses.add(clause.asText())));
    return clauses;
  }
}
