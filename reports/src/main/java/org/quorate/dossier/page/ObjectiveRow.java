package org.quorate.dossier.page;

import java.util.List;
import java.util.stream.Stream;
import org.quorate.criterion.Measured;
import org.quorate.judging.RunVerdict;
import org.quorate.judging.Sharpened;

/**
 * A measured length of time beside its limit.
 *
 * @param beyond title of the scenario, when it is not about the clause itself
 */
record ObjectiveRow(String clause, String beyond, Standing standing, String name, String measured, String limit) {

  static List<ObjectiveRow> of(List<ClauseRow> rows, RunVerdict verdict) {
    Stream<ObjectiveRow> clauses = rows.stream().flatMap(row -> row.measured().stream()
        .map(measured -> of(row.id(), "", row.standing(), measured)));
    Stream<ObjectiveRow> beyond = verdict.sharpened().stream().flatMap(ObjectiveRow::of);
    return Stream.concat(clauses, beyond).toList();
  }

  private static Stream<ObjectiveRow> of(Sharpened one) {
    return one.finding().measured().stream().map(measured ->
        of(PlainText.of(one.clause()), PlainText.of(one.scenario()), Standing.of(one.verdict()), measured));
  }

  private static ObjectiveRow of(String clause, String beyond, Standing standing, Measured measured) {
    return new ObjectiveRow(
        clause, beyond, standing, PlainText.of(measured.name()), Words.interval(measured), Words.limit(measured));
  }
}
