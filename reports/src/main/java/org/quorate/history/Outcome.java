package org.quorate.history;

/** How an operation ended, as far as its client knows. */
public enum Outcome {
  /** It happened, between call and answer. */
  OK,
  /** It surely did not happen. */
  REFUSED,
  /** It may have happened at any time after its call, or never. */
  UNKNOWN;

  private static final Outcome[] ALL = values();

  static Outcome at(int ordinal) {
    return ALL[ordinal];
  }
}
