package org.quorate.clause;

import java.util.Locale;

/** What sort of promise a clause makes, in the words of the catalogue. */
public enum ClauseKind {
  PRECONDITION,
  INPUT,
  EXPECTATION,
  HALT,
  PROCEDURE_CHECK,
  DRILL,
  OBJECTIVE,
  HANDOFF,
  AUDIT;

  /** The word the catalogue and the machine formats use, such as {@code procedure-check}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static ClauseKind of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
