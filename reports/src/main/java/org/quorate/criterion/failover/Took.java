package org.quorate.criterion.failover;

import java.time.Duration;
import org.quorate.criterion.Finding;
import org.quorate.criterion.Measured;

/** Holds a measured length of time, an interval, against a limit. */
final class Took {
  private static final double NANOS_PER_MILLI = 1e6;

  private Took() {}

  /**
   * PROVEN only if it surely took no longer than the limit, REFUTED only if it surely took longer.
   *
   * @param what such as {@code the VIP on the standby}
   * @param fromNanos when the time began to run
   */
  static Finding within(String what, long fromNanos, Bracket until, Duration limit, Long... lines) {
    double lower = Math.max(0, until.earliest() - fromNanos) / NANOS_PER_MILLI;
    double upper = Math.max(0, until.latest() - fromNanos) / NANOS_PER_MILLI;
    Measured measured = new Measured(what, lower, upper, limit.toMillis());
    String expected = "%s within %d ms".formatted(what, limit.toMillis());
    String observed = "%s after %.0f to %.0f ms".formatted(what, lower, upper);
    if (upper <= limit.toMillis()) {
      return Finding.proven(expected, observed, lines).with(measured);
    }
    return lower > limit.toMillis()
        ? Finding.refuted(expected, observed, lines).with(measured)
        : Finding.notProven(expected, observed + ": measured too coarsely to tell", lines).with(measured);
  }
}
