package org.quorate.run;

/** The one run of this process. Cucumber creates step classes itself, so this is where they get their run from. */
final class CurrentRun {
  private static Run run;
  private static Procedure procedure;

  private CurrentRun() {}

  static void set(Run current, Procedure its) {
    run = current;
    procedure = its;
  }

  static Run run() {
    return run;
  }

  static Procedure procedure() {
    return procedure;
  }
}
