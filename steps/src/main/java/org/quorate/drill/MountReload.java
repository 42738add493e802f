package org.quorate.drill;

import org.quorate.criterion.Roles;
import org.quorate.environment.Command;
import org.quorate.run.Run;

/**
 * Reloads the persistent mount configuration on every node (runbook section 3.5).
 *
 * <p>Mounting what is mounted changes nothing.
 */
public final class MountReload {
  /** The action's name in evidence; its outcome is judged. */
  public static final String ACTION = "reload the persistent mount configuration";

  private MountReload() {}

  public static void perform(Run run) {
    Roles.TRIAD.forEach(role -> run.act(role, ACTION, Command.of("mount", "-a").asRoot()));
  }
}
