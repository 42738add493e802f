package org.quorate.run;

import java.util.Optional;
import org.quorate.environment.Command;

/** Watches over what a run does to a zone. */
public interface Guard {
  /** Lets everything pass; for zones that nobody depends on. */
  Guard NONE = new Guard() {
    @Override
    public Optional<String> whyNot(String role, Command command) {
      return Optional.empty();
    }

    @Override
    public void begin(Run run) {
      // There is nothing to watch.
    }

    @Override
    public void end(Run run) {
      // There was nothing to watch.
    }
  };

  /** Why a change must not be made; empty when it may be. Undoing is never asked about. */
  Optional<String> whyNot(String role, Command command);

  /** Before the first scenario. */
  void begin(Run run);

  /** After the last undo. */
  void end(Run run);
}
