package org.quorate.judgement;

import com.fasterxml.jackson.databind.JsonNode;
import org.quorate.evidence.EntryKind;
import org.quorate.evidence.Evidence;

/**
 * On what the run's environment shows one clause, and why not on the real part.
 *
 * <p>Only a lab may declare stand-ins: on live hosts whatever is there is the real part.
 */
public record Showing(Shown shown, String reason) {
  private static final Showing REAL = new Showing(Shown.REAL, "");

  public static Showing of(String clause, Evidence evidence) {
    if (!evidence.inputs().text("kind", "").equals("lab")) {
      return REAL;
    }
    return evidence.of(EntryKind.INPUT, "shown").stream()
        .reduce((first, second) -> second)
        .map(entry -> declared(entry.body().path(clause)))
        .orElse(REAL);
  }

  private static Showing declared(JsonNode declaration) {
    String reason = declaration.path("reason").asText();
    return switch (declaration.path("shown").asText()) {
      case "stand-in" -> new Showing(Shown.STAND_IN, reason);
      case "none" -> new Showing(
          Shown.NONE, reason.isBlank() ? "this environment cannot show it and gives no reason" : reason);
      default -> REAL;
    };
  }

  public boolean nothing() {
    return shown == Shown.NONE;
  }
}
