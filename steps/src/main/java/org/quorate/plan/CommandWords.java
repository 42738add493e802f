package org.quorate.plan;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A command as one line that a shell would take apart into the very arguments again. */
public final class CommandWords {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_@%+=:,./-]+");

  private CommandWords() {}

  public static String typed(List<String> argv) {
    return argv.stream().map(CommandWords::quoted).collect(Collectors.joining(" "));
  }

  private static String quoted(String argument) {
    if (PLAIN.matcher(argument).matches()) {
      return argument;
    }
    return argument.chars().anyMatch(Character::isISOControl)
        ? "$'" + argument.replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n").replace("\t", "\\t") + "'"
        : "'" + argument.replace("'", "'\\''") + "'";
  }
}
