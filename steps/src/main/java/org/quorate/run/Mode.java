package org.quorate.run;

import java.util.Locale;

/** What a run may do. */
public enum Mode {
  /** The whole runbook in its order, bootstrap and drills included. */
  COMMISSIONING,
  /** Failures of all kinds on a zone that stands, and nothing of the runbook. */
  RESILIENCE,
  /** Reading only, on a zone as it stands. */
  CHECK;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
