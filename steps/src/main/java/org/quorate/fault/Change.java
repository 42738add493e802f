package org.quorate.fault;

import java.util.List;
import java.util.Optional;
import org.quorate.environment.Command;
import org.quorate.run.Run;

/** What is done to one role to bring a fault about. */
interface Change {
  String role();

  /** In words, such as {@code stop keepalived.service}. */
  String what();

  /** What the host can do by itself to be whole again; empty where no host could, as with its own power. */
  default List<Command> healing() {
    return List.of();
  }

  /** Lays down what is needed to see the fault, without bringing it about. */
  default Done prepare(Run run) {
    return Done.nothing();
  }

  Done apply(Run run);

  /** @param name what the undo is called in evidence */
  Done undo(Run run, String name);

  /** Takes away what was laid down. */
  default Done cleanUp(Run run) {
    return Done.nothing();
  }

  /** How far it has come; empty for what is done at once. */
  default Optional<Course> course() {
    return Optional.empty();
  }

  /** Whether the host is without power meanwhile: whoever watches it can then see nothing. */
  default boolean takesPower() {
    return false;
  }
}
