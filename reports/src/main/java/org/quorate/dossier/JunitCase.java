package org.quorate.dossier;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quorate.dossier.page.PlainText;
import org.quorate.judging.ClauseVerdict;
import org.quorate.judging.RunVerdict;
import org.quorate.judging.Sharpened;
import org.quorate.verdict.Verdict;

/** One test case of the JUnit report, with nothing in it that XML could not hold. */
record JunitCase(String suite, String name, Verdict verdict, String message, String detail) {

  /** Clauses by section, then what goes beyond them. */
  static Map<String, List<JunitCase>> bySuite(RunVerdict verdict) {
    Stream<JunitCase> clauses = verdict.clauses().stream().map(JunitCase::of);
    Stream<JunitCase> beyond = verdict.sharpened().stream().map(JunitCase::of);
    return Stream.concat(clauses, beyond)
        .collect(Collectors.groupingBy(JunitCase::suite, LinkedHashMap::new, Collectors.toList()));
  }

  private static JunitCase of(ClauseVerdict clause) {
    return of(
        clause.clause().section(), clause.clause().id() + " " + clause.clause().requirement(), clause.verdict(),
        clause.reason(),
        detail(clause.expected(), clause.observed(), clause.evidence()));
  }

  private static JunitCase of(Sharpened beyond) {
    return of(
        "Beyond the document", "%s (sharpens %s)".formatted(beyond.scenario(), beyond.clause()), beyond.verdict(),
        beyond.finding().observed(),
        detail(beyond.finding().expected(), beyond.finding().observed(), beyond.finding().evidence()));
  }

  private static JunitCase of(String suite, String name, Verdict verdict, String why, String detail) {
    return new JunitCase(
        PlainText.of(suite), PlainText.of(name), verdict, PlainText.of(verdict.word() + ": " + why),
        PlainText.of(detail));
  }

  private static String detail(String expected, String observed, List<Long> evidence) {
    return "expected  %s\nobserved  %s\nevidence  observations.ndjson lines %s".formatted(expected, observed, evidence);
  }

  boolean failed() {
    return verdict == Verdict.REFUTED;
  }

  boolean skipped() {
    return switch (verdict) {
      case HALTED, NOT_PROVEN, NOT_RUN -> true;
      case PROVEN, ATTESTED, WAIVED, REFUTED -> false;
    };
  }
}
