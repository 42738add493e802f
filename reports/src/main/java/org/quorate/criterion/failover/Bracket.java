package org.quorate.criterion.failover;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.quorate.evidence.Entry;

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

  /** What an event says of its moment; without bounds all that is known is that it was over when it was recorded. */
  static Bracket of(Entry event) {
    long latest = event.body().path("latest_ns").asLong(event.monotonicNanos());
    long earliest = event.body().path("earliest_ns").asLong(0);
    return new Bracket(Math.min(earliest, latest), Math.max(earliest, latest));
  }

  /** From the sending of something to its answer; empty when the record does not hold both. */
  static Optional<Bracket> ofExchange(JsonNode body) {
    JsonNode sent = body.path("sent_ns");
    JsonNode done = body.path("done_ns");
    return sent.isNumber() && done.isNumber() && done.asLong() >= sent.asLong()
        ? Optional.of(new Bracket(sent.asLong(), done.asLong()))
        : Optional.empty();
  }

  /** The same moment, known not to have been before another. */
  Bracket notBefore(long moment) {
    return new Bracket(Math.max(earliest, moment), Math.max(latest, moment));
  }
}
