package org.quorate.reading.prometheus;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;
import org.quorate.reading.HttpReply;
import org.quorate.reading.Json;

/**
 * A successful answer of the Prometheus API.
 *
 * @param at when it answered, by its own clock
 */
public record PrometheusReply(Instant at, JsonNode data) {

  /** Empty when the text is no success, or does not say when it was answered. */
  public static Optional<PrometheusReply> read(String text) {
    return HttpReply.read(text)
        .filter(reply -> reply.status() == 200)
        .flatMap(reply -> reply.date().flatMap(date -> Json.parse(reply.body())
            .filter(root -> root.path("status").asText().equals("success"))
            .filter(root -> root.path("data").isObject())
            .map(root -> new PrometheusReply(date, root.path("data")))));
  }
}
