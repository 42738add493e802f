package org.quorate.trackrecord;

import java.io.IOException;
import java.time.Duration;
import org.quorate.criterion.Roles;
import org.quorate.criterion.failover.TrackRecordCriteria;
import org.quorate.environment.Command;
import org.quorate.fault.FaultLog;
import org.quorate.fault.Injection;
import org.quorate.fault.UnsyncedLoss;

/** Takes the power from the disks of all servers at the same moment, right after values were acknowledged. */
final class PowerLossOfAll implements Trial {
  private static final Duration BOUND = Duration.ofMinutes(2);

  @Override
  public void perform(Stage stage) throws IOException {
    FaultLog log = new FaultLog(TrackRecordCriteria.POWER_LOSS, stage.run().recorder());
    log.begin(FaultLog.body());
    Values values = Values.streamed(stage);
    // The stream itself is to be there afterwards: what is in question is what was put into it.
    stage.together(Roles.TRIAD, role -> stage.run().act(role, "sync", Command.of("sync").asRoot()));
    try (Injection power = Injection.prepare(stage.run(), log, new UnsyncedLoss(Roles.TRIAD), BOUND)) {
      values.write();
      power.apply();
      power.inEffect();
    }
    values.readBack();
    log.end();
  }
}
