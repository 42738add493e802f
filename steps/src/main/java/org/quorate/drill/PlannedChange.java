package org.quorate.drill;

import java.time.Duration;
import java.util.List;
import org.quorate.drill.PlannedStep.Kind;
import org.quorate.environment.Command;
import org.quorate.fault.HostTimer;
import org.quorate.run.RunMark;

/**
 * A change of a drill whose undo is armed on the host before it, as it will be done.
 *
 * @param undo what the undo is called
 * @param what the change is, for people
 * @param undoing what takes it back
 */
record PlannedChange(String role, String undo, String what, Command command, List<String> undoing) {
  PlannedChange {
    undoing = List.copyOf(undoing);
  }

  PlannedStep arming() {
    return step(Kind.ARM, "arm the undo",
        HostTimer.arming(unit(), List.of(Command.of(undoing)), HostUndo.BOUND), HostUndo.BOUND);
  }

  PlannedStep doing() {
    return step(Kind.ACT, what, command, HostUndo.BOUND);
  }

  PlannedStep keeping() {
    return step(Kind.KEEP, "while it lasts, put the undo off again and again", HostTimer.renewing(unit()),
        HostUndo.BOUND);
  }

  /** Takes it back, then what would have done so by itself. */
  List<PlannedStep> takingBack() {
    return List.of(
        step(Kind.UNDO, "undo: " + what, HostUndo.undoing(undoing), Duration.ZERO),
        step(Kind.DISARM, "take the undo away", HostTimer.disarming(unit()), Duration.ZERO));
  }

  private String unit() {
    return HostUndo.unit(RunMark.OF_ANY_RUN, undo);
  }

  private PlannedStep step(Kind kind, String what, Command command, Duration expiry) {
    return new PlannedStep(role, kind, what, command, expiry);
  }
}
