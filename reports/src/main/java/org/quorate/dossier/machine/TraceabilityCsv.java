package org.quorate.dossier.machine;

import java.util.List;
import java.util.stream.Collectors;
import org.quorate.dossier.page.PlainText;
import org.quorate.judging.ClauseVerdict;

/** The traceability matrix for spreadsheets: RFC 4180, a row for each clause. */
public final class TraceabilityCsv {
  private static final List<String> HEADER = List.of(
      "clause", "kind", "section", "requirement", "verification", "scenario", "verdict", "on_evidence_alone", "shown_on",
      "in_scope", "reason", "expected", "observed", "evidence_lines", "measured_ms");

  private TraceabilityCsv() {}

  public static String of(Subject subject) {
    return row(HEADER) + subject.verdict().clauses().stream().map(clause -> row(cells(subject, clause)))
        .collect(Collectors.joining());
  }

  private static List<String> cells(Subject subject, ClauseVerdict of) {
    Subject.ScenarioPlace place = subject.scenarios().get(of.clause().id());
    return List.of(
        of.clause().id(), of.clause().kind().word(), of.clause().section(), of.clause().requirement(),
        of.clause().verification().word(), place == null ? "" : place.file() + ":" + place.line(), of.verdict().word(),
        of.underlying().word(), of.shown().word(), String.valueOf(of.inScope()), of.reason(), of.expected(),
        of.observed(), of.evidence().stream().map(String::valueOf).collect(Collectors.joining(" ")),
        of.measured().stream().map(each -> "%s: %.3f to %.3f".formatted(each.name(), each.lowerMillis(),
            each.upperMillis())).collect(Collectors.joining("; ")));
  }

  private static String row(List<String> cells) {
    return cells.stream().map(TraceabilityCsv::cell).collect(Collectors.joining(",")) + "\r\n";
  }

  /** A spreadsheet runs what begins like a formula; an apostrophe before it makes it text. */
  private static String cell(String text) {
    String plain = PlainText.of(text);
    String harmless = plain.matches("(?s)[=+\\-@\\t\\n].*") ? "'" + plain : plain;
    return '"' + harmless.replace("\"", "\"\"") + '"';
  }
}
