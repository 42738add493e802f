package org.quorate.criterion.failover;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.quorate.criterion.Finding;
import org.quorate.evidence.Entry;
import org.quorate.evidence.EntryKind;

/**
 * What the workload did during a drill, and what could be read afterwards.
 *
 * <p>An operation is ok, refused or unknown. Unknown may or may not have happened, and nothing here assumes either.
 */
final class History {
  private static final String EXPECTED = "every acknowledged append readable afterwards, once, and no other";
  private final List<Operation> appends = new ArrayList<>();
  private final List<Long> unreadable = new ArrayList<>();
  private Optional<ReadBack> readBack = Optional.empty();

  /** One append: its value, how it ended, and when it was sent and completed. */
  record Operation(long seq, String id, String result, Bracket when) {
    boolean acknowledged() {
      return result.equals("ok");
    }
  }

  /** What could be read, in order, and when reading began. */
  private record ReadBack(long seq, List<String> ids, long sentNanos) {}

  History(DrillRecord drill) {
    for (Entry entry : drill.within().of(EntryKind.OPERATION)) {
      Optional<Bracket> when = Bracket.ofExchange(entry.body());
      if (when.isEmpty()) {
        unreadable.add(entry.seq());
      } else if (entry.name().equals("append")) {
        appends.add(new Operation(
            entry.seq(), entry.body().path("id").asText(), entry.body().path("result").asText(), when.get()));
      } else if (entry.name().equals("read-back")) {
        readBack(entry).ifPresent(read -> readBack = Optional.of(read));
      }
    }
  }

  private static Optional<ReadBack> readBack(Entry entry) {
    JsonNode ids = entry.body().path("ids");
    if (!entry.body().path("result").asText().equals("ok") || !ids.isArray()) {
      return Optional.empty();
    }
    List<String> read = new ArrayList<>();
    ids.forEach(id -> read.add(id.asText()));
    return Optional.of(new ReadBack(entry.seq(), read, entry.body().path("sent_ns").asLong()));
  }

  List<Operation> appends() {
    return List.copyOf(appends);
  }

  /** Operations whose record does not say when they were. */
  int unreadable() {
    return unreadable.size();
  }

  /** Every acknowledged append can be read afterwards, and nothing can be read that was refused or never written. */
  Finding nothingLost(int fewest) {
    if (readBack.isEmpty()) {
      return Finding.notProven(EXPECTED, "nothing could be read back");
    }
    ReadBack read = readBack.get();
    // An append that was acknowledged while its page was read may be on a page that was read before.
    List<Operation> acknowledged = appends.stream()
        .filter(one -> one.acknowledged() && one.when().latest() <= read.sentNanos()).toList();
    List<Finding> faults = faults(acknowledged, read);
    if (!faults.isEmpty()) {
      return Finding.all(faults);
    }
    if (acknowledged.size() < fewest || !unreadable.isEmpty()) {
      return Finding.notProven(EXPECTED, unreadable.isEmpty()
          ? "only %d acknowledged appends, too few to tell".formatted(acknowledged.size())
          : "%d operations cannot be read".formatted(unreadable.size()), read.seq());
    }
    return Finding.proven(EXPECTED, "%d acknowledged appends, all readable".formatted(acknowledged.size()),
        acknowledged.get(0).seq(), acknowledged.get(acknowledged.size() - 1).seq(), read.seq());
  }

  private List<Finding> faults(List<Operation> acknowledged, ReadBack read) {
    Set<String> readable = Set.copyOf(read.ids());
    List<Operation> lost = acknowledged.stream().filter(one -> !readable.contains(one.id())).toList();
    List<Operation> ghosts = appends.stream()
        .filter(one -> one.result().equals("refused") && readable.contains(one.id())).toList();
    List<Finding> faults = new ArrayList<>(strange(read));
    if (!lost.isEmpty()) {
      faults.add(fault("%d of %d acknowledged appends lost, the first is %s".formatted(
          lost.size(), acknowledged.size(), lost.get(0).id()), lines(lost)));
    }
    if (!ghosts.isEmpty()) {
      faults.add(fault("%d refused appends appeared all the same".formatted(ghosts.size()), lines(ghosts)));
    }
    return faults;
  }

  /** What was read that should not be there at all, or not again. */
  private List<Finding> strange(ReadBack read) {
    Set<String> written = appends.stream().map(Operation::id).collect(Collectors.toSet());
    List<String> foreign = read.ids().stream().filter(id -> !written.contains(id)).distinct().toList();
    Set<String> once = new HashSet<>();
    List<String> twice = read.ids().stream().filter(id -> !once.add(id)).distinct().toList();
    List<Finding> faults = new ArrayList<>();
    if (!foreign.isEmpty() && unreadable.isEmpty()) {
      faults.add(fault("%d facts were read that nobody wrote, the first is %s"
          .formatted(foreign.size(), foreign.get(0)), read.seq()));
    }
    if (!twice.isEmpty()) {
      faults.add(fault("%d facts were read more than once, the first is %s".formatted(twice.size(), twice.get(0)),
          read.seq()));
    }
    return faults;
  }

  private static Finding fault(String observed, Long... lines) {
    return Finding.refuted(EXPECTED, observed, lines);
  }

  private static Long[] lines(List<Operation> operations) {
    return operations.stream().limit(20).map(Operation::seq).toArray(Long[]::new);
  }
}
