package org.quorate.criterion.failover;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.quorate.criterion.Finding;
import org.quorate.evidence.Entry;
import org.quorate.evidence.EntryKind;

/**
 * What the workload did during a drill, and what could be read afterwards.
 *
 * <p>An operation is ok, refused or unknown. Unknown may or may not have happened, and nothing here assumes either.
 */
final class History {
  private final List<Operation> appends = new ArrayList<>();
  private final Set<String> readBack = new HashSet<>();
  private boolean read;

  /** One append: its value, how it ended, and when it was sent and completed. */
  record Operation(long seq, String id, String result, String reason, long sentNanos, long doneNanos) {
    boolean acknowledged() {
      return result.equals("ok");
    }
  }

  History(DrillRecord drill) {
    for (Entry entry : drill.within().of(EntryKind.OPERATION)) {
      if (entry.name().equals("append")) {
        appends.add(new Operation(
            entry.seq(),
            entry.body().path("id").asText(),
            entry.body().path("result").asText(),
            entry.body().path("reason").asText(),
            entry.body().path("sent_ns").asLong(),
            entry.body().path("done_ns").asLong()));
      } else if (entry.name().equals("read-back") && entry.body().path("result").asText().equals("ok")) {
        read = true;
        entry.body().path("ids").forEach(id -> readBack.add(id.asText()));
      }
    }
  }

  List<Operation> appends() {
    return List.copyOf(appends);
  }

  /** Every acknowledged append can be read afterwards, and nothing can be read that was refused or never written. */
  Finding nothingLost(int fewest) {
    String expected = "every acknowledged append readable afterwards, no refused one";
    List<Operation> acknowledged = appends.stream().filter(Operation::acknowledged).toList();
    if (!read || acknowledged.size() < fewest) {
      return Finding.notProven(expected, read
          ? "only %d acknowledged appends, too few to tell".formatted(acknowledged.size())
          : "nothing could be read back");
    }
    List<Operation> lost = acknowledged.stream().filter(one -> !readBack.contains(one.id())).toList();
    List<Operation> ghosts = appends.stream()
        .filter(one -> one.result().equals("refused") && readBack.contains(one.id())).toList();
    if (!lost.isEmpty()) {
      return Finding.refuted(expected, "%d of %d acknowledged appends lost, the first is %s".formatted(
          lost.size(), acknowledged.size(), lost.get(0).id()), lines(lost));
    }
    return ghosts.isEmpty()
        ? Finding.proven(expected, "%d acknowledged appends, all readable".formatted(acknowledged.size()),
            acknowledged.get(0).seq(), acknowledged.get(acknowledged.size() - 1).seq())
        : Finding.refuted(expected, "%d refused appends appeared all the same".formatted(ghosts.size()), lines(ghosts));
  }

  private static Long[] lines(List<Operation> operations) {
    return operations.stream().limit(20).map(Operation::seq).toArray(Long[]::new);
  }
}
