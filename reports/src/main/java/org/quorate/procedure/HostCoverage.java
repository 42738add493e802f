package org.quorate.procedure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.quorate.criterion.Criterion;
import org.quorate.criterion.Finding;
import org.quorate.criterion.Roles;
import org.quorate.evidence.Entry;
import org.quorate.evidence.Evidence;
import org.quorate.evidence.Sample;
import org.quorate.judgement.Judgements;
import org.quorate.judgement.Showing;
import org.quorate.verdict.Verdict;

/**
 * Each section has results from all three hosts, except where it names fewer.
 *
 * @param sections clauses by section
 * @param serviceBearing the sections that concern Alpha and Beta only
 */
record HostCoverage(
    Map<String, List<String>> sections, Set<String> serviceBearing, Function<String, Optional<Criterion>> criteria) {

  Finding judge(Evidence evidence) {
    List<Finding> findings = new ArrayList<>();
    for (Map.Entry<String, List<String>> section : sections.entrySet()) {
      List<String> clauses = section.getValue().stream().filter(clause -> !Showing.of(clause, evidence).nothing())
          .toList();
      if (!clauses.isEmpty()) {
        roles(section.getKey()).forEach(role -> findings.add(read(section.getKey(), clauses, role, evidence)));
      }
    }
    Finding all = Finding.all(findings);
    return all.verdict() != Verdict.PROVEN ? all : new Finding(Verdict.PROVEN, expected(),
        "sections %s: each has answers from every host it concerns".formatted(sections.keySet()), all.evidence(),
        List.of());
  }

  private String expected() {
    return "every section was carried out on alpha, beta and gamma; %s on alpha and beta".formatted(
        String.join(", ", serviceBearing));
  }

  private List<String> roles(String section) {
    return serviceBearing.contains(section) ? Roles.PAIR : Roles.TRIAD;
  }

  private Finding read(String section, List<String> clauses, String role, Evidence evidence) {
    Judgements judgements = new Judgements(evidence, criteria);
    List<Entry> judged = clauses.stream().flatMap(clause -> judgements.about(clause).stream()).toList();
    if (judged.isEmpty()) {
      return Finding.notProven(expected(), "%s was not judged".formatted(section));
    }
    List<Sample> samples = judged.stream().flatMap(entry -> samples(entry, role, evidence).stream()).toList();
    Optional<Sample> answered = samples.stream().filter(Sample::answered).findFirst();
    if (answered.isPresent()) {
      return Finding.proven(expected(), "%s: %s answered".formatted(section, role), answered.get().seq());
    }
    return samples.isEmpty()
        ? Finding.refuted(expected(), "%s: nothing was read on %s".formatted(section, role))
        : Finding.notProven(expected(), "%s: %s gave no answer".formatted(section, role), samples.get(0).seq());
  }

  private List<Sample> samples(Entry judgement, String role, Evidence evidence) {
    return criteria.apply(judgement.body().path("criterion").asText()).map(Criterion::probes).stream()
        .flatMap(Collection::stream).sorted()
        .flatMap(probe -> evidence.upTo(judgement.seq()).samples(probe, role).stream())
        .toList();
  }
}
