package org.quorate.criterion.failover;

import static org.quorate.criterion.failover.FailoverJudgements.ADDRESS;
import static org.quorate.criterion.failover.FailoverJudgements.UNIT;

import java.time.Duration;
import java.util.List;
import org.quorate.criterion.Criterion;
import org.quorate.criterion.Finding;

/** What a crash of the active node, a loss of quorum and unreachable peers must show. */
public final class ResilienceCriteria {
  public static final String CRASH = "active-crash";
  public static final String QUORUM_LOSS = "quorum-loss";
  public static final String PEERS = "peers-black-holed";
  private static final int FEWEST_OPERATIONS = 5;

  public static final Criterion STANDBY_TAKES_OVER_AFTER_CRASH = OfDrill.criterion(
      "standby-takes-over-after-crash", CRASH,
      (drill, inputs) -> FaultProof.required(
          drill, () -> takenOver(drill, inputs.duration("policy.failover.crash-window"))));

  public static final Criterion NO_DUAL_ACTIVE_IN_CRASH = OfDrill.criterion(
      "no-dual-active-in-crash", CRASH,
      (drill, inputs) -> FaultProof.required(drill, () -> FailoverJudgements.noDualActive(drill, inputs)));

  public static final Criterion NOTHING_LOST_IN_CRASH = OfDrill.criterion(
      "nothing-lost-in-crash", CRASH,
      (drill, inputs) -> FaultProof.required(drill, () -> new History(drill).nothingLost(FEWEST_OPERATIONS)));

  /** After the bound no append is acknowledged; before it some are. */
  public static final Criterion QUORUM_LOSS_FAILS_CLOSED = OfDrill.criterion(
      "quorum-loss-fails-closed", QUORUM_LOSS,
      (drill, inputs) -> FailClosed.judge(
          drill, Plane.WRITE, inputs.duration("policy.failover.closed-within"), FEWEST_OPERATIONS));

  public static final Criterion WRITES_RESUME_AFTER_HEAL = OfDrill.criterion(
      "writes-resume-after-heal", QUORUM_LOSS,
      (drill, inputs) -> FailClosed.resumes(drill, Plane.WRITE, FEWEST_OPERATIONS));

  public static final Criterion NOTHING_LOST_IN_QUORUM_LOSS = OfDrill.criterion(
      "nothing-lost-in-quorum-loss", QUORUM_LOSS,
      (drill, inputs) -> FaultProof.required(drill, () -> new History(drill).nothingLost(FEWEST_OPERATIONS)));

  /** With every peer endpoint black-holed the zone still fails over and answers. */
  public static final Criterion INDEPENDENT_OF_PEERS = OfDrill.criterion(
      "independent-of-peers", PEERS,
      (drill, inputs) -> FaultProof.required(drill, () -> Finding.all(List.of(
          takenOver(drill, inputs.duration("policy.failover.window")),
          FailoverJudgements.noDualActive(drill, inputs)))));

  private ResilienceCriteria() {}

  public static List<Criterion> all() {
    return List.of(
        STANDBY_TAKES_OVER_AFTER_CRASH,
        NO_DUAL_ACTIVE_IN_CRASH,
        NOTHING_LOST_IN_CRASH,
        QUORUM_LOSS_FAILS_CLOSED,
        WRITES_RESUME_AFTER_HEAL,
        NOTHING_LOST_IN_QUORUM_LOSS,
        INDEPENDENT_OF_PEERS);
  }

  private static Finding takenOver(DrillRecord drill, Duration window) {
    return Finding.all(List.of(
        FailoverJudgements.takenWithin(drill, "the VIP", ADDRESS, drill.role("standby"), window),
        FailoverJudgements.takenWithin(drill, "an active controller", UNIT, drill.role("standby"), window),
        FailoverJudgements.answersWithin(drill, drill.role("standby"), window)));
  }
}
