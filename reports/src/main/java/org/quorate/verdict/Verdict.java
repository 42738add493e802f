package org.quorate.verdict;

import java.util.Collection;

/** What is concluded about a clause. Declared from best to worst: the worst one wins. */
public enum Verdict {
  /** The evidence meets the criterion for its whole window. */
  PROVEN,
  /** A named person stated it; no machine saw it. */
  ATTESTED,
  /** Not met, and an approved, unexpired exception says so. */
  WAIVED,
  /** In the catalogue but not examined in this run. */
  NOT_RUN,
  /** Evidence too thin, a blind witness, a tool failure, or something this environment cannot show. */
  NOT_PROVEN,
  /** A precondition or one of the document's own halt conditions stopped the procedure. */
  HALTED,
  /** The evidence contradicts the clause. */
  REFUTED;

  /** The word people read, such as {@code NOT PROVEN}. */
  public String word() {
    return name().replace('_', ' ');
  }

  public Verdict worse(Verdict other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** The worst of several; of none it is {@link #NOT_PROVEN}, because nothing seen proves nothing. */
  public static Verdict worst(Collection<Verdict> verdicts) {
    return verdicts.stream().reduce(Verdict::worse).orElse(NOT_PROVEN);
  }
}
