package org.quorate.run;

import java.util.Locale;

/** What a run may do. */
public enum Mode {
  /** The whole runbook in its order, bootstrap and drills included. */
  COMMISSIONING,
  /** One drill of the runbook on a zone that stands, with the clauses that it can show. */
  DRILL,
  /** Failures of all kinds on a zone that stands, and nothing of the runbook. */
  RESILIENCE,
  /** Reading only, on a zone as it stands. */
  CHECK;

  /** Whether it goes along the runbook, the whole of it or a part, and stops where that says so. */
  boolean followsRunbook() {
    return this == COMMISSIONING || this == DRILL;
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
