package org.quorate.drill;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.quorate.environment.Command;
import org.quorate.environment.Outcome;
import org.quorate.fault.FaultLog;
import org.quorate.run.Run;
import org.quorate.witness.Watch;

/**
 * Stops Keepalived on the active node and watches the other take over (runbook section 6.3). Its undo is the
 * restoration.
 */
public final class ControlledDemotion {
  static final String DRILL = "demotion";
  /** Long enough to measure a takeover that misses its window instead of only missing it. */
  private static final int WINDOWS_TO_WAIT = 3;

  private ControlledDemotion() {}

  /** @return the undo that is still armed, or empty when the zone was not steady and nothing was touched */
  public static Optional<Demoted> perform(Run run) {
    return perform(run, DRILL, log -> {}, log -> {});
  }

  /**
   * The same demotion as part of another drill.
   *
   * @param first done when the record is open, before anything is changed
   * @param last done before the record is closed
   */
  static Optional<Demoted> perform(Run run, String drill, Consumer<FaultLog> first, Consumer<FaultLog> last) {
    FaultLog log = new FaultLog(drill, run.recorder());
    Optional<ActiveRoles> roles = ActiveRoles.steady(run, log);
    if (roles.isEmpty()) {
      return Optional.empty();
    }
    ActiveRoles who = roles.get();
    log.begin(who.body());
    first.accept(log);
    try (Watch watch = Watch.open(run.environment(), run.inputs(), run.recorder())) {
      Duration window = run.inputs().duration("policy.failover.window");
      Patience.until(run, "an answer from " + who.active(), window,
          () -> watch.answering().filter(who.active()::equals).isPresent());
      HostUndo undo =
          HostUndo.arm(run, log, who.active(), drill + "-role", HostUndo.BOUND, "systemctl", "start", keepalived(run));
      log.applied(who.active(), undo.guarding(stopKeepalived(run, who.active())));
      Patience.until(run, who.standby() + " to become the active node", window.multipliedBy(WINDOWS_TO_WAIT),
          () -> watch.hasVip(who.standby()) && watch.controllerActive(who.standby())
              && watch.answering().filter(who.standby()::equals).isPresent());
      Patience.until(run, who.active() + " to be without VIP and controller", window,
          () -> !watch.hasVip(who.active()) && !watch.controllerActive(who.active()));
      return Optional.of(new Demoted(who, undo));
    } finally {
      last.accept(log);
      log.end();
    }
  }

  static Command stopping(String unit) {
    return Command.of("systemctl", "stop", unit).asRoot().within(Duration.ofSeconds(30));
  }

  static Outcome stopKeepalived(Run run, String role) {
    return run.act(role, "stop Keepalived",
        stopping(keepalived(run)));
  }

  static String keepalived(Run run) {
    return run.inputs().text("policy.services.keepalived");
  }

  /** A demotion that was performed and not undone yet. */
  public record Demoted(ActiveRoles roles, HostUndo undo) {}
}
