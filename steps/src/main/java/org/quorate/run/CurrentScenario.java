package org.quorate.run;

import io.cucumber.java.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.quorate.clause.Clause;
import org.quorate.criterion.Finding;
import org.quorate.verdict.Verdict;

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
    AtomicBoolean leftOut,
    AtomicReference<String> error) {

  static CurrentScenario of(String name, String feature, Optional<Clause> clause, String sharpens, boolean closedGate) {
    return new CurrentScenario(name, feature, clause, sharpens, closedGate, new ArrayList<>(), new AtomicBoolean(),
        new AtomicReference<>(""));
  }

  /** A step failed on this; the first one is what the others follow from. */
  void failedOn(String what) {
    error.compareAndSet("", what);
  }

  /**
   * What it failed on, where no judgement says why it ended as it did; else an empty text.
   *
   * @param ended how it ended, in Cucumber's word
   */
  String unexplained(Status ended) {
    return ended != Status.PASSED && findings.stream().allMatch(CurrentScenario::holds) ? error.get() : "";
  }

  /**
   * What it came to as a whole: the worst of its judgements. One that ended badly after good ones proves nothing.
   *
   * @param ended how it ended, in Cucumber's word
   */
  Finding conclusion(Status ended) {
    Finding judged = Finding.all(findings);
    return holds(judged) && ended != Status.PASSED
        ? Finding.brokenOff(ended.name(), error.get())
        : judged;
  }

  static boolean holds(Finding finding) {
    return finding.verdict() == Verdict.PROVEN || finding.verdict() == Verdict.ATTESTED;
  }

  /** What judgements of this scenario are filed under. */
  String subjectOfJudgement() {
    return clause.map(Clause::id).orElse(name);
  }
}
