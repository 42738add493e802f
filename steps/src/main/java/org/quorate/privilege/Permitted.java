package org.quorate.privilege;

import java.util.List;
import java.util.regex.Pattern;
import org.quorate.environment.Command;
import org.quorate.environment.ssh.SudoForm;
import org.quorate.run.RunMark;

/**
 * One command that may be run on a host.
 *
 * @param purpose what it is for, such as the name of a probe
 * @param followed whether it keeps telling until its reader leaves
 */
public record Permitted(String role, String purpose, Command command, boolean followed) {
  private static final String BETWEEN = "\0";

  public boolean privileged() {
    return command.privileged();
  }

  /** Whether it is this command, with the mark of any run; what it is given to read is not looked at. */
  boolean allows(Command other) {
    return command.privileged() == other.privileged() && (followed || command.deadline().equals(other.deadline()))
        && (command.argv().equals(other.argv()) || marked(other));
  }

  private boolean marked(Command other) {
    String words = String.join(BETWEEN, command.argv());
    if (!words.contains(RunMark.OF_ANY_RUN)) {
      return false;
    }
    String pattern = Pattern.quote(words).replace(RunMark.OF_ANY_RUN, "\\E[0-9a-f]{%d}\\Q".formatted(RunMark.LENGTH));
    return Pattern.matches(pattern, String.join(BETWEEN, other.argv()));
  }

  /** The same for one run that there might be, to ask whether it would be allowed. */
  public List<List<String>> shown() {
    String some = "0".repeat(RunMark.LENGTH);
    return behindSudo().stream()
        .map(words -> words.stream().map(word -> word.replace(RunMark.OF_ANY_RUN, some)).toList()).toList();
  }

  /** What {@code sudo} is asked to run, word for word: for what is followed also how it is ended. */
  List<List<String>> behindSudo() {
    return followed ? List.of(SudoForm.following(command), SudoForm.ending(command)) : List.of(SudoForm.of(command));
  }
}
