package org.quorate.dossier.seal;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one person signs about one dossier.
 *
 * @param manifest SHA-256 of the manifest, which pins every file
 * @param decision such as {@code accept}, {@code accept with conditions: ...} or {@code reject}
 */
public record SignOff(String run, String manifest, String role, String name, String decision, Instant date) {
  private static final String HEADING = "Sign-off of an acceptance dossier";
  private static final List<String> KEYS = List.of("run", "manifest-sha256", "role", "name", "decision", "date");

  public SignOff {
    for (String each : List.of(run, manifest, role, name, decision)) {
      if (each.isBlank() || each.chars().anyMatch(Character::isISOControl)) {
        throw new IllegalArgumentException("a sign-off needs texts that are not empty, each on one line");
      }
    }
  }

  /** The very bytes that are signed. */
  public String text() {
    List<String> values = List.of(run, manifest, role, name, decision, date.toString());
    StringBuilder text = new StringBuilder(HEADING).append('\n');
    for (int i = 0; i < KEYS.size(); i++) {
      text.append(KEYS.get(i)).append(": ").append(values.get(i)).append('\n');
    }
    return text.toString();
  }

  /**
   * Reads it back.
   *
   * @throws IllegalArgumentException when it is not exactly of this form
   */
  static SignOff parse(String text) {
    Map<String, String> values = new LinkedHashMap<>();
    text.lines().skip(1).forEach(line -> {
      String[] parts = line.split(": ", 2);
      values.put(parts[0], parts.length > 1 ? parts[1] : "");
    });
    if (!List.copyOf(values.keySet()).equals(KEYS)) {
      throw new IllegalArgumentException("it has the keys %s, not %s".formatted(values.keySet(), KEYS));
    }
    try {
      SignOff read = new SignOff(values.get("run"), values.get("manifest-sha256"), values.get("role"),
          values.get("name"), values.get("decision"), Instant.parse(values.get("date")));
      if (!read.text().equals(text)) {
        throw new IllegalArgumentException("it holds more than a sign-off");
      }
      return read;
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("its date is none: " + values.get("date"), e);
    }
  }
}
