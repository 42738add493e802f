package org.quorate.criterion.failover;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quorate.criterion.Finding;

/** Whether writes are read in the order in which they surely happened: one that ended before another began is first. */
final class WriteOrder {
  private static final String EXPECTED = "what was acknowledged before another write was sent read before it";

  private WriteOrder() {}

  static Finding judge(Workload load, int fewest) {
    Map<String, Operation> written = new HashMap<>();
    load.writes().forEach(one -> written.merge(one.id(), one, WriteOrder::either));
    int compared = 0;
    for (ReadBack read : load.readBacks()) {
      List<Operation> inOrder = read.ids().stream().distinct().filter(written::containsKey).map(written::get).toList();
      Optional<Operation[]> swapped = swapped(inOrder);
      if (swapped.isPresent()) {
        Operation late = swapped.get()[0];
        Operation early = swapped.get()[1];
        return Finding.refuted(EXPECTED, "%s was acknowledged %.0f ms before %s was sent, and is read after it, %s"
            .formatted(late.id(), (early.when().earliest() - late.when().latest()) / 1e6, early.id(), read.where()),
            late.seq(), early.seq(), read.seq());
      }
      // Only what is known to have been over has a place in time.
      compared = Math.max(compared, (int) inOrder.stream().filter(Operation::acknowledged).count());
    }
    if (!load.unknownPlaces().isEmpty()) {
      return Finding.notProven(EXPECTED, "not everything could be read " + String.join(", ", load.unknownPlaces()));
    }
    return compared < fewest
        ? Finding.notProven(EXPECTED, "%d writes could be compared, too few to tell".formatted(compared))
        : Finding.proven(EXPECTED, "%d writes in order".formatted(compared),
            load.readBacks().stream().map(ReadBack::seq).toArray(Long[]::new));
  }

  /** Of a value that was tried more than once nobody knows which try it is; so it has no place in time. */
  private static Operation either(Operation one, Operation other) {
    Bracket whole = new Bracket(Math.min(one.when().earliest(), other.when().earliest()),
        Math.max(one.when().latest(), other.when().latest()));
    return one.unknown(whole);
  }

  /** A write, and one that is read before it although it was sent later. */
  private static Optional<Operation[]> swapped(List<Operation> inOrder) {
    Operation lastSent = null;
    for (Operation one : inOrder) {
      if (lastSent != null && one.acknowledged() && one.before(lastSent)) {
        return Optional.of(new Operation[] {one, lastSent});
      }
      lastSent = lastSent == null || one.when().earliest() > lastSent.when().earliest() ? one : lastSent;
    }
    return Optional.empty();
  }
}
