package org.quorate.criterion.failover;

import java.time.Duration;
import java.util.List;
import org.quorate.criterion.Criterion;

/** What became of acknowledged writes in the latest drill, whichever it was. */
public final class WriteHistoryCriteria {
  private static final int FEWEST = 5;
  /** What is acknowledged is kept: none of the documents allows for a loss. */
  private static final Duration MAY_BE_LOST = Duration.ZERO;

  /** Every acknowledged write is there, on each node that was read; what is lost is classed by where it was. */
  public static final Criterion NO_ACKNOWLEDGED_WRITE_LOST =
      OfDrill.underFault("no-acknowledged-write-lost", (drill, inputs) -> new History(drill).kept(FEWEST));

  public static final Criterion NO_WRITE_TWICE =
      OfDrill.underFault("no-write-twice", (drill, inputs) -> new History(drill).nothingTwice(FEWEST));

  public static final Criterion NO_VALUE_FROM_NOWHERE =
      OfDrill.underFault("no-value-from-nowhere", (drill, inputs) -> new History(drill).nothingForeign(FEWEST));

  public static final Criterion WRITES_IN_ORDER =
      OfDrill.underFault("writes-in-order", (drill, inputs) -> WriteOrder.judge(new Workload(drill), FEWEST));

  public static final Criterion NODES_AGREE =
      OfDrill.underFault("nodes-agree", (drill, inputs) -> Agreement.judge(new Workload(drill)));

  public static final Criterion NO_STALE_READ =
      OfDrill.underFault("no-stale-read", (drill, inputs) -> StaleReads.judge(new Workload(drill), FEWEST));

  public static final Criterion KEY_VALUE_LINEARIZABLE = OfDrill.underFault(
      "key-value-linearizable", (drill, inputs) -> KeyValueHistory.judge(new Workload(drill), FEWEST));

  /** How many acknowledged writes are lost, and how old the oldest of them was when the fault came. */
  public static final Criterion RECOVERY_POINT =
      OfDrill.underFault("recovery-point", (drill, inputs) -> RecoveryPoint.judge(drill, MAY_BE_LOST, FEWEST));

  private WriteHistoryCriteria() {}

  public static List<Criterion> all() {
    return List.of(
        NO_ACKNOWLEDGED_WRITE_LOST,
        NO_WRITE_TWICE,
        NO_VALUE_FROM_NOWHERE,
        WRITES_IN_ORDER,
        NODES_AGREE,
        NO_STALE_READ,
        KEY_VALUE_LINEARIZABLE,
        RECOVERY_POINT);
  }
}
