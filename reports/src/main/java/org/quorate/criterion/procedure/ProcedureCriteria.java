package org.quorate.criterion.procedure;

import java.util.List;
import java.util.Set;
import org.quorate.criterion.Criteria;
import org.quorate.criterion.Criterion;

/**
 * Criteria judged from the journal of the run.
 *
 * <p>Those about a whole section or a whole run are asked for when it is over, by a scenario that concludes the run.
 */
public final class ProcedureCriteria {
  /** BSFG-0.2. */
  public static final Criterion STAGES_IN_ORDER = new Criterion(
      "stages-in-order", Set.of(), new StageOrder(List.of(3, 4, 5, 6), BsfgClauses.HALTS, Criteria::named)::judge);

  /** BSFG-1.9. */
  public static final Criterion PRECONDITIONS_ALL_VERIFIED = new Criterion(
      "preconditions-all-verified", Set.of(), new AllVerified(BsfgClauses.PRECONDITIONS, "3", Criteria::named)::judge);

  /** BSFG-1.10. */
  public static final Criterion PRECONDITIONS_SATISFIED = new Criterion(
      "preconditions-satisfied", Set.of(),
      new AllProvenBefore(BsfgClauses.PRECONDITIONS.values().stream().flatMap(List::stream).toList(), "3",
      Criteria::named)::judge);

  /** BSFG-3.0. */
  public static final Criterion PREPARED_ON_ALL_HOSTS = new Criterion(
      "prepared-on-all-hosts", Set.of(),
      new HostCoverage(BsfgClauses.HOST_PREPARATION, Set.of("3.4"), Criteria::named)::judge);

  /** BSFG-9.0. */
  public static final Criterion HANDOFF_CRITERIA_PASS = new Criterion(
      "handoff-criteria-pass", Set.of(),
      new AllProven("all nine handoff criteria pass", BsfgClauses.HANDOFF, Criteria::named)::judge);

  /** BSFG-9.3. */
  public static final Criterion FAILOVER_TESTED = new Criterion(
      "failover-tested", Set.of(),
      new AllProven("a controlled failover of this run succeeded without dual-active", BsfgClauses.CONTROLLED_FAILOVER,
      Criteria::named)::judge);

  /** BSFG-9.5. */
  public static final Criterion BACKUP_VERIFIED = new Criterion(
      "backup-verified", Set.of(),
      new AllProven("backup job, remote target and schedule were verified", BsfgClauses.BACKUP,
      Criteria::named)::judge);

  private ProcedureCriteria() {}

  public static List<Criterion> all() {
    return List.of(
        STAGES_IN_ORDER, PRECONDITIONS_ALL_VERIFIED, PRECONDITIONS_SATISFIED, PREPARED_ON_ALL_HOSTS,
        HANDOFF_CRITERIA_PASS,
        FAILOVER_TESTED, BACKUP_VERIFIED, OneZone.CRITERION);
  }
}
