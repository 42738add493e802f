package org.quorate.dossier.page;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.quorate.criterion.Measured;
import org.quorate.judging.RunVerdict;
import org.quorate.judging.Sharpened;

/**
 * A measured length of time beside its limit.
 *
 * @param beyond title of the scenario, when it is not about the clause itself
 * @param share how much of the limit it took at most, 1 being all of it; negative without a limit
 */
record ObjectiveRow(String clause, String beyond, Standing standing, String name, String measured, String limit,
    List<Long> lines, double share) {

  private static final int MOST_LINES = 6;

  static List<ObjectiveRow> of(List<ClauseRow> rows, RunVerdict verdict) {
    Stream<ObjectiveRow> clauses = rows.stream().flatMap(row -> row.measured().stream()
        .map(measured -> of(row.id(), "", row.standing(), measured, row.lines())));
    Stream<ObjectiveRow> beyond = verdict.sharpened().stream().flatMap(ObjectiveRow::of);
    return Stream.concat(clauses, beyond).toList();
  }

  private static Stream<ObjectiveRow> of(Sharpened one) {
    return one.finding().measured().stream().map(measured ->
        of(PlainText.of(one.clause()), PlainText.of(one.scenario()), Standing.of(one.verdict()), measured,
            one.finding().evidence().stream().limit(MOST_LINES).toList()));
  }

  private static ObjectiveRow of(
      String clause, String beyond, Standing standing, Measured measured, List<Long> lines) {
    return new ObjectiveRow(
        clause, beyond, standing, PlainText.of(measured.name()), Words.interval(measured), Words.limit(measured),
        lines, measured.limitMillis() > 0 ? measured.upperMillis() / measured.limitMillis() : -1);
  }

  /** The one that took most of its limit, or exceeded it most. */
  static Optional<ObjectiveRow> tightest(List<ObjectiveRow> rows) {
    return rows.stream().filter(row -> row.share() >= 0).max(Comparator.comparingDouble(ObjectiveRow::share));
  }
}
