package org.quorate.judging;

import java.util.List;
import org.quorate.clause.Clause;
import org.quorate.criterion.Measured;
import org.quorate.judgement.Shown;
import org.quorate.verdict.Verdict;

/**
 * What a run concludes about one clause.
 *
 * @param verdict what counts
 * @param underlying what the evidence alone says, before any exception or declaration of the environment
 * @param inScope whether the run set out to judge it
 * @param reason why the verdict is not simply what was observed: a stand-in, a declaration, why it was not run
 * @param evidence the evidence lines it rests on
 * @param criteria names of the criteria that judged it
 */
public record ClauseVerdict(
    Clause clause,
    Verdict verdict,
    Verdict underlying,
    Shown shown,
    boolean inScope,
    String reason,
    String expected,
    String observed,
    List<Long> evidence,
    List<String> criteria,
    List<Measured> measured) {

  public ClauseVerdict {
    evidence = List.copyOf(evidence);
    criteria = List.copyOf(criteria);
    measured = List.copyOf(measured);
  }

  /** The same clause with an exception in place of its verdict; what the evidence says stays beside it. */
  ClauseVerdict waived(String why) {
    return new ClauseVerdict(clause, Verdict.WAIVED, underlying, shown, inScope, why, expected, observed, evidence,
        criteria, measured);
  }

  /** Whether the exit status depends on it: in scope, and not declared as something this lab cannot show. */
  public boolean gates() {
    return inScope && shown != Shown.NONE;
  }
}
