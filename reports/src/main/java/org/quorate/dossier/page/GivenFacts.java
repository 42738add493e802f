package org.quorate.dossier.page;

import java.util.Comparator;
import java.util.List;
import org.quorate.evidence.EntryKind;
import org.quorate.evidence.Evidence;

/**
 * What the run was given, as tables show it.
 *
 * @param environmentFile every value that policy decides
 * @param other everything else, such as where its images came from
 */
record GivenFacts(List<Fact> program, List<Fact> environmentFile, List<Fact> other) {
  private static final List<String> SHOWN_ELSEWHERE =
      List.of("environment", "program", "shown", "scope", "run", "waivers");

  static GivenFacts of(Evidence evidence) {
    List<Fact> environment = evidence.of(EntryKind.INPUT, "environment").stream()
        .reduce((first, second) -> second).map(entry -> Fact.of(entry.body())).orElse(List.of());
    List<Fact> program = evidence.of(EntryKind.INPUT, "program").stream()
        .flatMap(entry -> Fact.of(entry.body()).stream()).toList();
    List<Fact> other = evidence.of(EntryKind.INPUT).stream()
        .filter(entry -> !SHOWN_ELSEWHERE.contains(entry.name()))
        .flatMap(entry -> Fact.of(entry.body()).stream()
            .sorted(Comparator.comparing(Fact::key))
            .map(fact -> new Fact(PlainText.of(entry.name()) + " " + fact.key(), fact.value())))
        .toList();
    return new GivenFacts(program, environment, other);
  }
}
