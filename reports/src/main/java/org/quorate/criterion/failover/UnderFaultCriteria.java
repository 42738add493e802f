package org.quorate.criterion.failover;

import static org.quorate.criterion.failover.FailoverJudgements.ADDRESS;
import static org.quorate.criterion.failover.FailoverJudgements.UNIT;

import java.util.List;
import java.util.stream.Stream;
import org.quorate.criterion.Criterion;
import org.quorate.criterion.Finding;
import org.quorate.criterion.Roles;
import org.quorate.reading.GroupLeaders;

/** Who was active under a fault, and how long nobody was; judged on the latest drill, whichever it was. */
public final class UnderFaultCriteria {
  private static final int FEWEST = 5;
  private static final String LEADER = "leader of ";

  /** The VIP on two nodes: by their addresses. */
  public static final Criterion ONE_VIP_HOLDER = OfDrill.underFault("one-vip-holder", (drill, inputs) ->
      new SingleActive("the VIP", ADDRESS, Roles.TRIAD, inputs.duration("policy.failover.vip-overlap"))
          .judge(drill));

  public static final Criterion FENCED_BY_EPOCH =
      OfDrill.underFault("fenced-by-epoch", (drill, inputs) -> Fencing.judge(drill));

  public static final Criterion NO_FLAPPING = OfDrill.underFault("no-flapping", (drill, inputs) ->
      new Flapping("the VIP", ADDRESS, Roles.TRIAD, inputs.duration("policy.failover.observation"))
          .judge(drill));

  public static final Criterion OUTAGE_WITHIN_WINDOW = OfDrill.underFault("outage-within-window", (drill, inputs) ->
      Outage.judge(drill, inputs.duration("policy.failover.window"), FEWEST));

  public static final Criterion OUTAGE_WITHIN_CRASH_WINDOW = OfDrill.underFault("outage-within-crash-window",
      (drill, inputs) -> Outage.judge(drill, inputs.duration("policy.failover.crash-window"), FEWEST));

  /** Without load before, under and after it a fault shows nothing. */
  public static final Criterion FAULT_MET_LOAD =
      OfDrill.underFault("fault-met-load", (drill, inputs) -> Premise.metLoad(drill, FEWEST));

  public static final Criterion FAULT_STRUCK_LEADER = OfDrill.underFault("fault-struck-leader",
      (drill, inputs) -> Premise.struck(drill, "the leadership of JetStream", LEADER + GroupLeaders.META));

  /** JetStream draws a leader for each stream: whoever leads the cluster need not lead the keys that clients use. */
  public static final Criterion FAULT_STRUCK_KEYS_LEADER = OfDrill.underFault("fault-struck-keys-leader",
      (drill, inputs) -> Finding.all(buckets(drill)
          .map(stream -> Premise.struck(drill, "the leadership of the keys", LEADER + GroupLeaders.ofStream(stream)))
          .toList()));

  public static final Criterion FAULT_STRUCK_ACTIVE = OfDrill.underFault("fault-struck-active",
      (drill, inputs) -> Premise.struck(drill, "an active controller", UNIT));

  private UnderFaultCriteria() {}

  /** The streams behind the keys that clients used. */
  private static Stream<String> buckets(DrillRecord drill) {
    return new Workload(drill).operations().stream()
        .filter(one -> !one.key().isEmpty()).map(Operation::collection).distinct();
  }

  public static List<Criterion> all() {
    return List.of(
        ONE_VIP_HOLDER,
        FENCED_BY_EPOCH,
        NO_FLAPPING,
        OUTAGE_WITHIN_WINDOW,
        OUTAGE_WITHIN_CRASH_WINDOW,
        FAULT_MET_LOAD,
        FAULT_STRUCK_LEADER,
        FAULT_STRUCK_KEYS_LEADER,
        FAULT_STRUCK_ACTIVE);
  }
}
