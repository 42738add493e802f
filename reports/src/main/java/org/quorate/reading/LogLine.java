package org.quorate.reading;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * One line of a shipped log that begins with its time, such as {@code 2026-01-05T10:00:00.1+00:00 host program: text}.
 *
 * @param at by the clock of the host that wrote it
 */
public record LogLine(Instant at, String text) {

  /** The lines that begin with a time; others, such as half of a first one, are left out. */
  public static List<LogLine> listOf(String text) {
    return text.lines().flatMap(line -> read(line).stream()).toList();
  }

  private static Optional<LogLine> read(String line) {
    int space = line.indexOf(' ');
    if (space < 0) {
      return Optional.empty();
    }
    try {
      Instant at = OffsetDateTime.parse(line.substring(0, space)).toInstant();
      return Optional.of(new LogLine(at, line.substring(space + 1)));
    } catch (DateTimeException noTime) {
      return Optional.empty();
    }
  }
}
