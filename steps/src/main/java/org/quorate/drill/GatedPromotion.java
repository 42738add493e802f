package org.quorate.drill;

import java.time.Duration;
import java.util.Optional;
import org.quorate.environment.Command;
import org.quorate.environment.Outcome;
import org.quorate.fault.FaultLog;
import org.quorate.run.Run;
import org.quorate.witness.Watch;

/**
 * Demotes the active node while the standby's own JetStream is stopped, so that the standby must not promote; then lets
 * JetStream come back (runbook section 6.3: "starts controller only after health gates pass").
 */
public final class GatedPromotion {
  static final String DRILL = "gated-promotion";

  private GatedPromotion() {}

  public static Optional<ControlledDemotion.Demoted> perform(Run run) {
    FaultLog log = new FaultLog(DRILL, run.recorder());
    Optional<ActiveRoles> roles = ActiveRoles.steady(run, log);
    if (roles.isEmpty()) {
      return Optional.empty();
    }
    ActiveRoles who = roles.get();
    String jetStream = run.inputs().text("policy.services.jetstream");
    log.begin(who.body());
    try (Watch watch = Watch.open(run.environment(), run.inputs(), run.recorder())) {
      Duration window = run.inputs().duration("policy.failover.window");
      log.proof("absent-before", who.standby(), JetStreamHealth.answers(run, who.standby()),
          "JetStream of the standby answers its health check");
      HostUndo gate = HostUndo.arm(run, log, who.standby(), "gate", HostUndo.BOUND, "systemctl", "start", jetStream);
      HostUndo undo = HostUndo.arm(run, log, who.active(), DRILL, HostUndo.BOUND, "systemctl", "start",
          ControlledDemotion.keepalived(run));
      // Nothing between the two: where the VIP follows the same health, it stays for few seconds with the gate shut.
      Outcome shut =
          gate.guarding(run.act(who.standby(), "stop JetStream", ControlledDemotion.stopping(jetStream)));
      log.applied(who.active(), undo.guarding(ControlledDemotion.stopKeepalived(run, who.active())));
      log.moment("gate-shut", who.standby(), shut.sentNanoTime(), shut.doneNanoTime());
      log.proof("in-effect", who.standby(), !JetStreamHealth.answers(run, who.standby()),
          "JetStream of the standby no longer answers its health check");
      Patience.observe(run, "the standby to stay without a controller while its gate is shut", window,
          () -> !watch.controllerActive(who.standby()));
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
}
