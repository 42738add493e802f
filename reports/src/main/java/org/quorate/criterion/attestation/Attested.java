package org.quorate.criterion.attestation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.quorate.criterion.Criterion;
import org.quorate.criterion.Finding;
import org.quorate.criterion.HostCriterion;
import org.quorate.criterion.HostReadings;
import org.quorate.criterion.Roles;
import org.quorate.evidence.EntryKind;
import org.quorate.evidence.Evidence;
import org.quorate.evidence.Inputs;

/** Judges the latest statement about a clause: that it was made, is complete, and nothing in evidence contradicts it. */
final class Attested {
  private Attested() {}

  /** A statement that nothing but its own form can contradict. */
  static Criterion alone(
      String name, String clause, String expected, Function<Statement, List<String>> contradictions) {
    return new Criterion(name, Set.of(), evidence -> latest(evidence, clause)
        .map(statement -> judged(statement, expected, contradictions.apply(statement)))
        .orElseGet(() -> none(clause, expected)));
  }

  /**
   * A statement held against the environment file and against what each node says of itself.
   *
   * @param probe what is read on each node
   * @param onHost what the reading there says
   */
  static Criterion crossChecked(
      String name,
      String clause,
      String probe,
      String expected,
      BiFunction<Statement, Inputs, List<String>> contradictions,
      Function<HostReadings, Finding> onHost) {
    return new Criterion(name, Set.of(probe), evidence -> latest(evidence, clause)
        .map(statement -> statement.missing()
            ? judged(statement, expected, List.of())
            : Finding.all(List.of(
                judged(statement, expected, contradictions.apply(statement, evidence.inputs())),
                HostCriterion.on(evidence, Roles.TRIAD, Set.of(probe), expected, onHost))))
        .orElseGet(() -> none(clause, expected)));
  }

  /** Which of these fields of the record are blank. */
  static List<String> blank(Statement statement, List<String> fields) {
    return fields.stream()
        .filter(field -> statement.recorded(field).isEmpty())
        .map(field -> "its record has no \"%s\"".formatted(field)).toList();
  }

  private static Optional<Statement> latest(Evidence evidence, String clause) {
    return evidence.of(EntryKind.STATEMENT, clause).stream()
        .reduce((first, second) -> second).map(Statement::new);
  }

  private static Finding none(String clause, String expected) {
    return Finding.notProven(expected, "no statement about %s was handed in".formatted(clause));
  }

  private static Finding judged(Statement statement, String expected, List<String> contradictions) {
    if (statement.missing()) {
      return Finding.notProven(expected, "the statement is missing: " + statement.whyMissing(), statement.line());
    }
    List<String> faults = new ArrayList<>(statement.flaws());
    faults.addAll(contradictions);
    String seen = "stated: " + statement;
    return faults.isEmpty()
        ? Finding.proven(expected, seen, statement.line())
        : Finding.refuted(expected, seen + ", but " + String.join("; ", faults), statement.line());
  }
}
