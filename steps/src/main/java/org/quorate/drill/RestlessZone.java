package org.quorate.drill;

import java.util.List;
import java.util.Optional;
import org.quorate.evidence.Entry;
import org.quorate.evidence.EntryKind;
import org.quorate.evidence.Evidence;

/** A zone that does not come back: whatever would strike it next shows nothing, and takes its time to do so. */
final class RestlessZone {
  private static final int MOST_IN_A_ROW = 3;

  private RestlessZone() {}

  /**
   * Why to strike no more, once as many failures in a row found no steady zone as are enough.
   *
   * @param lacking what was missing the last time
   */
  static Optional<String> reason(Evidence evidence, String drill, String lacking) {
    List<Entry> begun = evidence.of(EntryKind.FAULT, drill).stream().filter(RestlessZone::begins).toList();
    List<Entry> latest = begun.subList(Math.max(0, begun.size() - MOST_IN_A_ROW), begun.size());
    return latest.size() == MOST_IN_A_ROW && latest.stream().allMatch(RestlessZone::nobodyActive)
        ? Optional.of("the zone does not come back: before each of the last %d failures %s".formatted(
            MOST_IN_A_ROW, lacking))
        : Optional.empty();
  }

  private static boolean begins(Entry entry) {
    return entry.body().path("phase").asText().equals("begin");
  }

  private static boolean nobodyActive(Entry begin) {
    return begin.body().path("active").asText().isEmpty();
  }
}
