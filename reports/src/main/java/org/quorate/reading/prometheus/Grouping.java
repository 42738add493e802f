package org.quorate.reading.prometheus;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.quorate.reading.prometheus.Tokens.NotUnderstood;

/**
 * Which labels an aggregation keeps.
 *
 * @param only whether it keeps the named ones only, rather than all others
 */
record Grouping(boolean only, Set<String> names) {
  static final Grouping NONE = new Grouping(true, Set.of());

  /** Empty when there is none at this place; it may stand before or after what is aggregated. */
  static Optional<Grouping> read(Tokens tokens) {
    boolean by = tokens.take("by");
    if (!by && !tokens.take("without")) {
      return Optional.empty();
    }
    tokens.must("(");
    Set<String> names = new HashSet<>();
    while (!tokens.take(")")) {
      if (tokens.atEnd()) {
        throw new NotUnderstood();
      }
      names.add(tokens.next());
    }
    return Optional.of(new Grouping(by, names));
  }

  Map<String, String> of(Map<String, String> labels) {
    Map<String, String> kept = new HashMap<>(labels);
    kept.keySet().removeIf(label -> names.contains(label) != only);
    return kept;
  }
}
