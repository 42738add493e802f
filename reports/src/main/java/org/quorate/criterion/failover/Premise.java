package org.quorate.criterion.failover;

import java.util.List;
import java.util.Optional;
import org.quorate.criterion.Finding;
import org.quorate.evidence.Entry;

/** Whether a drill could have shown anything: load before, under and after it, and the right node struck. */
final class Premise {
  private Premise() {}

  /** Enough was tried before, under and after the fault. */
  static Finding metLoad(DrillRecord drill, int fewest) {
    String expected = "at least %d requests before, under and after the fault, those before and after served"
        .formatted(fewest);
    Optional<Bracket> applied = drill.span("applied");
    Optional<Bracket> undone = drill.span("undone");
    Long[] lines = drill.lines().toArray(Long[]::new);
    if (applied.isEmpty() || undone.isEmpty()) {
      return Finding.notProven(expected, "it is not recorded when the fault came and went", lines);
    }
    List<Operation> all = new Workload(drill).operations();
    long before = all.stream()
        .filter(one -> one.acknowledged() && one.when().latest() < applied.get().earliest()).count();
    long under = all.stream().filter(one -> one.when().earliest() > applied.get().latest()
        && one.when().earliest() < undone.get().earliest()).count();
    long after = all.stream()
        .filter(one -> one.acknowledged() && one.when().earliest() > undone.get().latest()).count();
    String numbers = "%d served before, %d tried under it, %d served after, the fault lasted %.0f to %.0f ms";
    String observed = numbers.formatted(before, under, after,
        Math.max(0, undone.get().earliest() - applied.get().latest()) / 1e6,
        (undone.get().latest() - applied.get().earliest()) / 1e6);
    return Math.min(before, Math.min(under, after)) >= fewest
        ? Finding.proven(expected, observed, lines) : Finding.notProven(expected, observed, lines);
  }

  /**
   * One of the nodes that were faulted had something just then, and still had it when the fault was ordered, or when it
   * was last seen because the fault made the witness blind.
   */
  static Finding struck(DrillRecord drill, String what, String witness) {
    List<Entry> parts = drill.phases("applied").stream().filter(part -> !part.subject().isEmpty()).toList();
    String expected = "the fault strikes the node that has %s".formatted(what);
    Optional<Bracket> applied = drill.span("applied");
    if (parts.isEmpty() || applied.isEmpty()) {
      return Finding.notProven(expected, "it is not recorded which node was struck, and when",
          drill.lines().toArray(Long[]::new));
    }
    List<String> struck = parts.stream().map(Entry::subject).distinct().toList();
    Timeline timeline = new Timeline(drill, witness);
    Long[] lines = parts.stream().map(Entry::seq).toArray(Long[]::new);
    Optional<String> holder = struck.stream()
        .filter(role -> timeline.holdings(role).stream().anyMatch(held ->
            held.began().latest() <= applied.get().earliest() && (held.ended().earliest() >= applied.get().earliest()
                || timeline.lostSight(role, held.ended(), applied.get()))))
        .findFirst();
    return holder
        .map(role -> Finding.proven(expected, "%s had it just then".formatted(role), lines))
        .orElseGet(() -> Finding.notProven(
            expected, "%s struck, none of them seen to have %s by the witness \"%s\"".formatted(struck, what, witness),
            lines));
  }
}
