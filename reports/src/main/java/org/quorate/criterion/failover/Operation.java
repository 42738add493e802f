package org.quorate.criterion.failover;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;
import org.quorate.evidence.Entry;

/**
 * One thing a client asked for, and how it ended: ok, refused (surely nothing was done) or unknown.
 *
 * @param role the node it was asked through; empty for the public path
 * @param id the value it writes or reads, unique among the writes
 * @param key what is written over or read; an empty text where values are added to a collection
 * @param collection which of several collections, such as streams; an empty text where there is only one
 */
record Operation(long seq, String role, Plane plane, String id, String key, String collection, String result,
    Bracket when, JsonNode body) {
  private static final Set<String> RESULTS = Set.of("ok", "refused", "unknown");

  /** What an entry says; empty when it cannot be understood. */
  static Optional<Operation> of(Entry entry) {
    JsonNode body = entry.body();
    Optional<Plane> plane = Plane.of(body);
    Optional<Bracket> when = Bracket.ofExchange(body);
    String result = body.path("result").asText();
    if (plane.isEmpty() || when.isEmpty() || !RESULTS.contains(result)) {
      return Optional.empty();
    }
    String id = body.has("id") ? body.path("id").asText() : written(body);
    return Optional.of(new Operation(entry.seq(), entry.subject(), plane.get(), id, body.path("key").asText(),
        body.path("stream").asText(), result, when.get(), body));
  }

  /** A compare-and-set writes the second of its two values; nothing is an empty text. */
  private static String written(JsonNode body) {
    JsonNode value = body.path("value");
    JsonNode one = value.isArray() ? value.path(1) : value;
    return one.isNull() ? "" : one.asText();
  }

  boolean acknowledged() {
    return result.equals("ok");
  }

  boolean refused() {
    return result.equals("refused");
  }

  /** The same, of which it is not known how it ended, within other bounds. */
  Operation unknown(Bracket within) {
    return new Operation(seq, role, plane, id, key, collection, "unknown", within, body);
  }

  String reason() {
    return body.path("reason").asText();
  }

  /** Whether this surely ended before another was sent. */
  boolean before(Operation other) {
    return when.latest() < other.when.earliest();
  }
}
