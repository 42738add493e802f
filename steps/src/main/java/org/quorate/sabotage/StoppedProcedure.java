package org.quorate.sabotage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quorate.clause.ClauseKind;
import org.quorate.judging.ClauseVerdict;
import org.quorate.judging.RunVerdict;
import org.quorate.verdict.Verdict;

/** Whether a run really stopped at a halt clause: nothing later was judged, and nothing was touched. */
final class StoppedProcedure {
  /** Judged from the journal after everything else, of stopped runs too. */
  private static final Set<String> OF_THE_JOURNAL = Set.of("BSFG-0.2", "BSFG-3.0", "BSFG-9.0", "BSFG-9.3", "BSFG-9.5");

  private StoppedProcedure() {}

  /** What speaks against it; empty when it stopped as it must, or was not about a halt. */
  static Optional<String> complaint(Sabotage sabotage, RunVerdict verdict, List<String> touchedAfterwards) {
    List<ClauseVerdict> clauses = verdict.clauses();
    ClauseVerdict own = clauses.stream().filter(each -> each.clause().id().equals(sabotage.clause())).findFirst()
        .orElseThrow();
    if (sabotage.setting() == Setting.STANDING || own.clause().kind() != ClauseKind.HALT) {
      return Optional.empty();
    }
    if (!verdict.stop().equals(sabotage.clause())) {
      return Optional.of("the procedure stopped at \"%s\"".formatted(verdict.stop()));
    }
    List<String> later = new ArrayList<>();
    clauses.subList(clauses.indexOf(own) + 1, clauses.size()).stream()
        .filter(each -> each.verdict() != Verdict.NOT_RUN && !OF_THE_JOURNAL.contains(each.clause().id()))
        .forEach(each -> later.add(each.clause().id() + " " + each.verdict().word()));
    if (!later.isEmpty()) {
      return Optional.of("judged after the stop: " + String.join(", ", later));
    }
    return touchedAfterwards.isEmpty() ? Optional.empty()
        : Optional.of("touched after the stop: " + String.join(", ", touchedAfterwards));
  }
}
