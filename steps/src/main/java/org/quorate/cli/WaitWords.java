package org.quorate.cli;

import java.util.Locale;

/** How a wait is put into words. */
final class WaitWords {
  private static final double NANOS = 1e9;

  private WaitWords() {}

  static String over(String what, long nanos) {
    return String.format(Locale.ROOT, "      … waited %.1f s for %s", nanos / NANOS, what);
  }

  /** @param leftSeconds until it is given up */
  static String goesOn(String what, long leftSeconds) {
    return "      … waiting for %s, %d s left".formatted(what, Math.max(0, leftSeconds));
  }
}
