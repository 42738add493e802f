package org.quorate.witness;

import java.util.Optional;
import org.quorate.environment.Command;
import org.quorate.environment.Outcome;

/** What a stream witness follows on a host and how it understands it. */
interface Stream {
  /** Name of the witness in evidence. */
  String name();

  /** The command whose lines tell of changes. */
  Command follow();

  /** The command that tells the state as it is. */
  Command look();

  /** Whether it is held, from the answer to {@link #look()}; empty when the answer does not tell. */
  Optional<Boolean> state(Outcome looked);

  /** What a line tells; empty when it tells nothing about what is watched. */
  Optional<Change> change(String line);

  /** Whether lines tell the same state again and again, so that only what differs is worth writing down. */
  default boolean tellsAgain() {
    return false;
  }

  /**
   * A change of state.
   *
   * @param hostNanos when, by the host's clock, nanoseconds since the epoch; −1 when the line does not say
   */
  record Change(boolean held, long hostNanos) {}
}
