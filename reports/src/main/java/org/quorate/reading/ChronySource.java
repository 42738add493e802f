package org.quorate.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One line of {@code chronyc -c sources}.
 *
 * @param state one letter: {@code *} selected, {@code +} combined with it, others not used
 * @param reach which of the last eight polls were answered, as bits
 */
public record ChronySource(String state, String name, int reach) {
  private static final int FIELDS = 10;

  /** All sources, none too; empty when a line has another form. */
  public static Optional<List<ChronySource>> parse(String text) {
    List<ChronySource> sources = new ArrayList<>();
    for (String line : text.strip().lines().toList()) {
      String[] fields = line.split(",", -1);
      if (fields.length != FIELDS || fields[1].length() != 1 || !fields[5].matches("[0-7]{1,3}")) {
        return Optional.empty();
      }
      sources.add(new ChronySource(fields[1], fields[2], Integer.parseInt(fields[5], 8)));
    }
    return Optional.of(List.copyOf(sources));
  }

  public boolean selected() {
    return state.equals("*");
  }

  /** Whether it has a part in the time the host follows. */
  public boolean used() {
    return selected() || state.equals("+");
  }

  @Override
  public String toString() {
    return "%s (state %s, reach %o)".formatted(name, state, reach);
  }
}
