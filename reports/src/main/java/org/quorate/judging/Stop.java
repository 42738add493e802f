package org.quorate.judging;

import java.util.List;
import java.util.Optional;
import org.quorate.clause.ClauseKind;
import org.quorate.evidence.Entry;
import org.quorate.evidence.EntryKind;
import org.quorate.evidence.Evidence;
import org.quorate.verdict.Verdict;

/** Where the procedure stopped: the first halt condition that was not shown to be absent, if no later stage was entered. */
final class Stop {
  private Stop() {}

  static Optional<String> of(List<ClauseVerdict> clauses, Evidence evidence) {
    return clauses.stream()
        .filter(clause -> clause.clause().kind() == ClauseKind.HALT && clause.gates())
        .filter(clause -> clause.verdict() == Verdict.HALTED || clause.verdict() == Verdict.NOT_PROVEN)
        .findFirst()
        .filter(clause -> !enteredLater(clause.clause().stage(), evidence))
        .map(clause -> clause.clause().id());
  }

  private static boolean enteredLater(String stage, Evidence evidence) {
    return evidence.of(EntryKind.STAGE).stream().map(Entry::name)
        .anyMatch(name -> name.matches("\\d{1,4}") && Integer.parseInt(name) > Integer.parseInt(stage));
  }
}
