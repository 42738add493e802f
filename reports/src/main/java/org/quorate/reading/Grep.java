package org.quorate.reading;

import java.util.List;
import java.util.Optional;

/** What grep found in places of which some may not exist. */
public final class Grep {
  private static final int SOME_PLACE_UNREAD = 2;

  private Grep() {}

  /**
   * The lines found; empty when grep did not run, or complains of anything else than a place that does not exist.
   *
   * @param exit 0 with lines, 1 without, 2 when a place could not be read
   */
  public static Optional<List<String>> lines(int exit, String out, String err) {
    boolean ran = exit == 0 || exit == 1 || exit == SOME_PLACE_UNREAD && err.contains("grep: ");
    boolean complains = err.lines().anyMatch(line -> !line.isBlank() && !line.endsWith("No such file or directory"));
    return ran && !complains
        ? Optional.of(out.lines().filter(line -> !line.isBlank()).toList())
        : Optional.empty();
  }
}
