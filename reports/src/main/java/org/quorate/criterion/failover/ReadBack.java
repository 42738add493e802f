package org.quorate.criterion.failover;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quorate.evidence.Entry;

/**
 * Everything that could be read through one node when it was over, in its order.
 *
 * @param role the node it was read through; empty for the public path
 * @param collection which of several was read, such as a stream; an empty text where there is only one
 * @param ids the values there are
 * @param replica what that node itself stores of it, whoever answered the reading; empty where it was not told
 * @param epochs under which epoch each was written, where the reading says so; else empty
 */
record ReadBack(long seq, String role, String collection, List<String> ids, List<Long> epochs,
    Optional<Replica> replica, Bracket when) {

  /** What an entry says; empty when not everything could be read. */
  static Optional<ReadBack> of(Entry entry) {
    JsonNode body = entry.body();
    JsonNode ids = body.has("values") ? body.path("values") : body.path("ids");
    Optional<Bracket> when = Bracket.ofExchange(body);
    if (!body.path("result").asText().equals("ok") || !ids.isArray() || when.isEmpty()) {
      return Optional.empty();
    }
    List<String> read = new ArrayList<>();
    ids.forEach(id -> read.add(id.asText()));
    List<Long> epochs = new ArrayList<>();
    body.path("epochs").forEach(epoch -> epochs.add(epoch.asLong(-1)));
    return Optional.of(new ReadBack(
        entry.seq(), entry.subject(), body.path("stream").asText(), read, epochs,
        Replica.of(body.path("replica")), when.get()));
  }

  /** Where it was read, as people say it. */
  String where() {
    return where(role);
  }

  static String where(String role) {
    return role.isEmpty() ? "through the public path" : "through " + role;
  }
}
