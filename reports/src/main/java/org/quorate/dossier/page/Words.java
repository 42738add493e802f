package org.quorate.dossier.page;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.quorate.criterion.Measured;

/** Times and lengths of time as the report writes them, the same on every machine. */
final class Words {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

  private Words() {}

  static String moment(Instant instant) {
    return MOMENT.format(instant) + " UTC";
  }

  static String clock(Instant instant) {
    return CLOCK.format(instant);
  }

  static String lasted(long millis) {
    long seconds = Math.round(millis / 1000.0);
    return seconds < 90 ? seconds + " s" : "%d min %02d s".formatted(seconds / 60, seconds % 60);
  }

  static String millis(double millis) {
    if (millis >= 10_000) {
      return String.format(Locale.ROOT, "%.1f s", millis / 1000);
    }
    if (millis > 0 && millis < 1) {
      return "under 1 ms";
    }
    return millis >= 1000 ? String.format(Locale.ROOT, "%.2f s", millis / 1000)
        : String.format(Locale.ROOT, "%.0f ms", millis);
  }

  /** An interval, because what is measured is known only within bounds. */
  static String interval(Measured measured) {
    String lower = millis(measured.lowerMillis());
    String upper = millis(measured.upperMillis());
    return lower.equals(upper) ? lower : lower + " to " + upper;
  }

  static String limit(Measured measured) {
    return measured.limitMillis() < 0 ? "none" : millis(measured.limitMillis());
  }
}
