package org.quorate.procedure;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.quorate.criterion.Criterion;

/**
 * Criteria judged from the journal of the run.
 *
 * <p>Those about a whole section or a whole run are asked for when it is over, by a scenario that concludes the run.
 */
public final class ProcedureCriteria {
  private final Function<String, Optional<Criterion>> named;

  /** @param named finds the criterion of another clause's judgement, so that it can be judged again */
  public ProcedureCriteria(Function<String, Optional<Criterion>> named) {
    this.named = named;
  }

  /** BSFG-0.2. */
  public Criterion stagesInOrder() {
    return new Criterion(
        "stages-in-order", Set.of(), new StageOrder(List.of(3, 4, 5, 6), BsfgClauses.HALTS, named)::judge);
  }

  /** BSFG-1.9. */
  public Criterion preconditionsAllVerified() {
    return new Criterion(
        "preconditions-all-verified", Set.of(), new AllVerified(BsfgClauses.PRECONDITIONS, "3", named)::judge);
  }

  /** BSFG-1.10. */
  public Criterion preconditionsSatisfied() {
    List<String> clauses = BsfgClauses.PRECONDITIONS.values().stream().flatMap(List::stream).toList();
    return new Criterion("preconditions-satisfied", Set.of(), new AllProvenBefore(clauses, "3", named)::judge);
  }

  /** BSFG-3.0. */
  public Criterion preparedOnAllHosts() {
    return new Criterion("prepared-on-all-hosts", Set.of(),
        new HostCoverage(BsfgClauses.HOST_PREPARATION, Set.of("3.4"), named)::judge);
  }

  /** BSFG-9.0. */
  public Criterion handoffCriteriaPass() {
    return new Criterion("handoff-criteria-pass", Set.of(),
        new AllProven("all nine handoff criteria pass", BsfgClauses.HANDOFF, named)::judge);
  }

  /** BSFG-9.3. */
  public Criterion failoverTested() {
    return new Criterion("failover-tested", Set.of(), new AllProven(
        "a controlled failover of this run succeeded without dual-active", BsfgClauses.CONTROLLED_FAILOVER,
        named)::judge);
  }

  /** BSFG-9.5. */
  public Criterion backupVerified() {
    return new Criterion("backup-verified", Set.of(),
        new AllProven("backup job, remote target and schedule were verified", BsfgClauses.BACKUP, named)::judge);
  }

  public List<Criterion> all() {
    return List.of(stagesInOrder(), preconditionsAllVerified(), preconditionsSatisfied(), preparedOnAllHosts(),
        handoffCriteriaPass(), failoverTested(), backupVerified(), OneZone.CRITERION);
  }
}
