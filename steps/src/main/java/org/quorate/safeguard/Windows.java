package org.quorate.safeguard;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Hours of the week in UTC, such as {@code Sat,Sun 02:00-05:00}. */
final class Windows {
  private Windows() {}

  /** Whether a moment lies in one of them; an empty list is always open. */
  static boolean open(List<String> windows, Instant moment) {
    ZonedDateTime now = moment.atZone(ZoneOffset.UTC);
    return windows.isEmpty() || windows.stream().anyMatch(window -> open(window, now));
  }

  private static boolean open(String window, ZonedDateTime now) {
    String hours = window.substring(window.indexOf(' ') + 1);
    Set<DayOfWeek> days = window.contains(" ") ? days(window.substring(0, window.indexOf(' ')))
        : EnumSet.allOf(DayOfWeek.class);
    LocalTime from = LocalTime.parse(hours.substring(0, 5));
    LocalTime until = LocalTime.parse(hours.substring(6));
    LocalTime time = now.toLocalTime();
    if (from.isBefore(until)) {
      return days.contains(now.getDayOfWeek()) && !time.isBefore(from) && time.isBefore(until);
    }
    // Over midnight: the day is that on which it opened.
    return days.contains(now.getDayOfWeek()) && !time.isBefore(from)
        || days.contains(now.getDayOfWeek().minus(1)) && time.isBefore(until);
  }

  private static Set<DayOfWeek> days(String text) {
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (String part : text.split(",")) {
      String[] ends = part.split("-");
      DayOfWeek day = day(ends[0]);
      days.add(day);
      while (ends.length > 1 && day != day(ends[ends.length - 1])) {
        day = day.plus(1);
        days.add(day);
      }
    }
    return days;
  }

  private static DayOfWeek day(String text) {
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day.name().startsWith(text.toUpperCase(Locale.ROOT))) {
        return day;
      }
    }
    throw new IllegalArgumentException("no day of the week: " + text);
  }
}
