package org.quorate.run;

import org.quorate.clause.Clause;
import org.quorate.clause.ClauseKind;
import org.quorate.clause.Verification;
import org.quorate.verdict.Verdict;

/** What a criterion's verdict means for a clause: a halt condition that is present halts, a statement attests. */
final class VerdictOfKind {
  private VerdictOfKind() {}

  static Verdict of(Clause clause, Verdict verdict) {
    if (clause.kind() == ClauseKind.HALT && verdict == Verdict.REFUTED) {
      return Verdict.HALTED;
    }
    if (clause.verification() == Verification.ATTESTATION && verdict == Verdict.PROVEN) {
      return Verdict.ATTESTED;
    }
    return verdict;
  }
}
