package org.quorate.history;

/** What an operation asks of an object. */
public enum Function {
  /** Looks a value up. */
  READ,
  /** Sets a value whatever it was; a deletion sets it to nothing. */
  WRITE,
  /** Sets a value only where it is the expected one. */
  CAS,
  /** Adds a text to the end of a text. */
  APPEND,
  /** Adds a value to the end of a queue. */
  ENQUEUE,
  /** Takes the value at the front of a queue. */
  DEQUEUE;

  private static final Function[] ALL = values();

  static Function at(int ordinal) {
    return ALL[ordinal];
  }

  /** Whether the answer, rather than the call, says which value it was about. */
  public boolean answersWithValue() {
    return this == READ || this == DEQUEUE;
  }
}
