package org.quorate.drill;

import java.time.Duration;
import java.util.Optional;
import org.quorate.environment.Command;
import org.quorate.environment.Outcome;
import org.quorate.fault.FaultLog;
import org.quorate.fault.ProcessSignal;
import org.quorate.run.Run;
import org.quorate.witness.Watch;

/**
 * Demotes the active node while the standby's own JetStream answers nothing, so that the standby must not promote; then
 * lets JetStream go on (runbook section 6.3: "starts controller only after health gates pass").
 *
 * <p>JetStream is held by a signal, not ended: a Keepalived that follows the same health is refused at once by a server
 * that is gone, and takes the VIP away within seconds. On one that is silent it waits for each of its looks, and for as
 * long the standby has the VIP and nothing but its gate holds it back.
 */
public final class GatedPromotion {
  static final String DRILL = "gated-promotion";
  static final Command SHUTTING = ProcessSignal.stop(ProcessSignal.JETSTREAM).asRoot();
  static final Command OPENING = ProcessSignal.goOn(ProcessSignal.JETSTREAM);

  private GatedPromotion() {}

  public static Optional<ControlledDemotion.Demoted> perform(Run run) {
    FaultLog log = new FaultLog(DRILL, run.recorder());
    Optional<ActiveRoles> roles = ActiveRoles.steady(run, log);
    if (roles.isEmpty()) {
      return Optional.empty();
    }
    ActiveRoles who = roles.get();
    log.begin(who.body());
    try (Watch watch = Watch.open(run.environment(), run.inputs(), run.recorder())) {
      Duration window = run.inputs().duration("policy.failover.window");
      if (!log.absentBefore(who.standby(), JetStreamHealth.answers(run, who.standby()),
          "JetStream of the standby answers its health check")) {
        return Optional.empty();
      }
      one(run, who.standby());
      HostUndo gate = HostUndo.arm(
          run, log, who.standby(), "gate", HostUndo.BOUND, OPENING.argv().toArray(String[]::new));
      HostUndo undo = HostUndo.arm(run, log, who.active(), DRILL, HostUndo.BOUND, "systemctl", "start",
          ControlledDemotion.keepalived(run));
      // Nothing between the two: where the VIP follows the same health, it stays for seconds with the gate shut.
      Outcome shut = gate.guarding(run.act(who.standby(), "hold JetStream", SHUTTING));
      log.applied(who.active(), undo.guarding(ControlledDemotion.stopKeepalived(run, who.active())));
      log.moment("gate-shut", who.standby(), shut.sentNanoTime(), shut.doneNanoTime());
      proveShut(run, log, who.standby());
      Patience.observe(run, "the standby to stay without a controller while its gate is shut", window,
          () -> !watch.controllerActive(who.standby()));
      proveShut(run, log, who.standby());
      Outcome opened = gate.undo();
      log.moment("gate-opened", who.standby(), opened.sentNanoTime(), opened.doneNanoTime());
      Patience.until(run, who.standby() + " to become the active node", window.multipliedBy(4),
          () -> watch.controllerActive(who.standby()) && watch.answering().filter(who.standby()::equals).isPresent());
      log.proof("gone-after", who.standby(), JetStreamHealth.answers(run, who.standby()),
          "JetStream of the standby answers its health check");
      return Optional.of(new ControlledDemotion.Demoted(who, undo));
    } finally {
      log.end();
    }
  }

  /** That of another zone on the same host is not to be held with it. */
  private static void one(Run run, String role) {
    Outcome found = run.host(role).run(Command.of("pgrep", "--count", "--exact", ProcessSignal.JETSTREAM));
    if (!found.out().strip().equals("1")) {
      throw new IllegalStateException(
          "%s: expected one process called %s to hold back, found \"%s\"; nothing was touched".formatted(
              role, ProcessSignal.JETSTREAM, (found.out() + found.err()).strip()));
    }
  }

  private static void proveShut(Run run, FaultLog log, String role) {
    log.proof("in-effect", role, JetStreamHealth.fails(run, role),
        "JetStream of the standby does not answer its health check");
  }
}
