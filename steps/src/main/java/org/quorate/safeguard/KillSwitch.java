package org.quorate.safeguard;

import org.quorate.environment.Command;

/** A file that stops a drill as soon as any host has it. */
final class KillSwitch {
  private KillSwitch() {}

  /** Exit status 1 where there is no such file. */
  static Command look(String file) {
    return Command.of("test", "-e", file);
  }
}
