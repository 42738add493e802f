package org.quorate.criterion.failover;

import static org.quorate.criterion.failover.FailoverJudgements.ADDRESS;
import static org.quorate.criterion.failover.FailoverJudgements.UNIT;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quorate.criterion.Finding;
import org.quorate.evidence.Entry;

/**
 * Whether the standby's controller stayed down while its health gate was shut (runbook section 6.3: "starts controller
 * only after health gates pass").
 *
 * <p>That it stayed down says something only if it would have come up otherwise: the standby must have had the VIP,
 * with the gate shut, for at least as long as its promotion took once the gate was open.
 */
final class PromotionGate {
  private static final String PROCESS = "process";
  private static final double NANOS_PER_MILLISECOND = 1e6;
  private final DrillRecord drill;
  private final String standby;
  private final String expected;

  private PromotionGate(DrillRecord drill) {
    this.drill = drill;
    this.standby = drill.role("standby");
    this.expected = "the controller on %s down while its health gate is shut, up after it opens".formatted(standby);
  }

  static Finding judge(DrillRecord drill) {
    return new PromotionGate(drill).judge();
  }

  private Finding judge() {
    Optional<Bracket> opened = drill.phase("gate-opened").map(Entry::body).flatMap(Bracket::ofExchange);
    List<Entry> shown = drill.phases("in-effect");
    boolean shut = !shown.isEmpty() && shown.stream().allMatch(entry -> entry.body().path("proven").asBoolean());
    long tempted = opened.map(this::withVipWhileShut).orElse(0L);
    if (!shut || tempted == 0) {
      return Finding.notProven(expected, "gate shut in effect: %s, opened: %s, VIP on %s meanwhile: %s".formatted(
          shut, opened.isPresent(), standby, tempted > 0), drill.lines().toArray(Long[]::new));
    }
    List<Finding> findings = new ArrayList<>();
    findings.add(downWhileShut(UNIT, opened.get(), tempted));
    // One that was started and waits is up, whatever its unit says; no such witness where it needs no container.
    if (!new Timeline(drill, PROCESS).lines(standby).isEmpty()) {
      findings.add(downWhileShut(PROCESS, opened.get(), tempted));
    }
    findings.add(FailoverJudgements.onlyAtEnd(
        drill, "an active controller", UNIT, standby, FailoverJudgements.serviceBearing()));
    return Finding.all(findings);
  }

  /** @return nanoseconds that the standby surely had the VIP in one piece before the gate was opened, 0 for none */
  private long withVipWhileShut(Bracket opened) {
    return new Timeline(drill, ADDRESS).holdings(standby).stream()
        .mapToLong(held -> Math.min(held.ended().earliest(), opened.earliest()) - held.began().latest())
        .filter(nanos -> nanos > 0).max().orElse(0);
  }

  private Finding downWhileShut(String witness, Bracket opened, long tempted) {
    Timeline timeline = new Timeline(drill, witness);
    Long[] lines = timeline.lines(standby).toArray(Long[]::new);
    if (!timeline.watched(standby)) {
      return Finding.notProven(expected, "the witness \"%s\" cannot tell for %s".formatted(witness, standby), lines);
    }
    Optional<Bracket> up = timeline.holdings(standby).stream().map(Holding::began).findFirst();
    if (up.isPresent() && up.get().earliest() < opened.earliest()) {
      double before = (opened.earliest() - up.get().latest()) / NANOS_PER_MILLISECOND;
      return before > 0
          ? Finding.refuted(expected, "it came up %.0f ms before the gate was opened, seen by the witness \"%s\""
              .formatted(before, witness), lines)
          : Finding.notProven(expected, "the clocks cannot tell whether it came up before the gate opened", lines);
    }
    long took = up.map(came -> came.latest() - allowed(opened, came)).orElse(0L);
    return took > tempted
        ? Finding.notProven(expected, ("%s had the VIP for %.0f ms while the gate was shut; once it was open, a "
            + "promotion took up to %.0f ms, seen by the witness \"%s\": too short to tell that it was held back")
                .formatted(standby, tempted / NANOS_PER_MILLISECOND, took / NANOS_PER_MILLISECOND, witness), lines)
        : Finding.proven(expected, "it stayed down until the gate opened", lines);
  }

  /** @return the earliest moment from which it could be promoted: the gate open, and the VIP there */
  private long allowed(Bracket opened, Bracket up) {
    return new Timeline(drill, ADDRESS).holdings(standby).stream().mapToLong(vip -> vip.began().earliest())
        .filter(vip -> vip <= up.latest()).reduce(opened.earliest(), Math::max);
  }
}
