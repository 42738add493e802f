package org.quorate.witness;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Time stamps as programs print them, in nanoseconds since the epoch. */
final class LocalStamp {
  private static final long PER_SECOND = 1_000_000_000L;
  private static final long NONE = -1;

  private LocalStamp() {}

  /**
   * The short time stamps of ip-monitor(8), which bear no zone; whoever follows it asks for universal time.
   *
   * @return −1 when the text is something else
   */
  static long nanos(String stamp) {
    try {
      return nanos(LocalDateTime.parse(stamp).toInstant(ZoneOffset.UTC));
    } catch (DateTimeException e) {
      return NONE;
    }
  }

  /** @return −1 for a moment that no host's clock shows: before the epoch, or centuries from now */
  static long nanos(Instant moment) {
    try {
      return Math.max(NONE, Math.addExact(Math.multiplyExact(moment.getEpochSecond(), PER_SECOND), moment.getNano()));
    } catch (ArithmeticException e) {
      return NONE;
    }
  }
}
