package org.quorate.witness;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** How a host's clock relates to the run's monotonic clock, known within the round trips that measured it. */
final class HostClock {
  private static final int KEPT = 20;
  /** No clock that is left alone drifts by more than one part in this many; one that is slewed faster is found out. */
  private static final long FASTEST_DRIFT = 10_000;
  private final Deque<Reading> readings = new ArrayDeque<>();
  private long lastReadNanos = Long.MAX_VALUE;

  /** A moment on the run's clock, within bounds. */
  record Moment(long earliestNanos, long latestNanos) {}

  /** Bounds of host clock minus run clock, as one reading gave them. */
  private record Reading(long atNanos, long lower, long upper) {
    long allowance(long nanos) {
      return Math.abs(nanos - atNanos) / FASTEST_DRIFT;
    }
  }

  /**
   * The clock was set or slewed, some time since the first of the readings that were thought to agree: what was stamped
   * meanwhile may have been earlier or later than was said of it.
   *
   * @param earlierNanos by how much earlier than said
   * @param laterNanos by how much later than said
   */
  record Step(long fromNanos, long toNanos, long earlierNanos, long laterNanos) {}

  /**
   * The host read its clock at some moment between these two.
   *
   * @param hostNanos what it read, nanoseconds since the epoch
   * @return the step that this reading reveals, if it cannot be reconciled with those before
   */
  synchronized Optional<Step> measured(long hostNanos, long sentNanos, long doneNanos) {
    Reading reading = new Reading(doneNanos, hostNanos - doneNanos, hostNanos - sentNanos);
    Optional<Step> step = reconciled().flatMap(known -> step(known, reading));
    lastReadNanos = sentNanos;
    readings.addLast(reading);
    while (readings.size() > KEPT) {
      readings.removeFirst();
    }
    return step;
  }

  private Optional<Step> step(long[] known, Reading reading) {
    long allowance = readings.getLast().allowance(reading.atNanos());
    if (reading.lower() <= known[1] + allowance && known[0] - allowance <= reading.upper()) {
      return Optional.empty();
    }
    return Optional.of(new Step(readings.getFirst().atNanos(), reading.atNanos(),
        Math.max(0, reading.upper() - known[0]), Math.max(0, known[1] - reading.lower())));
  }

  /** When a host's time stamp was, on the run's clock; empty before the first measurement. */
  synchronized Optional<Moment> onRunClock(long hostNanos) {
    return bounds().map(bounds -> new Moment(hostNanos - bounds[1], hostNanos - bounds[0]));
  }

  /**
   * Lower and upper bound of host clock minus run clock, at the latest reading.
   *
   * <p>Readings that contradict each other by more than a clock may drift mean that it was set: then it may be whatever
   * any of them says.
   */
  synchronized Optional<long[]> bounds() {
    return readings.isEmpty() ? Optional.empty() : reconciled().or(() -> Optional.of(new long[] {
        readings.stream().mapToLong(Reading::lower).min().orElseThrow(),
        readings.stream().mapToLong(Reading::upper).max().orElseThrow()}));
  }

  /** What all readings agree on; empty without any or when they contradict each other. */
  private Optional<long[]> reconciled() {
    if (readings.isEmpty()) {
      return Optional.empty();
    }
    long now = readings.getLast().atNanos();
    long lower = readings.stream().mapToLong(one -> one.lower() - one.allowance(now)).max().orElseThrow();
    long upper = readings.stream().mapToLong(one -> one.upper() + one.allowance(now)).min().orElseThrow();
    return lower <= upper ? Optional.of(new long[] {lower, upper}) : Optional.empty();
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
