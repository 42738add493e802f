package org.quorate.criterion.failover;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** What can be asked of a zone, told apart because one may stay open while another is closed. */
enum Plane {
  WRITE("write"),
  /** A read that the leader answers. */
  LEADER_READ("leader-read"),
  /** A read that any replica may answer, such as JetStream's Direct Get. */
  DIRECT_READ("direct-read");

  private static final Set<String> READS = Set.of("read", "get");
  private final String word;

  Plane(String word) {
    this.word = word;
  }

  /** Which plane an operation is on; empty when it says one that is none. */
  static Optional<Plane> of(JsonNode operation) {
    if (operation.has("plane")) {
      return Arrays.stream(values()).filter(each -> each.word.equals(operation.path("plane").asText())).findFirst();
    }
    if (!READS.contains(operation.path("f").asText())) {
      return Optional.of(WRITE);
    }
    return Optional.of(operation.path("direct").asBoolean() ? DIRECT_READ : LEADER_READ);
  }

  /** What is done with a request that gets what it asks for. */
  String granted() {
    return this == WRITE ? "acknowledged" : "answered";
  }

  /** As people say it, such as {@code leader read}. */
  String noun() {
    return word.replace('-', ' ');
  }
}
