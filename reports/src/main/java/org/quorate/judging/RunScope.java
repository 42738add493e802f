package org.quorate.judging;

import java.util.HashSet;
import java.util.Set;
import org.quorate.evidence.Entry;
import org.quorate.evidence.EntryKind;
import org.quorate.evidence.Evidence;

/** What a run set out to judge; a run that does not say so set out to judge everything. */
record RunScope(String mode, boolean everything, Set<String> clauses) {

  static RunScope of(Evidence evidence) {
    return evidence.of(EntryKind.INPUT, "scope").stream()
        .reduce((first, second) -> second)
        .map(RunScope::read)
        .orElseGet(() -> new RunScope("commissioning", true, Set.of()));
  }

  private static RunScope read(Entry entry) {
    Set<String> clauses = new HashSet<>();
    entry.body().path("clauses").forEach(id -> clauses.add(id.asText()));
    return new RunScope(entry.body().path("mode").asText("commissioning"), !entry.body().has("clauses"), clauses);
  }

  boolean holds(String clause) {
    return everything || clauses.contains(clause);
  }
}
