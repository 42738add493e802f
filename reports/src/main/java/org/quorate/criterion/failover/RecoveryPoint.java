package org.quorate.criterion.failover;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quorate.criterion.Finding;
import org.quorate.criterion.Measured;

/** How far back what was acknowledged is lost: how many writes, and how old the oldest was when the fault came. */
final class RecoveryPoint {
  private static final double NANOS_PER_MILLI = 1e6;

  private RecoveryPoint() {}

  static Finding judge(DrillRecord drill, Duration limit, int fewest) {
    Workload load = new Workload(drill);
    Optional<Bracket> fault = drill.span("applied");
    String expected = "no acknowledged write lost"
        + (limit.isZero() ? "" : " that was older than %d ms".formatted(limit.toMillis()));
    Set<Operation> lost = new LinkedHashSet<>();
    int acknowledged = 0;
    for (ReadBack read : load.readBacks()) {
      List<Operation> before = load.acknowledgedBefore(read);
      acknowledged = Math.max(acknowledged, before.size());
      lost.addAll(Loss.of(before, Set.copyOf(read.ids())).lost());
    }
    if (lost.isEmpty() && !load.unknownPlaces().isEmpty()) {
      return Finding.notProven(expected, "not everything could be read back: what there is to read %s is not known".formatted(
          String.join(", ", load.unknownPlaces())), drill.end().seq());
    }
    if (lost.isEmpty()) {
      return acknowledged < fewest || !load.unreadable().isEmpty()
          ? Finding.notProven(expected, "%d acknowledged writes read back, %d operations cannot be read".formatted(
              acknowledged, load.unreadable().size()), drill.end().seq())
          : Finding.proven(expected, "none of %d".formatted(acknowledged), drill.end().seq())
              .with(new Measured("age of the oldest lost write", 0, 0, limit.toMillis()));
    }
    return fault.map(moment -> aged(new ArrayList<>(lost), acknowledged(load), moment, limit, expected))
        .orElseGet(() -> Finding.refuted(expected,
            "%d lost; it is not recorded when the fault came, so nobody knows how old they were".formatted(lost.size()),
            drill.end().seq()));
  }

  private static int acknowledged(Workload load) {
    return (int) load.writes().stream().filter(Operation::acknowledged).count();
  }

  private static Finding aged(List<Operation> lost, int acknowledged, Bracket fault, Duration limit, String expected) {
    Operation oldest = lost.stream()
        .reduce((one, other) -> one.when().earliest() <= other.when().earliest() ? one : other).orElseThrow();
    double lower = Math.max(0, fault.earliest() - oldest.when().latest()) / NANOS_PER_MILLI;
    double upper = Math.max(0, fault.latest() - oldest.when().earliest()) / NANOS_PER_MILLI;
    String observed = "%d of %d lost, the oldest, %s, %.0f to %.0f ms before the fault".formatted(
        lost.size(), acknowledged, oldest.id(), lower, upper);
    Measured measured = new Measured("age of the oldest lost write", lower, upper, limit.toMillis());
    if (limit.isZero() || lower > limit.toMillis()) {
      return Finding.refuted(expected, observed, oldest.seq()).with(measured);
    }
    return upper <= limit.toMillis()
        ? Finding.proven(expected, observed, oldest.seq()).with(measured)
        : Finding.notProven(expected, observed + ": measured too coarsely to tell", oldest.seq()).with(measured);
  }
}
