package org.quorate.dossier.page;

import java.util.ArrayList;
import java.util.List;
import org.quorate.evidence.Entry;
import org.quorate.evidence.EntryKind;
import org.quorate.evidence.Evidence;

/** What became of the operations of a workload: acknowledged, refused, or unknown. */
final class Writes {
  private Writes() {}

  /** Operations with the same outcome in a row, as one; the role is the outcome. */
  static List<Seen> of(Evidence within) {
    List<Seen> rows = new ArrayList<>();
    for (Entry entry : within.of(EntryKind.OPERATION)) {
      long sent = entry.body().path("sent_ns").asLong();
      long done = entry.body().path("done_ns").asLong(sent);
      String outcome = words(entry.body().path("result").asText());
      Seen last = rows.isEmpty() ? null : rows.get(rows.size() - 1);
      if (last != null && last.role().equals(outcome)) {
        rows.set(rows.size() - 1, new Seen(outcome, last.maybeFrom(), last.surelyFrom(),
            Math.max(done, last.surelyTo()), Math.max(done, last.maybeTo()), last.firstLine(), entry.seq()));
      } else {
        rows.add(new Seen(outcome, sent, sent, done, done, entry.seq(), entry.seq()));
      }
    }
    return rows;
  }

  private static String words(String result) {
    return switch (result) {
      case "ok" -> "acknowledged";
      case "refused" -> "refused";
      default -> "unknown";
    };
  }
}
