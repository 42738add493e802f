package org.quorate.judging;

import java.util.List;
import org.quorate.evidence.Entry;
import org.quorate.evidence.EntryKind;
import org.quorate.evidence.Evidence;

/** Faults of a run whose undo failed, each as a sentence. */
final class NotUndone {
  private NotUndone() {}

  static List<String> in(Evidence evidence) {
    return evidence.of(EntryKind.FAULT, "undo").stream()
        .filter(entry -> entry.body().path("phase").asText().equals("undo-failed"))
        .map(entry -> "%s%s was not undone: %s%s".formatted(
            entry.subject().isEmpty() ? "" : entry.subject() + ": ", what(entry), entry.body().path("why").asText(),
            later(entry, evidence) ? "; a later attempt succeeded" : ""))
        .distinct().toList();
  }

  private static boolean later(Entry failed, Evidence evidence) {
    return evidence.from(failed.seq()).of(EntryKind.ACTION, "undo " + what(failed)).stream()
        .filter(entry -> entry.subject().equals(failed.subject()))
        .anyMatch(entry -> entry.body().path("phase").asText().equals("outcome")
            && entry.body().path("answer").asText().equals("ANSWERED")
            && entry.body().path("exit").asInt(-1) == 0);
  }

  private static String what(Entry failed) {
    return failed.body().path("what").asText();
  }
}
