package org.quorate.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.quorate.clause.Clause;
import org.quorate.criterion.Finding;

/**
 * The scenario that is running.
 *
 * @param clause the clause it is about; empty for scenarios that only sharpen one
 * @param closedGate whether the procedure had stopped before it began
 * @param leftOut whether it is not part of this run
 * @param sharpens id of the clause a resilience scenario sharpens, or an empty text
 */
record CurrentScenario(
    String name,
    String feature,
    Optional<Clause> clause,
    String sharpens,
    boolean closedGate,
    List<Finding> findings,
    AtomicBoolean leftOut) {

  static CurrentScenario of(String name, String feature, Optional<Clause> clause, String sharpens, boolean closedGate) {
    return new CurrentScenario(name, feature, clause, sharpens, closedGate, new ArrayList<>(), new AtomicBoolean());
  }

  /** What judgements of this scenario are filed under. */
  String subjectOfJudgement() {
    return clause.map(Clause::id).orElse(name);
  }
}
