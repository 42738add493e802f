package org.quorate.criterion;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.quorate.evidence.Entry;
import org.quorate.evidence.EntryKind;
import org.quorate.evidence.Evidence;

/**
 * Something small that this run wrote somewhere, read back and removed.
 *
 * <p>The three actions are named {@code write scratch: <place>}, {@code read scratch: <place>} and
 * {@code remove scratch: <place>}; what is written is the last part of the name it is written under, so that the record
 * alone says what must come back.
 */
public final class RoundTrip {
  private RoundTrip() {}

  /** The name of one of the three actions. */
  public static String action(String verb, String place) {
    return verb + " scratch: " + place;
  }

  /** Judges the latest round trip to a place. */
  public static Finding judge(Evidence evidence, String place, String role, String expected) {
    Optional<Entry> write = latest(evidence, "write", place, role, "intent");
    if (write.isEmpty()) {
      return Finding.notProven(expected, "%s: nothing was written in this run".formatted(role));
    }
    Evidence since = evidence.from(write.get().seq());
    String token = token(write.get().body());
    for (String verb : List.of("write", "read")) {
      Optional<Entry> outcome = latest(since, verb, place, role, "outcome");
      if (outcome.isEmpty() || !outcome.get().body().path("answer").asText().equals("ANSWERED")) {
        return Finding.notProven(
            expected, "%s: no answer to \"%s\"".formatted(role, action(verb, place)), write.get().seq());
      }
      if (outcome.get().body().path("exit").asInt(-1) != 0) {
        return Finding.refuted(
            expected, "%s: could not %s it: %s".formatted(role, verb, words(outcome.get())), outcome.get().seq());
      }
    }
    Entry read = latest(since, "read", place, role, "outcome").orElseThrow();
    if (token.isEmpty() || !read.body().path("out").asText().strip().equals(token)) {
      return Finding.refuted(expected, "%s: wrote \"%s\" and read \"%s\"".formatted(role, token, words(read)),
          read.seq());
    }
    return removed(since, place, role, expected, read);
  }

  private static Finding removed(Evidence since, String place, String role, String expected, Entry read) {
    return latest(since, "remove", place, role, "outcome")
        .filter(outcome -> outcome.body().path("exit").asInt(-1) == 0)
        .map(outcome -> Finding.proven(
            expected, "%s: written, read back, removed".formatted(role), read.seq(), outcome.seq()))
        .orElseGet(() -> Finding.notProven(
            expected, "%s: written and read back, but it could not be removed".formatted(role), read.seq()));
  }

  private static Optional<Entry> latest(Evidence evidence, String verb, String place, String role, String phase) {
    return evidence.of(EntryKind.ACTION, action(verb, place)).stream()
        .filter(entry -> entry.subject().equals(role) && entry.body().path("phase").asText().equals(phase))
        .reduce((first, second) -> second);
  }

  private static String token(JsonNode intent) {
    JsonNode argv = intent.path("argv");
    String target = argv.isEmpty() ? "" : argv.get(argv.size() - 1).asText();
    return target.substring(target.lastIndexOf('/') + 1);
  }

  private static String words(Entry outcome) {
    String out = outcome.body().path("out").asText().strip();
    String text = (out.isEmpty() ? outcome.body().path("err").asText() : out).strip().replaceAll("\\s+", " ");
    return text.length() > 160 ? text.substring(0, 160) + "…" : text;
  }
}
