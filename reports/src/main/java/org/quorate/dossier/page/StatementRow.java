package org.quorate.dossier.page;

import java.util.List;
import org.quorate.evidence.Entry;
import org.quorate.evidence.EntryKind;
import org.quorate.evidence.Evidence;

/** What a person stated, or that nobody did. */
record StatementRow(String clause, String statement, String name, String role, String date, List<Fact> record) {

  static List<StatementRow> of(Evidence evidence) {
    return evidence.of(EntryKind.STATEMENT).stream().map(StatementRow::row).toList();
  }

  private static StatementRow row(Entry entry) {
    String missing = entry.body().path("missing").asText();
    String statement = missing.isEmpty() ? entry.body().path("statement").asText() : "missing: " + missing;
    return new StatementRow(
        PlainText.of(entry.name()), PlainText.of(statement), text(entry, "name"), text(entry, "role"),
        text(entry, "date"),
        entry.body().path("record").isEmpty() ? List.of() : Fact.of(entry.body().path("record")));
  }

  private static String text(Entry entry, String key) {
    return PlainText.of(entry.body().path(key).asText());
  }
}
