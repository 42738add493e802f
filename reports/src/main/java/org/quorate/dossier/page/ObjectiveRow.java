package org.quorate.dossier.page;

import java.util.List;
import org.quorate.criterion.Measured;

/** A measured length of time beside its limit. */
record ObjectiveRow(String clause, Standing standing, String name, String measured, String limit) {

  static List<ObjectiveRow> of(List<ClauseRow> rows) {
    return rows.stream().flatMap(row -> row.measured().stream().map(measured -> of(row, measured))).toList();
  }

  private static ObjectiveRow of(ClauseRow row, Measured measured) {
    return new ObjectiveRow(
        row.id(), row.standing(), PlainText.of(measured.name()), Words.interval(measured), Words.limit(measured));
  }
}
