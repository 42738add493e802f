package org.quorate.procedure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quorate.evidence.Entry;
import org.quorate.evidence.EntryKind;
import org.quorate.evidence.Evidence;

/**
 * The time a stage of the procedure took, from its first beginning to its last end.
 *
 * @param end line of its end, or the largest number while it goes on
 */
record Stage(String name, long begin, long end) {

  static Optional<Stage> named(String name, Evidence evidence) {
    List<Entry> entries = evidence.of(EntryKind.STAGE, name);
    List<Entry> begins = new ArrayList<>(entries.stream().filter(entry -> phase(entry).equals("begin")).toList());
    if (begins.isEmpty()) {
      return Optional.empty();
    }
    Entry last = entries.get(entries.size() - 1);
    return Optional.of(new Stage(name, begins.get(0).seq(), phase(last).equals("end") ? last.seq() : Long.MAX_VALUE));
  }

  private static String phase(Entry entry) {
    return entry.body().path("phase").asText();
  }
}
