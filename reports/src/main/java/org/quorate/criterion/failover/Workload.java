package org.quorate.criterion.failover;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.quorate.evidence.Entry;
import org.quorate.evidence.EntryKind;

/**
 * What clients did during a drill, and what could be read when it was over.
 *
 * <p>An operation has {@code f} (write, append, cas, read), {@code value} or {@code id}, {@code key} if there is one,
 * {@code result}, {@code reason}, {@code sent_ns} and {@code done_ns}; its subject is the node it was asked through.
 * Reads say with {@code direct} or {@code plane} whether any replica may have answered. What is named {@code read-back}
 * or {@code final-read} lists all {@code ids} or {@code values} there are, with their {@code epochs} if known. Where
 * several collections are written, {@code stream} tells them apart.
 */
final class Workload {
  private static final Set<String> READ_BACKS = Set.of("read-back", "final-read");
  private final List<Operation> operations;
  private final List<Operation> writes;
  private final Map<String, ReadBack> readBacks = new LinkedHashMap<>();
  private final List<Long> unreadable = new ArrayList<>();
  private final Map<String, String> failedReadBacks = new LinkedHashMap<>();
  private final long undone;

  Workload(DrillRecord drill) {
    undone = drill.span("undone").map(Bracket::latest).orElse(Long.MIN_VALUE);
    List<Operation> understood = new ArrayList<>();
    for (Entry entry : drill.within().of(EntryKind.OPERATION)) {
      if (READ_BACKS.contains(entry.name())) {
        ReadBack.of(entry).ifPresentOrElse(
            read -> readBacks.put(place(entry), read),
            () -> failedReadBacks.put(place(entry), ReadBack.where(entry.subject())));
      } else {
        Operation.of(entry).ifPresentOrElse(understood::add, () -> unreadable.add(entry.seq()));
      }
    }
    understood.sort(Comparator.comparingLong(one -> one.when().earliest()));
    operations = Collections.unmodifiableList(understood);
    writes = on(Plane.WRITE);
  }

  /** In the order they were sent. */
  List<Operation> operations() {
    return operations;
  }

  List<Operation> on(Plane plane) {
    return operations.stream().filter(one -> one.plane() == plane).toList();
  }

  List<Operation> writes() {
    return writes;
  }

  /**
   * Writes to a collection that were acknowledged before it was read back: what was acknowledged while its page was
   * read may be on a page that was read before.
   */
  List<Operation> acknowledgedBefore(ReadBack read) {
    return writes.stream().filter(one -> one.acknowledged() && one.collection().equals(read.collection())
        && one.when().latest() <= read.when().earliest()).toList();
  }

  /** Collections that values were added to and that were never read back; what a key had is written over. */
  List<String> neverReadBack() {
    return writes.stream().filter(one -> one.key().isEmpty()).map(Operation::collection).distinct()
        .filter(one -> readBacks.values().stream().noneMatch(read -> read.collection().equals(one))).toList();
  }

  /** The last complete reading of each collection through each node. */
  List<ReadBack> readBacks() {
    return List.copyOf(readBacks.values());
  }

  /** Where somebody tried to read and never came to the end of it, or only before all was over. */
  List<String> neverReadWhole() {
    return Stream.concat(
        failedReadBacks.entrySet().stream().filter(failed -> !readBacks.containsKey(failed.getKey()))
            .map(Map.Entry::getValue),
        readBacks.values().stream().filter(this::tooEarly)
            .map(read -> read.where() + " after all was acknowledged and the fault was gone"))
        .distinct().toList();
  }

  /** Collections and places of which it is not known what is there, as people say it; empty when all is known. */
  List<String> unknownPlaces() {
    return Stream.concat(
        neverReadBack().stream().map(each -> each.isEmpty() ? "of the service" : "of " + each),
        neverReadWhole().stream()).toList();
  }

  /** What was read under the fault, or before the last write was acknowledged, does not tell what is there in the end. */
  private boolean tooEarly(ReadBack read) {
    return read.when().earliest() < undone || writes.stream().anyMatch(one -> one.acknowledged() && one.key().isEmpty()
        && one.collection().equals(read.collection()) && one.when().latest() > read.when().earliest());
  }

  private static String place(Entry entry) {
    return entry.subject() + " " + entry.body().path("stream").asText();
  }

  /** Operations whose record cannot be understood. */
  List<Long> unreadable() {
    return List.copyOf(unreadable);
  }
}
