package org.quorate.run;

import java.util.Optional;
import org.quorate.clause.Clause;
import org.quorate.clause.ClauseKind;
import org.quorate.criterion.Finding;

/** Whether the procedure may go on. Once closed it stays closed. */
final class Gate {
  private final Mode mode;
  private final Shown shown;
  private String closedBy = "";
  private String why = "";

  Gate(Mode mode, Shown shown) {
    this.mode = mode;
    this.shown = shown;
  }

  boolean open() {
    return closedBy.isEmpty();
  }

  /**
   * Closes after a scenario about a halt unless its condition was examined to the end and was absent.
   *
   * @param conclusion of the whole scenario
   */
  void examined(CurrentScenario scenario, Finding conclusion) {
    scenario.clause().filter(this::halts).filter(clause -> !CurrentScenario.holds(conclusion))
        .ifPresent(clause -> close(
        // A halt condition that nobody looked at may be present.
        clause.id(), scenario.findings().isEmpty() ? "the condition was not examined" : conclusion.observed()));
  }

  /** A check only reads, so there is nothing to stop; what a lab cannot show is declared beforehand. */
  private boolean halts(Clause clause) {
    return mode.followsRunbook() && clause.kind() == ClauseKind.HALT && !shown.declaredUnshowable(clause.id());
  }

  void close(String clause, String reason) {
    if (open()) {
      closedBy = clause;
      why = reason;
    }
  }

  /** The sentence a scenario that is not run any more is given. */
  Optional<String> reason() {
    return open() ? Optional.empty() : Optional.of("the procedure stopped at %s: %s".formatted(closedBy, why));
  }
}
