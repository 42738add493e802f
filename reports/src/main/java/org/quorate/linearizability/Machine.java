package org.quorate.linearizability;

/**
 * One object and the operations on it, in states that are numbers: equal numbers are equal states.
 *
 * <p>A new machine is in state 0.
 */
abstract class Machine {
  static final int IMPOSSIBLE = -1;

  /** The state after an operation takes effect with the answer it had, or {@link #IMPOSSIBLE}. */
  abstract int step(int state, int operation);

  /** Whether an operation leaves every state as it is. */
  abstract boolean onlyLooks(int operation);

  /**
   * An operation that surely happened and cannot come any more in this state; −1 when none is known.
   *
   * @param required those operations among the ones that surely happened that have taken effect
   */
  int lostFrom(int state, Chosen required) {
    return -1;
  }

  /** Bytes that its states take. */
  abstract long bytes();
}
