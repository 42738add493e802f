package org.quorate.witness;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LongSummaryStatistics;
import java.util.Optional;

/** How a host's clock relates to the run's monotonic clock, known within the round trips that measured it. */
final class HostClock {
  private static final int KEPT = 20;
  private final Deque<long[]> offsets = new ArrayDeque<>();
  private long lastReadNanos = Long.MAX_VALUE;

  /** A moment on the run's clock, within bounds. */
  record Moment(long earliestNanos, long latestNanos) {}

  /**
   * The host read its clock at some moment between these two.
   *
   * @param hostNanos what it read, nanoseconds since the epoch
   */
  synchronized void measured(long hostNanos, long sentNanos, long doneNanos) {
    lastReadNanos = sentNanos;
    offsets.addLast(new long[] {hostNanos - doneNanos, hostNanos - sentNanos});
    while (offsets.size() > KEPT) {
      offsets.removeFirst();
    }
  }

  /** When a host's time stamp was, on the run's clock; empty before the first measurement. */
  synchronized Optional<Moment> onRunClock(long hostNanos) {
    return bounds().map(bounds -> new Moment(hostNanos - bounds[1], hostNanos - bounds[0]));
  }

  /**
   * Lower and upper bound of host clock minus run clock.
   *
   * <p>Readings that contradict each other mean that the clock was set or drifts: then it may be whatever any of them
   * says.
   */
  synchronized Optional<long[]> bounds() {
    if (offsets.isEmpty()) {
      return Optional.empty();
    }
    LongSummaryStatistics lower = offsets.stream().mapToLong(offset -> offset[0]).summaryStatistics();
    LongSummaryStatistics upper = offsets.stream().mapToLong(offset -> offset[1]).summaryStatistics();
    return Optional.of(lower.getMax() <= upper.getMin()
        ? new long[] {lower.getMax(), upper.getMin()}
        : new long[] {lower.getMin(), upper.getMax()});
  }

  /** When the host was last asked for its clock and answered, on the run's clock; the end of time before that. */
  synchronized long lastReadNanos() {
    return lastReadNanos;
  }

  /** Nanoseconds since the epoch from {@code date +%s.%N}; empty when the text is something else. */
  static Optional<Long> parse(String seconds) {
    try {
      return Optional.of(new BigDecimal(seconds.strip()).movePointRight(9).longValueExact());
    } catch (NumberFormatException | ArithmeticException e) {
      return Optional.empty();
    }
  }
}
