package org.quorate.criterion.failover;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
    for (Entry event : events(role)) {
      boolean held = event.body().path("state").asText().equals(HELD);
      if (held && since == null) {
        since = event.body().path("initial").asBoolean() ? Bracket.at(drill.begin().monotonicNanos()) : Bracket.of(event.body());
      } else if (!held && since != null) {
        holdings.add(new Holding(role, since, Bracket.of(event.body())));
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
    List<Entry> events = events(role);
    return !events.isEmpty() && events.get(events.size() - 1).body().path("state").asText().equals(HELD);
  }

  /** Changes of a role's state that the witness saw, the first look aside. */
  long transitions(String role) {
    List<Entry> events = events(role);
    long changes = 0;
    String state = "";
    for (Entry event : events) {
      String next = event.body().path("state").asText();
      changes += state.isEmpty() || state.equals(next) ? 0 : 1;
      state = next;
    }
    return changes;
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
