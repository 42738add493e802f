package org.quorate.drill;

import java.time.Duration;
import java.util.List;
import org.quorate.fault.FaultLog;
import org.quorate.run.Run;
import org.quorate.witness.Watch;

/** Brings the demoted node back and watches that the roles settle without flapping (runbook section 6.5). */
public final class Restoration {
  static final String DRILL = "restoration";

  private Restoration() {}

  public static void perform(Run run, ControlledDemotion.Demoted demoted) {
    perform(run, demoted, DRILL);
  }

  public static void perform(Run run, ControlledDemotion.Demoted demoted, String drill) {
    FaultLog log = new FaultLog(drill, run.recorder());
    ActiveRoles before = demoted.roles();
    boolean preempts = run.inputs().text("policy.failover.preemption").equals("true");
    String holder = preempts && before.active().equals("alpha") ? before.active() : before.standby();
    log.begin(new ActiveRoles(before.standby(), before.active()).body().put("holder", holder));
    try (Watch watch = Watch.open(run.environment(), run.inputs(), run.recorder())) {
      log.applied(before.active(), demoted.undo().undo());
      Duration window = run.inputs().duration("policy.failover.window");
      Duration observation = run.inputs().duration("policy.failover.observation");
      Patience.until(run, holder + " to be the active node", window.multipliedBy(3), () -> settled(watch, holder));
      // The last change was seen at most a moment ago, so the observation is a little longer than what is judged.
      Patience.observe(run, "the roles to stay as they are", observation.plusSeconds(2), () -> true);
    } finally {
      log.end();
    }
  }

  private static boolean settled(Watch watch, String holder) {
    return watch.vipHolders().equals(List.of(holder))
        && watch.controllerActive(holder)
        && watch.answering().filter(holder::equals).isPresent();
  }
}
