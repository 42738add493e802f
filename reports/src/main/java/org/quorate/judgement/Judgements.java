package org.quorate.judgement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.quorate.criterion.Criterion;
import org.quorate.criterion.Finding;
import org.quorate.evidence.Entry;
import org.quorate.evidence.EntryKind;
import org.quorate.evidence.Evidence;
import org.quorate.verdict.Verdict;

/** What the judgement entries about one subject conclude, each over the evidence there was when it was asked for. */
public final class Judgements {
  private final Evidence evidence;
  private final Function<String, Optional<Criterion>> criteria;

  public Judgements(Evidence evidence, Function<String, Optional<Criterion>> criteria) {
    this.evidence = evidence;
    this.criteria = criteria;
  }

  /** The judgement entries about a clause, or about a scenario that belongs to none. */
  public List<Entry> about(String subject) {
    return evidence.of(EntryKind.JUDGEMENT, subject);
  }

  /** The worst of all judgements on a subject and of its scenarios that ended without one; empty when none began. */
  public Optional<Finding> of(String subject) {
    List<Finding> findings = new ArrayList<>();
    List<Entry> judgements = about(subject);
    judgements.forEach(entry -> findings.add(judged(entry)));
    findings.addAll(unfinished(subject, judgements, List.copyOf(findings)));
    return findings.isEmpty() ? Optional.empty() : Optional.of(Finding.all(findings));
  }

  private Finding judged(Entry judgement) {
    String name = judgement.body().path("criterion").asText();
    Evidence then = evidence.upTo(judgement.seq());
    return criteria.apply(name)
        .map(criterion -> criterion.judge(then))
        .orElseGet(() -> Finding.notProven(
            "a judgement by \"%s\"".formatted(name), "this version has no criterion of that name", judgement.seq()));
  }

  /** A scenario that ended badly proves nothing, even when all that it came to judge was in order. */
  private List<Finding> unfinished(String subject, List<Entry> judgements, List<Finding> findings) {
    List<Finding> unfinished = new ArrayList<>();
    for (ScenarioSpan span : ScenarioSpan.of(subject, evidence)) {
      boolean explained = false;
      for (int i = 0; i < judgements.size(); i++) {
        explained |= span.holds(judgements.get(i).seq()) && findings.get(i).verdict() != Verdict.PROVEN;
      }
      if (!span.passed() && !explained) {
        unfinished.add(Finding.notProven("the scenario runs to its end", span.outcome(), span.begin()));
      }
    }
    return unfinished;
  }
}
