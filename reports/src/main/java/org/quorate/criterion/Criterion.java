package org.quorate.criterion;

import java.util.Set;
import java.util.function.Function;
import org.quorate.evidence.Evidence;

/**
 * A pure function from evidence to a finding.
 *
 * @param name stable name, written into evidence so that a stored run can be judged again
 * @param probes the probes whose readings it needs; they are read before it judges
 * @param judge the function itself; must not throw, and must answer NOT PROVEN whenever a reading is missing or
 *     unintelligible
 */
public record Criterion(String name, Set<String> probes, Function<Evidence, Finding> judge) {

  public Criterion {
    probes = Set.copyOf(probes);
  }

  public Finding judge(Evidence evidence) {
    try {
      return judge.apply(evidence);
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      // A defect of ours is never the cluster's fault, and never proof.
      return Finding.notProven("a judgement", "the criterion \"%s\" failed: %s".formatted(name, e));
    }
  }
}
