package org.quorate.dossier.page;

import java.util.List;
import java.util.stream.Collectors;
import org.quorate.judging.RunVerdict;
import org.quorate.judging.Sharpened;

/** A scenario beyond the document's clauses, as the report shows it. */
record SharpenedRow(String scenario, String clause, Standing standing, String expected, String observed,
    String measured) {

  static List<SharpenedRow> of(RunVerdict verdict) {
    return verdict.sharpened().stream().map(SharpenedRow::row).toList();
  }

  /** How many scenarios stand which way. */
  static List<Tally> tallies(RunVerdict verdict) {
    return Tally.of(verdict.sharpened().stream().map(each -> Standing.of(each.verdict())).toList());
  }

  private static SharpenedRow row(Sharpened one) {
    String measured = one.finding().measured().stream()
        .map(each -> "%s: %s (limit %s)".formatted(each.name(), Words.interval(each), Words.limit(each)))
        .collect(Collectors.joining("; "));
    return new SharpenedRow(
        PlainText.of(one.scenario()), PlainText.of(one.clause()), Standing.of(one.verdict()),
        PlainText.of(one.finding().expected()), PlainText.of(one.finding().observed()), PlainText.of(measured));
  }
}
