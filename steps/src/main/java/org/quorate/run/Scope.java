package org.quorate.run;

import java.util.Optional;
import java.util.Set;

/** Which scenarios belong to a run of this mode. */
record Scope(Mode mode) {

  /**
   * Why a scenario does not belong to this run.
   *
   * @param tags of the scenario, its rule and its feature
   * @return empty when it does belong
   */
  Optional<String> whyNot(Set<String> tags) {
    if (mode == Mode.COMMISSIONING) {
      return tags.contains("@long") ? Optional.of("it belongs to the long resilience matrix") : Optional.empty();
    }
    if (tags.contains("@acts") || tags.contains("@resilience")) {
      return Optional.of("a read-only check changes nothing");
    }
    if (tags.stream().anyMatch(tag -> tag.startsWith("@drill:"))) {
      return Optional.of("a read-only check performs no drill");
    }
    if (tags.contains("@commissioning")) {
      return Optional.of("only the journal of a whole commissioning run can show it");
    }
    return Optional.empty();
  }
}
