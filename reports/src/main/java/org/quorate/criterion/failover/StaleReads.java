package org.quorate.criterion.failover;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.quorate.criterion.Finding;

/** Whether a read brought back what an acknowledged write had replaced before the read was sent. */
final class StaleReads {
  private static final String EXPECTED = "every read no older than the last write acknowledged before it was sent";
  private static final double NANOS_PER_MILLI = 1e6;
  private final Map<String, Operation> writeOf = new HashMap<>();
  /** By the moment of acknowledgement, the write that had been sent last by then. */
  private final TreeMap<Long, Operation> latestSent = new TreeMap<>();

  private StaleReads(List<Operation> writes) {
    writes.forEach(one -> writeOf.merge(one.id(), one,
        (first, second) -> first.when().latest() > second.when().latest() ? first : second));
    Operation last = null;
    List<Operation> acknowledged = writes.stream().filter(Operation::acknowledged)
        .sorted(Comparator.comparingLong(one -> one.when().latest())).toList();
    for (Operation one : acknowledged) {
      last = last == null || one.when().earliest() > last.when().earliest() ? one : last;
      latestSent.put(one.when().latest(), last);
    }
  }

  static Finding judge(Workload load, int fewest) {
    Map<List<String>, List<Operation>> writes = load.writes().stream().collect(Collectors.groupingBy(StaleReads::object));
    Map<List<String>, StaleReads> byKey = new HashMap<>();
    List<Finding> stale = new ArrayList<>();
    List<Long> compared = new ArrayList<>();
    for (Operation read : load.operations()) {
      if (read.plane() == Plane.WRITE || !read.acknowledged() || read.key().isEmpty()) {
        continue;
      }
      StaleReads key = byKey.computeIfAbsent(
          object(read), name -> new StaleReads(writes.getOrDefault(name, List.of())));
      if (key.latestSent.lowerKey(read.when().earliest()) != null) {
        compared.add(read.seq());
        key.stale(read, stale);
      }
    }
    if (!stale.isEmpty()) {
      Finding first = stale.get(0);
      return Finding.refuted(EXPECTED, "%d stale reads; the first: %s".formatted(stale.size(), first.observed()),
          first.evidence().toArray(Long[]::new));
    }
    if (compared.size() < fewest || !load.unreadable().isEmpty()) {
      return Finding.notProven(EXPECTED, "%d reads followed an acknowledged write, %d operations cannot be read"
          .formatted(compared.size(), load.unreadable().size()));
    }
    return Finding.proven(EXPECTED, "%d reads, none of them older".formatted(compared.size()),
        compared.get(0), compared.get(compared.size() - 1));
  }

  /** Keys of two buckets are two objects. */
  private static List<String> object(Operation one) {
    return List.of(one.collection(), one.key());
  }

  /** @param read sent after some write had been acknowledged */
  private void stale(Operation read, List<Finding> stale) {
    Operation newer = latestSent.lowerEntry(read.when().earliest()).getValue();
    Operation source = writeOf.get(read.id());
    boolean nothing = read.id().isEmpty();
    boolean older = source != null && source.acknowledged() && source.before(newer);
    // Where a deletion was tried, nothing may be the newest there is.
    if (older || nothing && writeOf.values().stream().noneMatch(one -> one.id().isEmpty())) {
      stale.add(Finding.refuted(EXPECTED, "a %s%s of %s brought %s, %.0f ms after %s was acknowledged".formatted(
          read.plane().noun(), read.role().isEmpty() ? "" : " through " + read.role(), read.key(),
          nothing ? "nothing" : read.id(), (read.when().earliest() - newer.when().latest()) / NANOS_PER_MILLI,
          newer.id()), newer.seq(), read.seq()));
    }
  }
}
