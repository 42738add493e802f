package org.quorate.criterion.failover;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one server itself stores of a stream, as it says of its own store (nats-server, {@code /jsz}).
 *
 * @param deleted messages between the first and the last that are not there
 */
record Replica(long messages, long first, long last, long deleted) {

  static Optional<Replica> of(JsonNode body) {
    List<JsonNode> numbers = Stream.of("messages", "first_seq", "last_seq", "deleted").map(body::path).toList();
    return numbers.stream().allMatch(JsonNode::isIntegralNumber)
        ? Optional.of(new Replica(numbers.get(0).asLong(), numbers.get(1).asLong(), numbers.get(2).asLong(),
            numbers.get(3).asLong()))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return "%d messages from %d to %d, %d missing between".formatted(messages, first, last, deleted);
  }
}
