package org.quorate.criterion.failover;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.quorate.evidence.Entry;
import org.quorate.evidence.EntryKind;

/** What one witness saw during a drill: holdings by role, and the times it was blind. */
final class Timeline {
  static final String HELD = "held";
  private final DrillRecord drill;
  private final String witness;

  Timeline(DrillRecord drill, String witness) {
    this.drill = drill;
    this.witness = witness;
  }

  /** Whether the witness reported anything at all about a role. */
  boolean saw(String role) {
    return !events(role).isEmpty();
  }

  List<Holding> holdings(String role) {
    List<Holding> holdings = new ArrayList<>();
    Bracket since = null;
    for (Change change : changes(role)) {
      if (change.held() && since == null) {
        since = change.initial() ? Bracket.at(drill.begin().monotonicNanos()) : change.when();
      } else if (!change.held() && since != null) {
        holdings.add(new Holding(role, since, change.when()));
        since = null;
      }
    }
    if (since != null) {
      holdings.add(new Holding(role, since, Bracket.at(drill.end().monotonicNanos())));
    }
    return holdings;
  }

  /** Whether a role held it when the drill ended. */
  boolean heldAtEnd(String role) {
    List<Change> changes = changes(role);
    return !changes.isEmpty() && changes.get(changes.size() - 1).held();
  }

  /** Changes of a role's state that the witness saw, the first look aside. */
  long transitions(String role) {
    List<Change> changes = changes(role);
    long count = 0;
    for (int each = 1; each < changes.size(); each++) {
      count += changes.get(each).held() == changes.get(each - 1).held() ? 0 : 1;
    }
    return count;
  }

  /** Lines about times this witness was blind on a role, except while the host is known to have had no power. */
  List<Entry> gaps(String role) {
    return drill.within().of(EntryKind.GAP, witness).stream()
        .filter(gap -> gap.subject().equals(role))
        .filter(gap -> !withoutPower(gap))
        .toList();
  }

  List<Long> lines(String role) {
    return events(role).stream().map(Entry::seq).toList();
  }

  /** One change of state; the loss of power is one too, and known without any witness on the host. */
  private record Change(boolean held, boolean initial, Bracket when) {}

  private List<Change> changes(String role) {
    List<Change> changes = new ArrayList<>();
    for (Entry event : events(role)) {
      changes.add(new Change(
          event.body().path("state").asText().equals(HELD), event.body().path("initial").asBoolean(), Bracket.of(event.body())));
    }
    powerLoss(role).map(when -> new Change(false, false, when)).ifPresent(changes::add);
    changes.sort(Comparator.comparingLong(change -> change.when().earliest()));
    return changes;
  }

  /** When a host lost its power in this drill: between the order to take it and the confirmation that it was taken. */
  private Optional<Bracket> powerLoss(String role) {
    List<Entry> aboutRole = drill.within().of(EntryKind.FAULT, drill.begin().name()).stream()
        .filter(entry -> entry.subject().equals(role)).toList();
    boolean taken = aboutRole.stream().anyMatch(entry -> entry.body().path("without_power").asBoolean());
    return aboutRole.stream()
        .filter(entry -> taken && entry.body().path("phase").asText().equals("applied"))
        .map(entry -> new Bracket(entry.body().path("sent_ns").asLong(), entry.body().path("done_ns").asLong()))
        .findFirst();
  }

  private boolean withoutPower(Entry gap) {
    return drill.within().of(EntryKind.FAULT, drill.begin().name()).stream()
        .anyMatch(entry -> entry.subject().equals(gap.subject()) && entry.body().path("without_power").asBoolean());
  }

  private List<Entry> events(String role) {
    return drill.within().of(EntryKind.EVENT, witness).stream()
        .filter(event -> event.subject().equals(role))
        .sorted(Comparator.comparingLong((Entry event) -> event.body().path("earliest_ns").asLong()).thenComparingLong(Entry::seq))
        .toList();
  }
}
