package org.quorate.trackrecord;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.quorate.criterion.Roles;
import org.quorate.criterion.failover.TrackRecordCriteria;
import org.quorate.drill.ActiveRoles;
import org.quorate.fault.Fault;
import org.quorate.fault.FaultLog;
import org.quorate.fault.Injection;
import org.quorate.fault.ProcessFreeze;
import org.quorate.fault.VrrpCut;
import org.quorate.run.Run;
import org.quorate.workload.HostReader;
import org.quorate.workload.HostWriter;
import org.quorate.workload.Load;
import org.quorate.workload.OperationLog;

/**
 * Freezes the active controller until the other node has one, then lets it go on where it was.
 *
 * <p>VRRP is cut meanwhile, so that the one that was frozen keeps its address and clients that know the way to it.
 */
final class FrozenController implements Trial {
  private static final Duration BOUND = Duration.ofMinutes(2);
  private static final Duration LONGEST = Duration.ofMinutes(1);
  private static final Duration BETWEEN = Duration.ofMillis(200);
  private static final int ENOUGH = 10;

  @Override
  public boolean wholeZone() {
    return true;
  }

  @Override
  public void perform(Stage stage) {
    Run run = stage.run();
    FaultLog log = new FaultLog(TrackRecordCriteria.FROZEN_CONTROLLER, run.recorder());
    ActiveRoles roles = ActiveRoles.resolve(run.environment(), run.inputs())
        .orElseThrow(() -> new IllegalStateException("not exactly one node has the VIP"));
    log.begin(FaultLog.body().put("active", roles.active()).put("standby", roles.standby()));
    OperationLog operations = new OperationLog(run.recorder());
    String prefix = "frozen-" + UUID.randomUUID();
    HostWriter atActive = new HostWriter(run.host(roles.active()), run.inputs(), prefix, operations);
    HostWriter atStandby = new HostWriter(run.host(roles.standby()), run.inputs(), prefix, operations);
    try (Load load = Load.start(List.of(atActive, atStandby), BETWEEN)) {
      Waiting.until(run, "acknowledged appends", LONGEST, () -> atActive.acknowledged() >= ENOUGH);
      try (Injection cut = brought(run, log, new VrrpCut(Roles.PAIR))) {
        try (Injection freeze = brought(run, log, new ProcessFreeze(roles.active(), "java"))) {
          int before = atStandby.acknowledged();
          Waiting.until(run, "the other controller to acknowledge", LONGEST,
              () -> atStandby.acknowledged() >= before + ENOUGH);
        }
        int before = atActive.tried();
        Waiting.until(run, "what the first one does when it goes on", LONGEST,
            () -> atActive.tried() >= before + ENOUGH);
      }
    }
    // A write is acknowledged some time after it stands: only the order in which they stand tells which came first.
    HostReader reader = new HostReader(run.host(roles.standby()), run.inputs(), prefix, operations);
    Waiting.until(run, "the facts to be read back", LONGEST, reader::readBack);
    log.end();
  }

  private static Injection brought(Run run, FaultLog log, Fault fault) {
    Injection injection = Injection.prepare(run, log, fault, BOUND);
    injection.apply();
    injection.inEffect();
    return injection;
  }
}
