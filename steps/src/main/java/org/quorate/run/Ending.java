package org.quorate.run;

/** Whether a run was asked to end: from then on it begins nothing and only undoes. */
final class Ending {
  static final String BY_A_PERSON = "it was asked to end by Ctrl-C or a termination signal";
  private volatile boolean asked;
  private volatile String why = BY_A_PERSON;

  void ask() {
    asked = true;
  }

  /** The first reason is the one on record. */
  synchronized void ask(String reason) {
    if (!asked) {
      why = reason;
      asked = true;
    }
  }

  String why() {
    return why;
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
