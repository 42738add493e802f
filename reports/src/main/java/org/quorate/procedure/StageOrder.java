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

/**
 * Stages followed each other, and nothing followed a stage that one of its halt conditions stopped.
 *
 * @param stages those whose order matters
 * @param halts halt clauses by stage
 */
record StageOrder(
    List<Integer> stages, Map<Integer, List<String>> halts, Function<String, Optional<Criterion>> criteria) {

  Finding judge(Evidence evidence) {
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < stages.size(); i++) {
      findings.add(entered(stages.get(i), evidence));
      if (i > 0) {
        findings.add(follows(stages.get(i - 1), stages.get(i), evidence));
      }
    }
    halts.forEach((stage, clauses) -> clauses.forEach(clause -> findings.add(stopped(stage, clause, evidence))));
    Finding all = Finding.all(findings);
    return all.verdict() != Verdict.PROVEN ? all
        : new Finding(Verdict.PROVEN, expected(), "stages " + spans(evidence), all.evidence(), List.of());
  }

  private String expected() {
    return "stages %s follow each other, each after the halt conditions of the one before".formatted(stages);
  }

  private Finding entered(int stage, Evidence evidence) {
    return Stage.named(String.valueOf(stage), evidence)
        .map(found -> Finding.proven(expected(), "stage %d was entered".formatted(stage), found.begin()))
        .orElseGet(() -> Finding.notProven(expected(), "stage %d was not entered".formatted(stage)));
  }

  private Finding follows(int before, int after, Evidence evidence) {
    Optional<Stage> earlier = Stage.named(String.valueOf(before), evidence);
    Optional<Stage> later = Stage.named(String.valueOf(after), evidence);
    if (later.isPresent() && earlier.isEmpty()) {
      return Finding.refuted(
          expected(), "stage %d was entered and stage %d never".formatted(after, before), later.get().begin());
    }
    if (later.isPresent() && later.get().begin() < earlier.get().end()) {
      return Finding.refuted(
          expected(), "stage %d began (line %d) before stage %d had ended".formatted(
          after, later.get().begin(), before),
          later.get().begin());
    }
    return Finding.proven(expected(), "stage %d did not begin before stage %d ended".formatted(after, before));
  }

  /** The halt condition was examined and absent before anything of a later stage began. */
  private Finding stopped(int stage, String clause, Evidence evidence) {
    Optional<Stage> next = nextBegun(stage, evidence);
    if (next.isEmpty() || Showing.of(clause, evidence).nothing()) {
      return Finding.proven(expected(), "nothing followed stage %d".formatted(stage));
    }
    Evidence before = evidence.upTo(next.get().begin());
    String observed = "stage %s began (line %d) although %s ".formatted(next.get().name(), next.get().begin(), clause);
    return new Judgements(before, criteria).of(clause)
        .map(finding -> finding.verdict() == Verdict.PROVEN
            ? Finding.proven(expected(), clause + " was absent")
            : Finding.refuted(expected(), observed + "did not hold: " + finding.observed(), next.get().begin()))
        .orElseGet(() -> Finding.refuted(expected(), observed + "had not been examined", next.get().begin()));
  }

  private static Optional<Stage> nextBegun(int stage, Evidence evidence) {
    return evidence.of(EntryKind.STAGE).stream().map(Entry::name).distinct()
        .filter(name -> name.matches("\\d{1,4}") && Integer.parseInt(name) > stage)
        .flatMap(name -> Stage.named(name, evidence).stream())
        .reduce((first, second) -> first.begin() <= second.begin() ? first : second);
  }

  private String spans(Evidence evidence) {
    return stages.stream()
        .map(stage -> Stage.named(String.valueOf(stage), evidence).orElseThrow())
        .map(stage -> "%s: lines %d to %d".formatted(stage.name(), stage.begin(), stage.end()))
        .reduce((first, second) -> first + ", " + second).orElse("");
  }
}
