package org.quorate.run;

/** Whether a run was asked to end: from then on it begins nothing and only undoes. */
final class Ending {
  private volatile boolean asked;

  void ask() {
    asked = true;
  }

  boolean asked() {
    return asked;
  }

  /** @throws Interrupted when it was asked to end */
  void mustGoOn() {
    if (asked) {
      throw new Interrupted();
    }
  }
}
