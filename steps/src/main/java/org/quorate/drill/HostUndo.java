package org.quorate.drill;

import java.time.Duration;
import java.util.List;
import org.quorate.environment.Command;
import org.quorate.environment.Outcome;
import org.quorate.fault.FaultLog;
import org.quorate.fault.Heartbeat;
import org.quorate.fault.HostTimer;
import org.quorate.run.Run;
import org.quorate.run.RunMark;

/**
 * The undo of one command of a drill, armed on the host before that command and put off for as long as this program
 * lives.
 */
final class HostUndo {
  /** A host that hears nothing for as long undoes by itself. */
  static final Duration BOUND = Duration.ofSeconds(60);
  private static final Duration LONGEST_UNDO = Duration.ofSeconds(60);
  private final Run run;
  private final FaultLog log;
  private final HostTimer timer;
  private final List<String> argv;
  private boolean unheard;
  private volatile Heartbeat heartbeat;

  private HostUndo(Run run, FaultLog log, HostTimer timer, List<String> argv) {
    this.run = run;
    this.log = log;
    this.timer = timer;
    this.argv = argv;
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
    HostTimer timer = new HostTimer(run, role, unit, List.of(Command.of(argv)), bound);
    HostUndo undo = new HostUndo(run, log, timer, List.of(argv));
    Outcome armed = timer.arm();
    if (!armed.succeeded()) {
      // One that this run armed before is in the way: its name is this run's alone.
      undo.disarm();
      armed = timer.arm();
    }
    log.write("armed", role,
        FaultLog.body().put("unit", unit).put("bound_s", bound.toSeconds()).put("armed", armed.succeeded()));
    if (!armed.succeeded()) {
      throw new IllegalStateException(
          "%s: the undo of %s could not be armed: its command %s".formatted(role, drill, armed.ended()));
    }
    undo.heartbeat = Heartbeat.start(log, bound, List.of(timer.beat(missed -> undo.missed(missed))));
    run.mustUndo(undo.label(), undo::undo);
    return undo;
  }

  /** @param mark of the run */
  static String unit(String mark, String drill) {
    return "quorate-undo-%s-%s".formatted(mark, drill);
  }

  private void missed(Outcome outcome) {
    if (outcome.answer() == Outcome.Answer.ANSWERED) {
      heartbeat.close();
      early();
    }
  }

  private void early() {
    log.asFarAsPossible(run.progress()::alarm).proof(
        "in-effect", timer.role(), false, "the host was not reached for too long and undid it by itself");
  }

  static Command undoing(List<String> argv) {
    return Command.of(argv).asRoot().within(LONGEST_UNDO);
  }

  private String label() {
    return timer.role() + ": " + timer.unit();
  }

  /**
   * Undoes now. Only when that succeeded is the timer taken away: until then it is what heals the host.
   *
   * <p>An undo that failed stops the run, and is tried once more at its end.
   */
  Outcome undo() {
    // Whatever comes of it: from now on nothing puts off what the host does by itself.
    heartbeat.close();
    if (!unheard && timer.gone()) {
      early();
    }
    Outcome outcome = run.undo(timer.role(), "undo " + timer.unit(), undoing(argv));
    if (outcome.succeeded()) {
      disarm();
    } else {
      run.notUndone(timer.role(), timer.unit(), "\"%s\" %s; the host's own timer stays armed and tries it within %d s"
          .formatted(String.join(" ", argv), outcome.ended(), timer.bound().toSeconds()));
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
      timer.disarm();
    }
    run.undone(label());
  }
}
