package org.quorate.sabotage;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.quorate.clause.Catalogue;
import org.quorate.clause.Clause;

/**
 * How much of a zone is judged under each sabotage.
 *
 * @param sectionsConcernedOnly whether sections in which nothing may turn red are left out: quicker, and blind to false
 *     alarms there
 */
record Extent(Catalogue catalogue, boolean sectionsConcernedOnly) {

  /** Ids of the clauses to judge; empty for all of them. */
  Set<String> of(Sabotage sabotage) {
    if (!sectionsConcernedOnly || !sabotage.judged().isEmpty()) {
      return sabotage.judged();
    }
    Set<String> named = new HashSet<>(sabotage.mustTurnRed());
    named.addAll(sabotage.mayTurnRed());
    Set<String> sections = named.stream().map(id -> catalogue.clause(id).stage()).collect(Collectors.toSet());
    return catalogue.clauses().stream().filter(clause -> sections.contains(clause.stage())).map(Clause::id)
        .collect(Collectors.toSet());
  }
}
