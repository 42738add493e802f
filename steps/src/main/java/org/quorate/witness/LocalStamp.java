package org.quorate.witness;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;

/** The short time stamps of ip-monitor(8), which bear no zone; whoever follows it asks for universal time. */
final class LocalStamp {
  private LocalStamp() {}

  /** Nanoseconds since the epoch; −1 when the text is something else. */
  static long nanos(String stamp) {
    try {
      LocalDateTime moment = LocalDateTime.parse(stamp);
      return moment.toEpochSecond(ZoneOffset.UTC) * 1_000_000_000L + moment.getNano();
    } catch (DateTimeParseException e) {
      return -1;
    }
  }
}
