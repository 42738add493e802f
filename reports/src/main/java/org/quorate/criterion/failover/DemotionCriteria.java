package org.quorate.criterion.failover;

import static org.quorate.criterion.failover.FailoverJudgements.ADDRESS;
import static org.quorate.criterion.failover.FailoverJudgements.UNIT;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quorate.criterion.Criterion;
import org.quorate.criterion.Finding;
import org.quorate.evidence.Entry;
import org.quorate.evidence.Inputs;

/** What a controlled demotion of the active node must show (runbook section 6.3). */
public final class DemotionCriteria {
  public static final String DRILL = "demotion";
  public static final String GATED = "gated-promotion";
  private static final String PROCESS = "process";

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
      OfDrill.criterion("promoted-only-after-gates", GATED, DemotionCriteria::onlyAfterGates);

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

  private static Finding onlyAfterGates(DrillRecord drill, Inputs inputs) {
    String standby = drill.role("standby");
    String expected = "the controller on %s down while its health gate is shut, up after it opens".formatted(standby);
    Optional<Bracket> opened = drill.phase("gate-opened").map(Entry::body).flatMap(Bracket::ofExchange);
    boolean shut = drill.phase("in-effect").filter(entry -> entry.body().path("proven").asBoolean()).isPresent();
    boolean hadVip = opened.isPresent() && new Timeline(drill, ADDRESS).holdings(standby).stream()
        .anyMatch(held -> held.began().latest() <= opened.get().earliest());
    if (!shut || !hadVip) {
      return Finding.notProven(expected, "gate shut in effect: %s, opened: %s, VIP on %s meanwhile: %s".formatted(
          shut, opened.isPresent(), standby, hadVip), drill.lines().toArray(Long[]::new));
    }
    List<Finding> findings = new ArrayList<>();
    findings.add(downWhileShut(drill, UNIT, standby, opened.get().earliest(), expected));
    // One that was started and waits is up, whatever its unit says; there is no such witness where it needs no container.
    if (!new Timeline(drill, PROCESS).lines(standby).isEmpty()) {
      findings.add(downWhileShut(drill, PROCESS, standby, opened.get().earliest(), expected));
    }
    findings.add(FailoverJudgements.onlyAtEnd(
        drill, "an active controller", UNIT, standby, FailoverJudgements.serviceBearing()));
    return Finding.all(findings);
  }

  private static Finding downWhileShut(DrillRecord drill, String witness, String standby, long opened, String expected) {
    Timeline timeline = new Timeline(drill, witness);
    Long[] lines = timeline.lines(standby).toArray(Long[]::new);
    if (!timeline.watched(standby)) {
      return Finding.notProven(expected, "the witness \"%s\" cannot tell for %s".formatted(witness, standby), lines);
    }
    Optional<Holding> early =
        timeline.holdings(standby).stream().filter(held -> held.began().earliest() < opened).findFirst();
    if (early.isEmpty()) {
      return Finding.proven(expected, "it stayed down until the gate opened", lines);
    }
    double before = (opened - early.get().began().latest()) / 1e6;
    return before > 0
        ? Finding.refuted(expected, "it came up %.0f ms before the gate was opened, seen by the witness \"%s\"".formatted(
            before, witness), lines)
        : Finding.notProven(expected, "the clocks cannot tell whether it came up before the gate opened", lines);
  }
}
