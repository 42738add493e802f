package org.quorate.witness;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/**
 * What a JetStream server made known to everybody.
 *
 * @param id the same in every copy
 * @param kind what happened, such as {@code stream_leader_elected}
 * @param stream which stream it is about, or an empty text
 * @param leader name of the server that leads now, or an empty text
 * @param hostNanos when, by the clock of the server that made it known; −1 when it does not say
 */
record Advisory(String id, String kind, String stream, String leader, long hostNanos) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Empty when the text is no advisory. */
  static Optional<Advisory> parse(String text) {
    try {
      JsonNode body = JSON.readTree(text);
      String type = body.path("type").asText();
      if (type.isEmpty()) {
        return Optional.empty();
      }
      return Optional.of(new Advisory(body.path("id").asText(), type.substring(type.lastIndexOf('.') + 1),
          body.path("stream").asText(), body.path("leader").asText(), nanos(body.path("timestamp").asText())));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private static long nanos(String timestamp) {
    try {
      return LocalStamp.nanos(Instant.parse(timestamp));
    } catch (DateTimeException e) {
      return -1;
    }
  }
}
