package org.quorate.dossier.across;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * How far runs came to the same verdicts: a verdict that falls now this way and now that way cannot be relied on.
 *
 * @param repeated how many clauses or scenarios more than one run judged
 * @param latest so many of the latest runs, counted back, differ in nothing that two of them judged
 * @param differing what was judged differently
 */
public record Agreement(int repeated, int latest, List<Differing> differing) {
  static final String NOT_JUDGED = "NOT RUN";

  /**
   * One clause or scenario.
   *
   * @param runs by verdict the names of the runs that came to it, in the runs' order
   */
  public record Differing(String clause, Map<String, List<String>> runs) {}

  /** @param runs the oldest first */
  static Agreement of(List<KeptVerdicts> runs) {
    List<Differing> judged = new ArrayList<>();
    LinkedHashSet<String> clauses = new LinkedHashSet<>();
    runs.forEach(run -> clauses.addAll(run.clauses().keySet()));
    clauses.forEach(clause -> judged.add(new Differing(clause, byVerdict(clause, runs))));
    List<Differing> repeated = judged.stream()
        .filter(each -> each.runs().values().stream().mapToInt(List::size).sum() > 1).toList();
    return new Agreement(
        repeated.size(), latest(runs), repeated.stream().filter(each -> each.runs().size() > 1).toList());
  }

  private static Map<String, List<String>> byVerdict(String clause, List<KeptVerdicts> runs) {
    Map<String, List<String>> byVerdict = new LinkedHashMap<>();
    for (KeptVerdicts run : runs) {
      KeptVerdicts.Kept kept = run.clauses().get(clause);
      if (kept != null && !kept.verdict().equals(NOT_JUDGED)) {
        byVerdict.computeIfAbsent(kept.verdict(), verdict -> new ArrayList<>()).add(run.run());
      }
    }
    return byVerdict;
  }

  private static int latest(List<KeptVerdicts> runs) {
    int agreeing = Math.min(1, runs.size());
    while (agreeing < runs.size() && agree(runs.subList(runs.size() - agreeing - 1, runs.size()))) {
      agreeing++;
    }
    return agreeing;
  }

  /** Whether the first of them contradicts none of the others; one that halted is not like one that came to its end. */
  private static boolean agree(List<KeptVerdicts> runs) {
    return runs.stream().map(KeptVerdicts::halted).distinct().count() == 1
        && runs.get(0).clauses().keySet().stream().allMatch(clause -> byVerdict(clause, runs).size() <= 1);
  }
}
