package org.quorate.evidence;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * When the time of day on the machine that ran it was set, or that machine slept: there the times of day that a record
 * carries and its monotonic clock part from one another.
 */
public final class ControlClock {
  /** What a clock that is only disciplined (adjtime(3)) cannot gain or lose between two lines. */
  private static final Duration SET = Duration.ofSeconds(1);

  private ControlClock() {}

  /** @param line of the record, the first after it; {@code by} is positive when the clock was set ahead */
  public record Step(long line, Duration by) {}

  /** Every step, in order. One line alone shows none: its writer may have been held up between reading two clocks. */
  public static List<Step> steps(Evidence evidence) {
    List<Entry> entries = evidence.entries();
    List<Step> steps = new ArrayList<>();
    Duration known = entries.isEmpty() ? Duration.ZERO : apart(entries.get(0));
    for (int each = 1; each + 1 < entries.size(); each++) {
      Duration by = apart(entries.get(each)).minus(known);
      Duration after = apart(entries.get(each + 1)).minus(known);
      if (by.abs().compareTo(SET) > 0 && after.minus(by).abs().compareTo(SET) <= 0) {
        steps.add(new Step(entries.get(each).seq(), by));
        known = apart(entries.get(each));
      }
    }
    return steps;
  }

  private static Duration apart(Entry entry) {
    return Duration.between(Instant.EPOCH, entry.at()).minusNanos(entry.monotonicNanos());
  }
}
