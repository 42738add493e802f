package org.quorate.privilege;

import java.util.List;
import org.quorate.environment.Command;
import org.quorate.environment.ssh.SudoForm;

/**
 * One command that may be run on a host.
 *
 * @param purpose what it is for, such as the name of a probe
 * @param followed whether it keeps telling until its reader leaves
 */
public record Permitted(String role, String purpose, Command command, boolean followed) {

  public boolean privileged() {
    return command.privileged();
  }

  /** What {@code sudo} is asked to run, word for word: for what is followed also how it is ended. */
  List<List<String>> behindSudo() {
    return followed ? List.of(SudoForm.following(command), SudoForm.ending(command)) : List.of(SudoForm.of(command));
  }
}
