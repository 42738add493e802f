package org.quorate.sabotage;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.quorate.judging.ClauseVerdict;
import org.quorate.judging.RunVerdict;
import org.quorate.sabotage.Result.Ending;
import org.quorate.verdict.Verdict;

/**
 * What turned red, held against what must.
 *
 * @param reason why it ended so; empty when it was caught
 * @param red clauses that turned red
 */
record Comparison(Ending ending, String reason, Set<String> red) {

  static Comparison of(Sabotage sabotage, RunVerdict verdict) {
    Set<String> red = verdict.clauses().stream().filter(Comparison::red).map(each -> each.clause().id())
        .collect(Collectors.toCollection(LinkedHashSet::new));
    Set<String> green = new LinkedHashSet<>(sabotage.mustTurnRed());
    green.removeAll(red);
    if (!green.isEmpty()) {
      return new Comparison(Ending.MISSED, "not red: " + told(green, verdict), red);
    }
    if (!sabotage.notProven().isEmpty() && verdict.clauses().stream().noneMatch(each -> unknown(each, sabotage))) {
      return new Comparison(Ending.MISSED, "expected NOT PROVEN for \"%s\": %s".formatted(
          sabotage.notProven(), told(Set.of(sabotage.clause()), verdict)), red);
    }
    Set<String> undeclared = new LinkedHashSet<>(red);
    undeclared.removeAll(sabotage.mustTurnRed());
    undeclared.removeAll(sabotage.mayTurnRed());
    if (!undeclared.isEmpty()) {
      return new Comparison(Ending.FALSE_ALARM, "red, too: " + told(undeclared, verdict), red);
    }
    return new Comparison(Ending.CAUGHT, "", red);
  }

  private static boolean unknown(ClauseVerdict clause, Sabotage sabotage) {
    return clause.clause().id().equals(sabotage.clause()) && clause.verdict() == Verdict.NOT_PROVEN
        && clause.observed().contains(sabotage.notProven());
  }

  static boolean red(ClauseVerdict clause) {
    return clause.verdict() == Verdict.REFUTED || clause.verdict() == Verdict.HALTED;
  }

  private static String told(Collection<String> ids, RunVerdict verdict) {
    List<String> told = verdict.clauses().stream().filter(each -> ids.contains(each.clause().id()))
        .map(each -> "%s %s: %s".formatted(each.clause().id(), each.verdict().word(), Words.shortened(each.observed()
            .isEmpty() ? each.reason() : each.observed()))).toList();
    return String.join("; ", told);
  }
}
