package org.quorate.procedure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.quorate.criterion.Criterion;
import org.quorate.criterion.Finding;
import org.quorate.evidence.Entry;
import org.quorate.evidence.Evidence;
import org.quorate.judgement.Judgements;
import org.quorate.judgement.Showing;
import org.quorate.verdict.Verdict;

/** Several clauses were judged earlier in the run, and each holds; those the environment cannot show are named. */
record AllProven(String expected, List<String> clauses, Function<String, Optional<Criterion>> criteria) {

  Finding judge(Evidence evidence) {
    Judgements judgements = new Judgements(evidence, criteria);
    List<String> beyond = clauses.stream().filter(clause -> Showing.of(clause, evidence).nothing()).toList();
    List<Finding> findings = new ArrayList<>();
    clauses.stream().filter(clause -> !beyond.contains(clause))
        .forEach(clause -> findings.add(one(clause, judgements)));
    if (findings.isEmpty()) {
      return Finding.notProven(expected, "this environment can show none of " + String.join(", ", clauses));
    }
    Finding all = Finding.all(findings);
    if (all.verdict() != Verdict.PROVEN) {
      return all;
    }
    String observed = "%d of %d hold%s".formatted(
        findings.size(), clauses.size(), beyond.isEmpty() ? "" : beyond.stream()
        .collect(Collectors.joining(", ", "; not to be shown in this environment: ", "")));
    return new Finding(Verdict.PROVEN, expected, observed, all.evidence(), List.of());
  }

  private Finding one(String clause, Judgements judgements) {
    Long[] lines = judgements.about(clause).stream().map(Entry::seq).toArray(Long[]::new);
    Optional<Finding> found = judgements.of(clause);
    if (found.isEmpty()) {
      return Finding.notProven(expected, clause + " was not judged");
    }
    String observed = "%s: %s".formatted(clause, found.get().observed());
    return switch (found.get().verdict()) {
      case PROVEN -> Finding.proven(expected, clause + " holds", lines);
      case REFUTED -> Finding.refuted(expected, observed, lines);
      default -> Finding.notProven(expected, observed, lines);
    };
  }
}
