package org.quorate.criterion.failover;

import java.util.List;
import org.quorate.criterion.Criterion;
import org.quorate.criterion.Roles;

/** What known bugs of real systems break. */
public final class TrackRecordCriteria {
  public static final String QUICK_KILLS = "quick-kills";
  public static final String FROZEN_CONTROLLER = "frozen-controller";
  public static final String POWER_LOSS = "power-loss-of-all";
  public static final String CORRUPTED_BLOCK = "corrupted-block";
  public static final String TWO_OF_THREE_DEAD = "two-of-three-dead";
  public static final String VRRP_CUT = "vrrp-only-cut";
  public static final String MEETING = "meeting-after-split";
  private static final int FEWEST_VALUES = 100;
  private static final int FEWEST_READS = 5;

  public static final Criterion VALUES_SURVIVE = OfDrill.criterion(
      "acknowledged-values-survive-quick-kills", QUICK_KILLS,
      (drill, inputs) -> FaultProof.required(drill, () -> ValuesSurvive.judge(drill, FEWEST_VALUES)));

  public static final Criterion VALUES_SURVIVE_POWER_LOSS = OfDrill.criterion(
      "acknowledged-values-survive-power-loss", POWER_LOSS,
      (drill, inputs) -> FaultProof.required(drill, () -> ValuesSurvive.judge(drill, FEWEST_VALUES)));

  public static final Criterion VALUES_SURVIVE_CORRUPTION = OfDrill.criterion(
      "acknowledged-values-survive-a-corrupted-block", CORRUPTED_BLOCK,
      (drill, inputs) -> FaultProof.required(drill, () -> ValuesSurvive.judge(drill, FEWEST_VALUES)));

  public static final Criterion READS_FAIL_CLOSED = OfDrill.criterion(
      "reads-fail-closed-without-quorum", TWO_OF_THREE_DEAD,
      (drill, inputs) -> FaultProof.required(
          drill, () -> ReadsFailClosed.judge(drill, JetStreamLeader.NOTICES_WITHIN, FEWEST_READS)));

  public static final Criterion ONE_VIP_HOLDER = OfDrill.criterion(
      "one-vip-holder-in-vrrp-only-cut", VRRP_CUT,
      (drill, inputs) -> FaultProof.required(drill, () -> new SingleActive(
          "the VIP", FailoverJudgements.ADDRESS, Roles.TRIAD, inputs.duration("policy.failover.vip-overlap"))
          .judge(drill)));

  public static final Criterion CLIENTS_FOLLOW_THE_VIP = OfDrill.criterion(
      "clients-follow-the-vip-after-a-split", MEETING,
      (drill, inputs) -> FaultProof.required(
          drill, () -> VipAnnouncement.judge(drill, inputs.duration("policy.failover.vip-overlap"))));

  private TrackRecordCriteria() {}

  public static List<Criterion> all() {
    return List.of(VALUES_SURVIVE, VALUES_SURVIVE_POWER_LOSS, VALUES_SURVIVE_CORRUPTION, READS_FAIL_CLOSED,
        ONE_VIP_HOLDER, CLIENTS_FOLLOW_THE_VIP);
  }
}
