package org.quorate.criterion.failover;

import java.util.List;
import org.quorate.criterion.Criterion;

/** Whether each plane is closed without a quorum, through every node that was asked, and open again after the heal. */
public final class ClosedPlaneCriteria {
  private static final int FEWEST = 5;
  private static final String LIMIT = "policy.failover.closed-within";

  public static final Criterion WRITES_FAIL_CLOSED = closed("writes-fail-closed", Plane.WRITE);
  public static final Criterion LEADER_READS_FAIL_CLOSED = closed("leader-reads-fail-closed", Plane.LEADER_READ);

  /** A read that any replica may answer, such as JetStream's Direct Get, needs no quorum unless it is made to. */
  public static final Criterion DIRECT_READS_FAIL_CLOSED = closed("direct-reads-fail-closed", Plane.DIRECT_READ);

  public static final Criterion WRITES_RECOVER = recovered("writes-recover", Plane.WRITE);
  public static final Criterion LEADER_READS_RECOVER = recovered("leader-reads-recover", Plane.LEADER_READ);
  public static final Criterion DIRECT_READS_RECOVER = recovered("direct-reads-recover", Plane.DIRECT_READ);

  /** A silent hang is closed too, but nobody can tell it from an open zone that is slow. */
  public static final Criterion REFUSALS_SAY_WHY = OfDrill.underFault(
      "refusals-say-why", (drill, inputs) -> FailClosed.saysWhy(drill, inputs.duration(LIMIT), FEWEST));

  public static final Criterion NOTHING_REFUSED_APPEARS = OfDrill.underFault(
      "nothing-refused-appears", (drill, inputs) -> new History(drill).nothingRefused(FEWEST));

  private ClosedPlaneCriteria() {}

  private static Criterion closed(String name, Plane plane) {
    return OfDrill.underFault(name, (drill, inputs) -> FailClosed.judge(drill, plane, inputs.duration(LIMIT), FEWEST));
  }

  private static Criterion recovered(String name, Plane plane) {
    return OfDrill.underFault(name, (drill, inputs) -> FailClosed.resumes(drill, plane, FEWEST));
  }

  public static List<Criterion> all() {
    return List.of(
        WRITES_FAIL_CLOSED,
        LEADER_READS_FAIL_CLOSED,
        DIRECT_READS_FAIL_CLOSED,
        WRITES_RECOVER,
        LEADER_READS_RECOVER,
        DIRECT_READS_RECOVER,
        REFUSALS_SAY_WHY,
        NOTHING_REFUSED_APPEARS);
  }
}
