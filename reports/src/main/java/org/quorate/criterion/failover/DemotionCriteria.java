package org.quorate.criterion.failover;

import static org.quorate.criterion.failover.FailoverJudgements.ADDRESS;
import static org.quorate.criterion.failover.FailoverJudgements.UNIT;

import java.time.Duration;
import java.util.List;
import org.quorate.criterion.Criterion;
import org.quorate.criterion.Finding;
import org.quorate.evidence.Inputs;

/** What a controlled demotion of the active node must show (runbook section 6.3). */
public final class DemotionCriteria {
  public static final String DRILL = "demotion";
  public static final String GATED = "gated-promotion";

  public static final Criterion VIP_LEFT_FORMER_ACTIVE = OfDrill.criterion("vip-left-former-active", DRILL,
      (drill, inputs) -> FailoverJudgements.left(drill, "the VIP", ADDRESS, drill.role("active")));

  public static final Criterion CONTROLLER_STOPPED_ON_FORMER_ACTIVE = OfDrill.criterion(
      "controller-stopped-on-former-active", DRILL,
      (drill, inputs) -> FailoverJudgements.left(drill, "an active controller", UNIT, drill.role("active")));

  public static final Criterion VIP_TAKEN_WITHIN_WINDOW = OfDrill.criterion("vip-taken-within-window", DRILL,
      (drill, inputs) ->
          FailoverJudgements.takenWithin(drill, "the VIP", ADDRESS, drill.role("standby"), window(inputs)));

  public static final Criterion STANDBY_ACTIVE_WITHIN_WINDOW = OfDrill.criterion("standby-active-within-window", DRILL,
      (drill, inputs) -> Finding.all(List.of(
          FailoverJudgements.takenWithin(drill, "an active controller", UNIT, drill.role("standby"), window(inputs)),
          FailoverJudgements.answersWithin(drill, drill.role("standby"), window(inputs)))));

  public static final Criterion NO_DUAL_ACTIVE_IN_DEMOTION =
      OfDrill.criterion("no-dual-active-in-demotion", DRILL, FailoverJudgements::noDualActive);

  public static final Criterion VIP_NOT_ORPHANED = OfDrill.criterion("vip-not-orphaned", DRILL,
      (drill, inputs) -> Finding.all(List.of(
          FailoverJudgements.takenWithin(drill, "the VIP", ADDRESS, drill.role("standby"), window(inputs)),
          FailoverJudgements.onlyAtEnd(drill, "the VIP", ADDRESS, drill.role("standby"), FailoverJudgements.triad()))));

  /** Judged on the drill in which the standby's health gate was held shut while it took the VIP. */
  public static final Criterion PROMOTED_ONLY_AFTER_GATES =
      OfDrill.criterion("promoted-only-after-gates", GATED, (drill, inputs) -> PromotionGate.judge(drill));

  private DemotionCriteria() {}

  public static List<Criterion> all() {
    return List.of(
        VIP_LEFT_FORMER_ACTIVE,
        CONTROLLER_STOPPED_ON_FORMER_ACTIVE,
        VIP_TAKEN_WITHIN_WINDOW,
        STANDBY_ACTIVE_WITHIN_WINDOW,
        NO_DUAL_ACTIVE_IN_DEMOTION,
        VIP_NOT_ORPHANED,
        PROMOTED_ONLY_AFTER_GATES);
  }

  private static Duration window(Inputs inputs) {
    return inputs.duration("policy.failover.window");
  }
}
