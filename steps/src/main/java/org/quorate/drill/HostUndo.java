package org.quorate.drill;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.quorate.environment.Command;
import org.quorate.environment.Outcome;
import org.quorate.fault.FaultLog;
import org.quorate.fault.Heartbeat;
import org.quorate.run.Run;
import org.quorate.run.RunMark;

/**
 * The undo of a fault, armed on the host itself as a transient timer before the fault is put in place (systemd-run(1)) and
 * put off for as long as the harness lives: when it, its machine or the way to the host dies, the host heals itself.
 */
final class HostUndo {
  /** A host that hears nothing for as long undoes by itself. */
  static final Duration BOUND = Duration.ofSeconds(60);
  private static final Duration LONGEST_UNDO = Duration.ofSeconds(60);
  private final Run run;
  private final String role;
  private final String unit;
  private final Duration bound;
  private final List<String> argv;
  private boolean unheard;
  private volatile Heartbeat heartbeat;

  private HostUndo(Run run, String role, String unit, Duration bound, List<String> argv) {
    this.run = run;
    this.role = role;
    this.unit = unit;
    this.bound = bound;
    this.argv = List.copyOf(argv);
  }

  /**
   * Arms the undo.
   *
   * @param bound the host undoes by itself after this time
   * @param argv what undoes the fault
   * @throws IllegalStateException when it cannot be armed; the fault must then not be put in place
   */
  static HostUndo arm(Run run, FaultLog log, String role, String drill, Duration bound, String... argv) {
    String unit = unit(RunMark.of(run.evidence()), drill);
    HostUndo undo = new HostUndo(run, role, unit, bound, List.of(argv));
    Command arming = arming(unit, bound, undo.argv);
    Outcome armed = run.act(role, "arm the undo of " + drill, arming);
    if (!armed.succeeded()) {
      // One that this run armed before is in the way: its name is this run's alone.
      undo.disarm();
      armed = run.act(role, "arm the undo of " + drill, arming);
    }
    log.write("armed", role,
        FaultLog.body().put("unit", unit).put("bound_s", bound.toSeconds()).put("armed", armed.succeeded()));
    if (!armed.succeeded()) {
      throw new IllegalStateException(
          "%s: the undo of %s could not be armed: its command %s".formatted(role, drill, armed.ended()));
    }
    undo.heartbeat = Heartbeat.start(log, bound, List.of(new Heartbeat.Beat(
        role, unit, () -> run.host(role).run(puttingOff(unit)), missed -> undo.missed(log, missed))));
    run.mustUndo(undo.label(), undo::undo);
    return undo;
  }

  /** @param mark of the run */
  static String unit(String mark, String drill) {
    return "quorate-undo-%s-%s".formatted(mark, drill);
  }

  static Command arming(String unit, Duration bound, List<String> argv) {
    List<String> arming = new ArrayList<>(List.of("systemd-run", "--quiet", "--collect", "--unit=" + unit,
        "--on-active=" + bound.toSeconds(), "--timer-property=AccuracySec=100ms"));
    arming.addAll(argv);
    return Command.of(arming).asRoot();
  }

  /** Fails when the timer has run already. */
  static Command puttingOff(String unit) {
    return Command.of("systemctl", "restart", unit + ".timer").asRoot();
  }

  private void missed(FaultLog log, Outcome outcome) {
    if (outcome.answer() == Outcome.Answer.ANSWERED) {
      heartbeat.close();
      log.proof("in-effect", role, false, "the host was not reached for too long and undid it by itself");
    }
  }

  static Command undoing(List<String> argv) {
    return Command.of(argv).asRoot().within(LONGEST_UNDO);
  }

  static Command disarming(String unit) {
    return Command.of("systemctl", "stop", unit + ".timer").asRoot();
  }

  private String label() {
    return role + ": " + unit;
  }

  /**
   * Undoes now. Only when that succeeded is the timer taken away: until then it is what heals the host.
   *
   * <p>An undo that failed stops the run, and is tried once more at its end.
   */
  Outcome undo() {
    // Whatever comes of it: from now on nothing puts off what the host does by itself.
    heartbeat.close();
    Outcome outcome = run.undo(role, "undo " + unit, undoing(argv));
    if (outcome.succeeded()) {
      disarm();
    } else {
      run.notUndone(role, unit, "\"%s\" %s; the host's own timer stays armed and tries it within %d s"
          .formatted(String.join(" ", argv), outcome.ended(), bound.toSeconds()));
    }
    return outcome;
  }

  /**
   * Takes note of how the command went that brought the fault about: one that had no answer may reach the host yet, after
   * its undo. The timer then stays armed, and undoes it once more.
   *
   * @return the same
   */
  Outcome guarding(Outcome applied) {
    unheard |= applied.answer() != Outcome.Answer.ANSWERED;
    return applied;
  }

  /** Takes the timer away; the state it guarded was restored otherwise. */
  void disarm() {
    if (heartbeat != null) {
      heartbeat.close();
    }
    if (!unheard) {
      run.undo(role, "take away " + unit, disarming(unit));
    }
    run.undone(label());
  }
}
