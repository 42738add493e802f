package org.quorate.run;

import org.opentest4j.TestAbortedException;

/** The run was asked to end, so this is not done any more. Cucumber takes it for a scenario that was left out. */
public final class Interrupted extends TestAbortedException {
  private static final long serialVersionUID = 1L;
  static final String WHY = "the run was interrupted";

  public Interrupted() {
    super(WHY);
  }
}
