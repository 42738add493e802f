package org.quorate.reading;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One entry of {@code ExecStart} as {@code systemctl show} prints it.
 *
 * @param path the program that is executed
 * @param argv its arguments, the program's name first
 */
public record ExecutedCommand(String path, List<String> argv) {
  private static final Pattern FORM = Pattern.compile("\\{ path=(.*?) ; argv\\[\\]=(.*?) ; [a-z_]+=");

  public ExecutedCommand {
    argv = List.copyOf(argv);
  }

  /** The commands in order; those that have another form are left out, so compare the count with what is expected. */
  public static List<ExecutedCommand> listOf(String property) {
    return property.lines().flatMap(line -> {
      Matcher form = FORM.matcher(line);
      return form.find()
          ? Stream.of(new ExecutedCommand(form.group(1), Arrays.asList(form.group(2).split(" "))))
          : Stream.<ExecutedCommand>empty();
    }).toList();
  }

  @Override
  public String toString() {
    return String.join(" ", argv);
  }
}
