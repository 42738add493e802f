package org.quorate.criterion.failover;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.quorate.criterion.Finding;
import org.quorate.criterion.Measured;
import org.quorate.evidence.Entry;

/**
 * The longest time that clients were not served, as an interval.
 *
 * <p>It lasted at least from the answer to the first request that failed, or to one that was under way meanwhile and was
 * served, to the sending of the last one that failed, and at most from the sending of the last request that was served
 * before to the answer to the first one served after. Where nobody asked nobody was served: the time before the first
 * request under the fault, and from the last one that was served until the fault was gone.
 *
 * @param servedUntil the latest answer of all that were sent before and served
 */
record Outage(
    Operation before, Operation firstFailed, Operation lastFailed, Operation after, long servedUntil, long endNanos) {
  private static final double NANOS_PER_MILLI = 1e6;
  private static final String WHAT = "outage seen by clients";

  static Finding judge(DrillRecord drill, Duration limit, int fewest) {
    String expected = "clients served again within %d ms".formatted(limit.toMillis());
    // What a node of the zone takes directly says nothing about what its clients meet.
    List<Operation> writes = new Workload(drill).writes().stream().filter(one -> one.role().isEmpty()).toList();
    long served = writes.stream().filter(Operation::acknowledged).count();
    if (served < fewest) {
      return Finding.notProven(expected, "%d of %d requests were served in the whole drill: too few to tell".formatted(
          served, writes.size()), drill.lines().toArray(Long[]::new));
    }
    long struck = drill.span("applied").map(Bracket::earliest).orElse(Long.MAX_VALUE);
    Operation first = writes.get(0);
    if (first.when().earliest() > struck) {
      return Finding.notProven(expected, "nobody asked before the change, first %.0f ms after it was ordered".formatted(
          (first.when().earliest() - struck) / NANOS_PER_MILLI), first.seq());
    }
    List<Finding> all = outages(writes, asked(drill), drill.end().monotonicNanos()).stream()
        .map(outage -> outage.judge(expected, limit)).toList();
    Finding worst = Finding.all(all);
    Measured longest = all.stream().flatMap(finding -> finding.measured().stream())
        .reduce((one, other) -> one.upperMillis() >= other.upperMillis() ? one : other).orElseThrow();
    return new Finding(worst.verdict(), worst.expected(), worst.observed(), worst.evidence(), List.of(longest));
  }

  /** Until when clients must have asked: until the fault was gone. */
  private static long asked(DrillRecord drill) {
    return drill.span("undone").map(Bracket::latest)
        .or(() -> drill.phase("gone-after").map(Entry::monotonicNanos)).orElse(Long.MIN_VALUE);
  }

  /** Every time between two requests that were served, and the time after the last one. */
  private static List<Outage> outages(List<Operation> writes, long asked, long end) {
    List<Outage> outages = new ArrayList<>();
    Operation before = null;
    Operation first = null;
    Operation last = null;
    long until = Long.MIN_VALUE;
    for (Operation one : writes) {
      if (one.acknowledged()) {
        if (before != null || first != null) {
          outages.add(new Outage(before, first, last, one, until, end));
        }
        until = Math.max(until, one.when().latest());
        before = one;
        first = null;
        last = null;
      } else {
        first = first == null || one.when().latest() < first.when().latest() ? one : first;
        last = one;
      }
    }
    if (first != null || until < asked) {
      outages.add(new Outage(before, first, last, null, until, end));
    }
    return longestOf(outages);
  }

  /** Of thousands of ordinary pauses only the longest matters, besides all in which something failed. */
  private static List<Outage> longestOf(List<Outage> outages) {
    Outage longest = outages.stream().reduce((one, other) -> one.upper() >= other.upper() ? one : other).orElseThrow();
    return outages.stream().filter(one -> one.firstFailed != null || one.after == null || one == longest).toList();
  }

  private double lower() {
    if (firstFailed == null) {
      return 0;
    }
    // What was under way all the while and was served in the end may have been served at any moment of it.
    long from = Math.max(firstFailed.when().latest(), servedUntil);
    return Math.max(0, lastFailed.when().earliest() - from) / NANOS_PER_MILLI;
  }

  private double upper() {
    long from = before == null ? firstFailed.when().earliest() : before.when().earliest();
    return ((after == null ? endNanos : after.when().latest()) - from) / NANOS_PER_MILLI;
  }

  private Finding judge(String expected, Duration limit) {
    Measured measured = new Measured(WHAT, lower(), upper(), limit.toMillis());
    String observed = "not served for %.0f to %.0f ms%s".formatted(
        lower(), upper(), after == null ? ", and not again before the drill ended" : "");
    Long[] lines = Stream.of(before, firstFailed, lastFailed, after).filter(Objects::nonNull).map(Operation::seq)
        .toArray(Long[]::new);
    if (lower() > limit.toMillis()) {
      return Finding.refuted(expected, observed, lines).with(measured);
    }
    return upper() <= limit.toMillis() && after != null
        ? Finding.proven(expected, observed, lines).with(measured)
        : Finding.notProven(expected, observed + ": too coarse to tell", lines).with(measured);
  }
}
