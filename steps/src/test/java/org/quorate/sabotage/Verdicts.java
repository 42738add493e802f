package org.quorate.sabotage;

import java.util.List;
import java.util.Map;
import org.quorate.clause.Catalogue;
import org.quorate.judgement.Shown;
import org.quorate.judging.ClauseVerdict;
import org.quorate.judging.RunVerdict;
import org.quorate.verdict.Verdict;

/** What a run says of a zone in which all is proven but a few clauses. */
final class Verdicts {
  private Verdicts() {}

  /** @param others verdicts that are not PROVEN, by id of their clause */
  static RunVerdict with(Map<String, Verdict> others) {
    List<ClauseVerdict> clauses = Catalogue.ofSystem("bsfg").clauses().stream().map(clause -> {
      Verdict verdict = others.getOrDefault(clause.id(), Verdict.PROVEN);
      return new ClauseVerdict(
          clause, verdict, verdict, Shown.REAL, true, "", "", "as seen", List.of(), List.of(), List.of());
    }).toList();
    return new RunVerdict("bsfg", "lab", "lab", "check", clauses, "", List.of(), "", List.of(), List.of());
  }
}
