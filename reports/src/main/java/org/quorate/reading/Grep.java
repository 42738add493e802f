package org.quorate.reading;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What grep found in places of which some may not exist. */
public final class Grep {
  private static final int SOME_PLACE_UNREAD = 2;
  private static final Pattern LOCATED = Pattern.compile("/[^:]+:");

  private Grep() {}

  /**
   * The lines found; empty when grep did not run, complains of anything else than a place that does not exist, or when its
   * status and its lines contradict each other.
   *
   * @param exit 0 with lines, 1 without, 2 when a place could not be read
   */
  public static Optional<List<String>> lines(int exit, String out, String err) {
    boolean ran = exit == 0 || exit == 1 || exit == SOME_PLACE_UNREAD && err.contains("grep: ");
    boolean complains = err.lines().anyMatch(line -> !line.isBlank() && !line.endsWith("No such file or directory"));
    List<String> lines = out.lines().filter(line -> !line.isBlank()).toList();
    boolean contradicts = exit == 0 && lines.isEmpty() || exit == 1 && !lines.isEmpty();
    return ran && !complains && !contradicts ? Optional.of(lines) : Optional.empty();
  }

  /** The same of lines that begin with the file they were found in, as grep prints them of several files. */
  public static Optional<List<String>> located(int exit, String out, String err) {
    return lines(exit, out, err).filter(lines -> lines.stream().allMatch(line -> LOCATED.matcher(line).lookingAt()));
  }
}
