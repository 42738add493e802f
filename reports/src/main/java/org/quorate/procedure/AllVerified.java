package org.quorate.procedure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.quorate.criterion.Criterion;
import org.quorate.criterion.Finding;
import org.quorate.evidence.Entry;
import org.quorate.evidence.EntryKind;
import org.quorate.evidence.Evidence;
import org.quorate.judgement.Judgements;
import org.quorate.judgement.Showing;
import org.quorate.verdict.Verdict;

/** Every row of a checklist was examined, with a result either way, before a stage began; none was skipped. */
record AllVerified(
    Map<String, List<String>> rows, String stage, Function<String, Optional<Criterion>> criteria) {

  Finding judge(Evidence evidence) {
    Optional<Stage> begun = Stage.named(stage, evidence);
    Evidence before = begun.map(Stage::begin).map(evidence::upTo).orElse(evidence);
    List<Finding> findings = new ArrayList<>();
    rows.forEach((row, clauses) -> clauses.forEach(clause -> findings.add(examined(row, clause, before))));
    Finding all = Finding.all(findings);
    return all.verdict() != Verdict.PROVEN ? all : new Finding(
        Verdict.PROVEN, expected(), "%d rows examined; stage %s %s".formatted(rows.size(), stage,
            begun.map(found -> "began later, at line " + found.begin()).orElse("had not begun")), all.evidence(),
            List.of());
  }

  private String expected() {
    return "each of %d precondition rows is examined before stage %s begins, none skipped".formatted(
        rows.size(), stage);
  }

  private Finding examined(String row, String clause, Evidence before) {
    if (Showing.of(clause, before).nothing()) {
      return Finding.proven(expected(), clause + " is declared as not to be shown in this environment");
    }
    Judgements judgements = new Judgements(before, criteria);
    Optional<Finding> found = judgements.of(clause);
    if (found.isEmpty()) {
      return Finding.refuted(expected(), "%s (%s) was not examined%s".formatted(row, clause, skipped(clause, before)));
    }
    Long[] lines = judgements.about(clause).stream().map(Entry::seq).toArray(Long[]::new);
    return switch (found.get().verdict()) {
      case PROVEN, REFUTED -> Finding.proven(expected(), clause + " was examined", lines);
      default -> Finding.notProven(
          expected(), "%s (%s) has no result: %s".formatted(row, clause, found.get().observed()), lines);
    };
  }

  private static String skipped(String clause, Evidence before) {
    return before.of(EntryKind.SCENARIO, clause).stream()
        .map(entry -> entry.body().path("reason").asText()).filter(reason -> !reason.isEmpty()).findFirst()
        .map(reason -> ": " + reason).orElse("");
  }
}
