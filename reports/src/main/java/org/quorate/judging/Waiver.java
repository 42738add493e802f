package org.quorate.judging;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * An approved, reasoned exception that ends.
 *
 * @param scope what it covers, in words
 * @param finding the safety criterion whose finding it accepts, or an empty text
 * @param expires its last day, in UTC
 */
public record Waiver(
    String clause, String scope, String reason, String approver, String ticket, String finding, LocalDate expires) {

  static Waiver read(JsonNode node) {
    return new Waiver(node.path("clause").asText(), node.path("scope").asText(), node.path("reason").asText(),
        node.path("approver").asText(), node.path("ticket").asText(), node.path("finding").asText(),
        LocalDate.parse(node.path("expires").asText()));
  }

  boolean expired(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC).isAfter(expires);
  }

  /** Days left after today, in UTC. */
  long daysLeft(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC).until(expires, java.time.temporal.ChronoUnit.DAYS);
  }
}
