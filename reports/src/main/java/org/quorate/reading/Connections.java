package org.quorate.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Established TCP connections and who holds them, as {@code ss -Htnp state established} prints them. */
public final class Connections {
  private static final int LEAST_FIELDS = 4;
  private final List<String[]> lines;

  private Connections(List<String[]> lines) {
    this.lines = List.copyOf(lines);
  }

  /** None is a good answer; empty when a line has another form. */
  public static Optional<Connections> parse(String text) {
    List<String[]> lines = new ArrayList<>();
    for (String line : text.lines().map(String::strip).filter(each -> !each.isEmpty()).toList()) {
      String[] fields = line.split("\\s+", LEAST_FIELDS + 1);
      if (fields.length < LEAST_FIELDS || !fields[0].matches("\\d+") || !fields[2].contains(":") || !fields[3].contains(":")) {
        return Optional.empty();
      }
      lines.add(fields);
    }
    return Optional.of(new Connections(lines));
  }

  /** The far ends of what one process holds. */
  public List<String> peersOf(String process) {
    Pattern holder = Pattern.compile("\\bpid=" + Pattern.quote(process) + "\\b");
    return lines.stream()
        .filter(fields -> fields.length > LEAST_FIELDS && holder.matcher(fields[LEAST_FIELDS]).find())
        .map(fields -> fields[3]).distinct().toList();
  }
}
