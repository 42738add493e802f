package org.quorate.criterion.attestation;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.quorate.evidence.Entry;

/** One person's statement about a clause, as it was handed to the run. */
final class Statement {
  private static final List<String> NEEDED = List.of("statement", "name", "role", "date");
  private final Entry entry;

  Statement(Entry entry) {
    this.entry = entry;
  }

  boolean missing() {
    return entry.body().has("missing") || !entry.body().isObject();
  }

  String whyMissing() {
    return entry.body().path("missing").asText("it has no content");
  }

  long line() {
    return entry.seq();
  }

  String role() {
    return entry.body().path("role").asText("").strip();
  }

  /** A field of the record it rests on; empty when it is absent or blank. */
  String recorded(String field) {
    JsonNode value = entry.body().path("record").path(field);
    return value.isValueNode() && !value.isNull() ? value.asText().strip() : "";
  }

  /** What keeps it from being a dated statement by a named person. */
  List<String> flaws() {
    List<String> flaws = new ArrayList<>();
    for (String field : NEEDED) {
      if (entry.body().path(field).asText("").isBlank()) {
        flaws.add("the %s is blank".formatted(field));
      }
    }
    if (flaws.isEmpty()) {
      flaws.addAll(flawsOfDate());
    }
    return flaws;
  }

  private List<String> flawsOfDate() {
    String text = entry.body().path("date").asText().strip();
    try {
      // Somewhere it may be tomorrow already.
      boolean future = LocalDate.parse(text).isAfter(entry.at().atZone(ZoneOffset.UTC).toLocalDate().plusDays(1));
      return future ? List.of("its date %s lies in the future".formatted(text)) : List.of();
    } catch (DateTimeParseException e) {
      return List.of("its date \"%s\" is no date such as 2026-01-31".formatted(text));
    }
  }

  @Override
  public String toString() {
    return "\"%s\" (%s, %s, %s)".formatted(
        entry.body().path("statement").asText().strip(), entry.body().path("name").asText().strip(), role(),
        entry.body().path("date").asText().strip());
  }
}
