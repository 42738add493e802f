package org.quorate.dossier.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.quorate.evidence.Entry;

/**
 * What struck where and when, as the beginning of a drill says it.
 *
 * @param moment in which phase, and whose load the zone was under where that does not go without saying
 */
record Cell(String fault, String target, String moment) {

  /** Empty for a drill that can be only one thing and does not say which. */
  static Optional<Cell> begunBy(Entry fault) {
    JsonNode body = fault.body();
    return body.path("phase").asText().equals("begin") && body.has("fault") && body.has("target")
        ? Optional.of(new Cell(PlainText.of(body.path("fault").asText()), PlainText.of(body.path("target").asText()),
            PlainText.of("%s %s".formatted(body.path("phase_of_zone").asText(), body.path("clients").asText()).strip())))
        : Optional.empty();
  }

  String words() {
    return "%s at %s %s".formatted(fault, target, moment);
  }
}
