package org.quorate.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.HexFormat;
import java.util.List;

/**
 * One line of the evidence file: its keys in fixed order, and ASCII only, so that no host can smuggle in a control
 * character.
 *
 * @param prev SHA-256 of the line before it
 */
record EntryLine(Entry entry, String prev) {
  static final String FIRST_PREV = "0".repeat(64);
  private static final DateTimeFormatter MILLISECONDS = new DateTimeFormatterBuilder().appendInstant(3).toFormatter();
  private static final List<String> KEYS = List.of("seq", "at", "mono_ns", "kind", "name", "subject", "body", "prev");
  private static final ObjectMapper JSON = JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  static {
    JSON.getFactory().setStreamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(200).build());
  }

  String text() {
    ObjectNode line = JSON.createObjectNode();
    line.put("seq", entry.seq()).put("at", MILLISECONDS.format(entry.at())).put("mono_ns", entry.monotonicNanos());
    line.put("kind", entry.kind().word()).put("name", entry.name()).put("subject", entry.subject());
    line.set("body", entry.body());
    line.put("prev", prev);
    try {
      return JSON.writeValueAsString(line);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("evidence \"%s\" cannot be written as JSON".formatted(entry.name()), e);
    }
  }

  /**
   * Reads a line back.
   *
   * @throws IllegalArgumentException saying what is wrong with it
   */
  static EntryLine parse(String text) {
    JsonNode line = json(text);
    for (String key : KEYS) {
      if (!line.has(key)) {
        throw new IllegalArgumentException("it lacks the key \"%s\"".formatted(key));
      }
    }
    return new EntryLine(
        new Entry(
            line.path("seq").asLong(),
            Instant.parse(line.path("at").asText()),
            line.path("mono_ns").asLong(),
            kind(line.path("kind").asText()),
            line.path("name").asText(),
            line.path("subject").asText(),
            line.path("body")),
        line.path("prev").asText());
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("it is not JSON: " + e.getOriginalMessage(), e);
    }
  }

  private static EntryKind kind(String word) {
    try {
      return EntryKind.of(word);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "\"%s\" is no kind of evidence that this version knows; a newer version may have written it".formatted(word),
          e);
    }
  }

  static String hash(String line) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(line.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
