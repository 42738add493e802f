package org.quorate.dossier.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.quorate.evidence.Entry;
import org.quorate.evidence.EntryKind;
import org.quorate.evidence.Evidence;

/** One step of the run as it was done: a stage, a scenario, an action, a change, a judgement. */
record StepRow(long seq, String moment, String kind, String what, String outcome) {
  private static final Set<EntryKind> STEPS = EnumSet.of(
      EntryKind.STAGE, EntryKind.SCENARIO, EntryKind.ACTION, EntryKind.FAULT, EntryKind.JUDGEMENT, EntryKind.NOTE);
  private static final int LONGEST = 160;

  static List<StepRow> of(Evidence evidence) {
    List<StepRow> rows = new ArrayList<>();
    for (Entry entry : evidence.entries()) {
      if (STEPS.contains(entry.kind()) && !opens(entry)) {
        rows.add(of(entry));
      }
    }
    return rows;
  }

  /** The begin of a scenario, which its judgement and its end follow. */
  private static boolean opens(Entry entry) {
    return entry.kind() == EntryKind.SCENARIO && entry.body().path("phase").asText().equals("begin");
  }

  private static StepRow of(Entry entry) {
    JsonNode body = entry.body();
    String where = entry.subject().isEmpty() ? "" : " on " + entry.subject();
    String outcome = switch (entry.kind()) {
      case JUDGEMENT -> body.path("criterion").asText();
      case ACTION -> body.has("exit") ? "exit " + body.path("exit").asText() : body.path("phase").asText();
      default -> said(body);
    };
    return new StepRow(entry.seq(), Words.clock(entry.at()), entry.kind().word(),
        shortened(entry.name() + where), shortened(outcome));
  }

  private static String said(JsonNode body) {
    List<String> parts = new ArrayList<>();
    for (String key : List.of("phase", "status", "scenario", "how", "reason", "error", "why")) {
      String value = body.path(key).asText();
      if (!value.isEmpty()) {
        parts.add(value.replace('-', ' '));
      }
    }
    return String.join(", ", parts);
  }

  private static String shortened(String text) {
    String plain = PlainText.of(text.lines().findFirst().orElse(""));
    return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + " …";
  }
}
