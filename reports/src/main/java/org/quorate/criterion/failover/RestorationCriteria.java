package org.quorate.criterion.failover;

import static org.quorate.criterion.failover.FailoverJudgements.ADDRESS;
import static org.quorate.criterion.failover.FailoverJudgements.UNIT;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.quorate.criterion.Criterion;
import org.quorate.criterion.Finding;
import org.quorate.criterion.HostCriterion;
import org.quorate.criterion.controller.ControllerActivityCriteria;
import org.quorate.evidence.Entry;
import org.quorate.evidence.Inputs;
import org.quorate.reading.ActiveState;

/** What the return of the demoted node must show (runbook section 6.5), and a reboot of the standby (4.4). */
public final class RestorationCriteria {
  public static final String DRILL = "restoration";
  public static final String REBOOT = "standby-reboot";

  /** One holder at the end, and nothing changed any more during the observation period. */
  public static final Criterion ROLES_STABLE_AFTER_RESTORATION =
      OfDrill.criterion("roles-stable-after-restoration", DRILL, RestorationCriteria::stable);

  public static final Criterion NO_FLAPPING_IN_RESTORATION =
      OfDrill.criterion("no-flapping-in-restoration", DRILL, (drill, inputs) -> noFlapping(drill));

  public static final Criterion NO_DUAL_ACTIVE_IN_RESTORATION =
      OfDrill.criterion("no-dual-active-in-restoration", DRILL, FailoverJudgements::noDualActive);

  /** No unit of it that was watched, and nothing else that runs it: a container needs no unit. */
  public static final Criterion STANDBY_WITHOUT_CONTROLLER_AFTER_RESTORATION = HostCriterion.allOf(
      "standby-without-controller-after-restoration",
      OfDrill.criterion("controller-unit-on-holder-alone-after-restoration", DRILL,
          (drill, inputs) -> FailoverJudgements.onlyAtEnd(
              drill, "an active controller", UNIT, drill.role("holder"), FailoverJudgements.serviceBearing())),
      ControllerActivityCriteria.INACTIVE_ON_NON_HOLDER);

  public static final Criterion BOOT_WITHOUT_VIP_STARTS_NO_CONTROLLER =
      OfDrill.criterion("boot-without-vip-starts-no-controller", REBOOT, (drill, inputs) -> bootedWithout(drill));

  private RestorationCriteria() {}

  public static List<Criterion> all() {
    return List.of(
        ROLES_STABLE_AFTER_RESTORATION,
        NO_FLAPPING_IN_RESTORATION,
        NO_DUAL_ACTIVE_IN_RESTORATION,
        STANDBY_WITHOUT_CONTROLLER_AFTER_RESTORATION,
        BOOT_WITHOUT_VIP_STARTS_NO_CONTROLLER);
  }

  private static Finding stable(DrillRecord drill, Inputs inputs) {
    String holder = drill.role("holder");
    return Finding.all(List.of(
        FailoverJudgements.onlyAtEnd(drill, "the VIP", ADDRESS, holder, FailoverJudgements.triad()),
        FailoverJudgements.onlyAtEnd(drill, "an active controller", UNIT, holder, FailoverJudgements.serviceBearing()),
        quiet(drill, ADDRESS, FailoverJudgements.triad(), inputs),
        quiet(drill, UNIT, FailoverJudgements.serviceBearing(), inputs)));
  }

  private static Finding quiet(DrillRecord drill, String witness, List<String> roles, Inputs inputs) {
    Duration period = inputs.duration("policy.failover.observation");
    String expected = "no change seen by the witness \"%s\" for %d s".formatted(witness, period.toSeconds());
    Timeline timeline = new Timeline(drill, witness);
    List<Bracket> changes = roles.stream().flatMap(role -> timeline.changes(role).stream()).toList();
    long end = drill.end().monotonicNanos();
    long quietNanos = end - changes.stream().mapToLong(Bracket::latest).max().orElse(drill.begin().monotonicNanos());
    long atMost = end - changes.stream().mapToLong(Bracket::earliest).max().orElse(drill.begin().monotonicNanos());
    Long[] lines = roles.stream().flatMap(role -> timeline.lines(role).stream()).sorted().toArray(Long[]::new);
    String observed = "no change for the last %.1f s of watching".formatted(quietNanos / 1e9);
    if (quietNanos >= period.toNanos()) {
      return Finding.proven(expected, observed, lines);
    }
    return !changes.isEmpty() && atMost < period.toNanos() ? Finding.refuted(expected, observed, lines) : Finding.notProven(expected, observed, lines);
  }

  private static Finding noFlapping(DrillRecord drill) {
    String expected = "the VIP changes hands once at most on each node";
    Timeline timeline = new Timeline(drill, ADDRESS);
    List<String> blind = FailoverJudgements.triad().stream()
        .filter(role -> !timeline.watched(role)).toList();
    if (!blind.isEmpty()) {
      return Finding.notProven(expected, "the witness \"address\" cannot tell for %s".formatted(blind));
    }
    List<String> flapping = FailoverJudgements.triad().stream().filter(role -> timeline.changes(role).size() > 1)
        .map(role -> "%s %d times".formatted(role, timeline.changes(role).size())).toList();
    return flapping.isEmpty()
        ? Finding.proven(expected, "no node saw more than one change", drill.lines().toArray(Long[]::new))
        : Finding.refuted(expected, "changes seen: %s".formatted(flapping), drill.lines().toArray(Long[]::new));
  }

  private static Finding bootedWithout(DrillRecord drill) {
    String standby = drill.role("standby");
    String expected = "%s boots without the VIP and brings up no controller".formatted(standby);
    boolean rebooted = drill.phase("in-effect").filter(RestorationCriteria::shown).isPresent();
    // A node that does not come up starts no controller either.
    boolean up = drill.phases("gone-after").stream().allMatch(RestorationCriteria::shown);
    boolean hadVip = !new Timeline(drill, ADDRESS).holdings(standby).isEmpty();
    boolean watched = new Timeline(drill, UNIT).saw(standby);
    if (!rebooted || !up || hadVip || !watched) {
      String premise =
          "reboot of %s shown: %s, its services started: %s, VIP on it: %s, watched by the witness \"unit\": %s"
              .formatted(standby, rebooted, up, hadVip, watched);
      return Finding.notProven(expected, premise, drill.lines().toArray(Long[]::new));
    }
    String active = drill.role("active");
    return Finding.all(List.of(
        FailoverJudgements.onlyAtEnd(drill, "an active controller", UNIT, active, List.of(active)),
        FailoverJudgements.onlyAtEnd(drill, "the VIP", ADDRESS, active, List.of(active)),
        afterBoot(drill, standby, expected)));
  }

  private static boolean shown(Entry proof) {
    return proof.body().path("proven").asBoolean();
  }

  private static Finding afterBoot(DrillRecord drill, String standby, String expected) {
    Timeline timeline = new Timeline(drill, UNIT);
    if (!timeline.holdings(standby).isEmpty()) {
      return Finding.refuted(expected, "a controller became active on %s".formatted(standby),
          timeline.lines(standby).toArray(Long[]::new));
    }
    Optional<Entry> read = drill.phase("after-boot");
    String state = read.map(entry -> entry.body().path("controller").asText()).orElse("");
    if (!ActiveState.known(state)) {
      return Finding.notProven(
          expected, "its state after the boot was read as \"%s\"".formatted(state), drill.end().seq());
    }
    if (!state.equals("inactive")) {
      return Finding.refuted(
          expected, "the controller of %s was %s since the boot".formatted(standby, state), read.get().seq());
    }
    return neverStarted(read.get(), expected);
  }

  /** A start that something else stopped again at once leaves its moment in the unit (systemd.unit(5) properties). */
  private static Finding neverStarted(Entry read, String expected) {
    String left = read.body().path("left_inactive_us").asText();
    if (!left.matches("\\d{1,18}")) {
      return Finding.notProven(
          expected, "whether it was started since the boot was read as \"%s\"".formatted(left), read.seq());
    }
    return Long.parseLong(left) == 0
        ? Finding.proven(expected, "since the boot it was inactive, and nothing started it", read.seq())
        : Finding.refuted(expected, "the controller was started after the boot, and stopped again", read.seq());
  }
}
