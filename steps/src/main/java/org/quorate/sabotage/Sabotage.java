package org.quorate.sabotage;

import java.util.List;
import java.util.Set;

/**
 * One way to make a clause false.
 *
 * @param where file and line of its entry, for messages
 * @param lie whether it leaves the claim true and makes only the fact false
 * @param broken what is broken, in one sentence
 * @param how what is done, in this order
 * @param proof what must hold once it was done, and must not hold before
 * @param undo what takes it back, in this order
 * @param mustTurnRed clauses that must turn red; its own clause is one of them, unless it can only be NOT PROVEN
 * @param mayTurnRed clauses that may turn red with them
 * @param judged ids of the clauses that the run is asked for; empty for all of them
 * @param refusedAt what a refusal of the environment file must name, or an empty text when hosts are examined
 * @param notProven what the clause's reason must say, where the fact can only become unknown and so its clause NOT
 *     PROVEN; otherwise an empty text
 * @param notApplicable why no lab can show it, or an empty text
 */
record Sabotage(
    String id,
    String where,
    String clause,
    boolean lie,
    String broken,
    Setting setting,
    List<Step> how,
    List<Step> proof,
    List<Step> undo,
    Set<String> mustTurnRed,
    Set<String> mayTurnRed,
    Set<String> judged,
    String refusedAt,
    String notProven,
    String notApplicable) {

  Sabotage {
    how = List.copyOf(how);
    proof = List.copyOf(proof);
    undo = List.copyOf(undo);
    mustTurnRed = Set.copyOf(mustTurnRed);
    mayTurnRed = Set.copyOf(mayTurnRed);
    judged = Set.copyOf(judged);
  }

  /** Whether it changes what the operator supplies, or what the run is asked for, and no host. */
  boolean ofInputsOnly() {
    return how.stream().allMatch(InputStep.class::isInstance);
  }
}
