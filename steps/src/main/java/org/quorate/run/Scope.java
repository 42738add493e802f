package org.quorate.run;

import java.util.Optional;
import java.util.Set;

/**
 * Which scenarios belong to a run of this mode.
 *
 * @param only ids of the clauses that were asked for; empty for all of them
 */
record Scope(Mode mode, Set<String> only) {
  Scope {
    only = Set.copyOf(only);
  }

  Scope(Mode mode) {
    this(mode, Set.of());
  }

  /**
   * Why a scenario does not belong to this run.
   *
   * @param tags of the scenario, its rule and its feature
   * @return empty when it does belong
   */
  Optional<String> whyNot(Set<String> tags) {
    if (!only.isEmpty() && only.stream().noneMatch(clause -> tags.contains("@clause:" + clause))) {
      return Optional.of("it is not part of what was asked for");
    }
    if (mode.followsRunbook()) {
      return tags.contains("@long") ? Optional.of("it belongs to the long resilience matrix") : Optional.empty();
    }
    if (mode == Mode.RESILIENCE) {
      return tags.contains("@resilience") ? Optional.empty() : Optional.of("it is not about resilience");
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
