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
    String[] parts = line.split(" ", 2);
    if (parts.length < 2) {
      return Optional.empty();
    }
    try {
      Instant at = OffsetDateTime.parse(parts[0]).toInstant();
      return Optional.of(new LogLine(at, parts[1]));
    } catch (DateTimeException noTime) {
      return Optional.empty();
    }
  }
}
