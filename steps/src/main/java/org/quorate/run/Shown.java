package org.quorate.run;

import com.fasterxml.jackson.databind.JsonNode;

/** What this environment declares it shows only on a stand-in, or cannot show. */
final class Shown {
  private final JsonNode declared;

  /** @param declared clause id to {@code {"shown": "stand-in|none", "reason": ...}} */
  Shown(JsonNode declared) {
    this.declared = declared;
  }

  boolean declaredUnshowable(String clause) {
    return declared.path(clause).path("shown").asText().equals("none");
  }
}
