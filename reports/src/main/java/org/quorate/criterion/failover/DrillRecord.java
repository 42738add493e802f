package org.quorate.criterion.failover;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quorate.evidence.Entry;
import org.quorate.evidence.EntryKind;
import org.quorate.evidence.Evidence;

/**
 * What was recorded of the latest performance of one drill.
 *
 * @param begin the line that opened it; its body names the roles it resolved
 * @param end the line that closed it
 * @param within everything recorded from its begin to its end
 */
record DrillRecord(Entry begin, Entry end, Evidence within) {

  static Optional<DrillRecord> latest(Evidence evidence, String drill) {
    Optional<Entry> begin = phase(evidence, drill, "begin");
    Optional<Entry> end = phase(evidence, drill, "end")
        .filter(entry -> begin.isPresent() && entry.seq() > begin.get().seq());
    return end.map(last -> new DrillRecord(begin.get(), last, evidence.from(begin.get().seq()).upTo(last.seq())));
  }

  /** Every complete performance of a drill, oldest first. */
  static List<DrillRecord> all(Evidence evidence, String drill) {
    List<DrillRecord> records = new ArrayList<>();
    Entry begin = null;
    for (Entry entry : evidence.of(EntryKind.FAULT, drill)) {
      String phase = entry.body().path("phase").asText();
      if (phase.equals("begin")) {
        begin = entry;
      } else if (phase.equals("end") && begin != null) {
        records.add(new DrillRecord(begin, entry, evidence.from(begin.seq()).upTo(entry.seq())));
        begin = null;
      }
    }
    return records;
  }

  /** The latest performance of any drill; empty when it did not come to its end. */
  static Optional<DrillRecord> latest(Evidence evidence) {
    return evidence.of(EntryKind.FAULT).stream()
        .filter(entry -> entry.body().path("phase").asText().equals("begin"))
        .reduce((first, second) -> second).flatMap(begin -> latest(evidence, begin.name()));
  }

  private static Optional<Entry> phase(Evidence evidence, String drill, String phase) {
    return evidence.of(EntryKind.FAULT, drill).stream()
        .filter(entry -> entry.body().path("phase").asText().equals(phase))
        .reduce((first, second) -> second);
  }

  /** The latest line of this drill in a phase, such as {@code applied}. */
  Optional<Entry> phase(String phase) {
    return phase(within, begin.name(), phase);
  }

  /** Why its fault could not be done here, where that is so; nothing was touched then. */
  Optional<String> refused() {
    return phase("refused").map(entry -> entry.body().path("how").asText());
  }

  /** All lines of this drill in a phase: one for each part of what it does. */
  List<Entry> phases(String phase) {
    return within.of(EntryKind.FAULT, begin.name()).stream()
        .filter(entry -> entry.body().path("phase").asText().equals(phase)).toList();
  }

  /** From the moment the first part was begun to the moment the last was done; empty when one of them is not known. */
  Optional<Bracket> span(String phase) {
    List<Optional<Bracket>> parts = phases(phase).stream().map(Entry::body).map(Bracket::ofExchange).toList();
    if (parts.isEmpty() || parts.stream().anyMatch(Optional::isEmpty)) {
      return Optional.empty();
    }
    return Optional.of(new Bracket(
        parts.stream().mapToLong(part -> part.orElseThrow().earliest()).min().orElseThrow(),
        parts.stream().mapToLong(part -> part.orElseThrow().latest()).max().orElseThrow()));
  }

  /** A role the drill resolved when it began, such as {@code active}. */
  String role(String which) {
    return begin.body().path(which).asText();
  }

  /** When the drill's change was ordered: the moment the command was sent. */
  Optional<Long> orderedNanos() {
    return phase("applied").map(Entry::body).map(body -> body.path("sent_ns")).filter(JsonNode::isNumber)
        .map(JsonNode::asLong);
  }

  List<Long> lines() {
    return List.of(begin.seq(), end.seq());
  }
}
