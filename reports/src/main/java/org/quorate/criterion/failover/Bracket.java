package org.quorate.criterion.failover;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A moment known only within bounds, in nanoseconds of the run's monotonic clock.
 *
 * @param earliest it did not happen before this
 * @param latest it had happened by this
 */
record Bracket(long earliest, long latest) {
  Bracket {
    if (latest < earliest) {
      throw new IllegalArgumentException("a bracket cannot end before it begins: %d > %d".formatted(earliest, latest));
    }
  }

  static Bracket at(long moment) {
    return new Bracket(moment, moment);
  }

  static Bracket of(JsonNode body) {
    long earliest = body.path("earliest_ns").asLong();
    return new Bracket(earliest, Math.max(earliest, body.path("latest_ns").asLong()));
  }
}
