package org.quorate.drill;

import java.time.Duration;
import java.util.Optional;
import org.quorate.environment.Command;
import org.quorate.environment.PowerControl;
import org.quorate.fault.FaultLog;
import org.quorate.run.Run;
import org.quorate.witness.Watch;
import org.quorate.workload.AppendLoad;

/** Takes the power from the active node while a client appends, and gives it back when the other has taken over. */
public final class ActiveCrash {
  private static final String DRILL = "active-crash";
  private static final int APPENDS_BEFORE = 10;
  private static final Duration LONGEST_ANSWER = Duration.ofSeconds(3);

  private ActiveCrash() {}

  public static void perform(Run run) {
    FaultLog log = new FaultLog(DRILL, run.recorder());
    Optional<PowerControl> power = run.environment().capability(PowerControl.class);
    if (power.isEmpty()) {
      log.proof("steady-before", "", false, "this environment has no power over its hosts");
      return;
    }
    Optional<ActiveRoles> roles = ActiveRoles.steady(run, log);
    if (roles.isEmpty()) {
      return;
    }
    ActiveRoles who = roles.get();
    log.begin(who.body());
    try (Watch watch = Watch.open(run.environment(), run.inputs(), run.recorder());
        AppendLoad load = AppendLoad.start(ClientPath.of(run), run.recorder(), ClientPath.unique(DRILL))) {
      Duration window = run.inputs().duration("policy.failover.window");
      Patience.until(run, "acknowledged appends before the crash", window, () -> load.acknowledged() >= APPENDS_BEFORE);
      if (!log.absentBefore(who.active(), answers(run, who.active()), "the node answers")) {
        return;
      }
      crash(run, log, power.get(), who, watch, load);
      load.close();
      Patience.until(run, "the facts to be read back", window, load::readBack);
      settle(run, watch);
      boolean back = Patience.until(run, who.active() + " to answer again", window, () -> answers(run, who.active()));
      log.proof("gone-after", who.active(), back, "the node answers again");
    } finally {
      log.end();
    }
    run.changed();
  }

  private static void crash(Run run, FaultLog log, PowerControl power, ActiveRoles who, Watch watch, AppendLoad load) {
    Duration window = run.inputs().duration("policy.failover.window");
    run.mustGoOn();
    log.write("power", who.active(), FaultLog.body().put("without_power", true));
    run.progress().acting(who.active() + ": take the power away");
    long sent = System.nanoTime();
    try {
      power.powerOff(who.active());
      log.moment("applied", who.active(), sent, System.nanoTime());
      log.proof("in-effect", who.active(), !answers(run, who.active()), "the node no longer answers");
      Patience.until(run, who.standby() + " to become the active node", window.multipliedBy(3),
          () -> watch.hasVip(who.standby()) && watch.controllerActive(who.standby())
              && watch.answering().filter(who.standby()::equals).isPresent());
      int acknowledged = load.acknowledged();
      Patience.until(run, "acknowledged appends after the takeover", window,
          () -> load.acknowledged() >= acknowledged + APPENDS_BEFORE);
    } finally {
      run.progress().acting(who.active() + ": give the power back");
      long ordered = System.nanoTime();
      power.powerOn(who.active());
      log.moment("undone", who.active(), ordered, System.nanoTime());
    }
  }

  private static boolean answers(Run run, String role) {
    return run.host(role).run(Command.of("true").within(LONGEST_ANSWER)).succeeded();
  }

  /** The drill ends in the steady state: one node active again, and the returned one answering. */
  private static void settle(Run run, Watch watch) {
    boolean preempts = run.inputs().text("policy.failover.preemption").equals("true");
    Patience.until(run, "one node to be active again", run.inputs().duration("policy.failover.window").multipliedBy(4),
        () -> watch.vipHolders().size() == 1
            && (!preempts || watch.hasVip("alpha"))
            && watch.controllerActive(watch.vipHolders().get(0))
            && watch.answering().equals(Optional.of(watch.vipHolders().get(0))));
  }
}
