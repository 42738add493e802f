package org.quorate.drill;

import java.time.Duration;
import org.quorate.environment.Command;

/**
 * One command of a drill on one host, as it will be run.
 *
 * @param kind what it is there for
 * @param expiry the host itself undoes after this time; zero where the step needs no undo
 */
public record PlannedStep(String role, Kind kind, String what, Command command, Duration expiry) {

  /** What a step is there for. */
  public enum Kind {
    /** Has the host undo what follows by itself. */
    ARM,
    /** Changes something. */
    ACT,
    /** Puts off what the host would do by itself, for as long as this program lives. */
    KEEP,
    /** Looks at what was changed. */
    LOOK,
    /** Changes it back. */
    UNDO,
    /** Takes the host's own undo away. */
    DISARM,
    /** Gives a role back that did not come back by itself; done only where the approval asks for it. */
    RESTORE
  }
}
