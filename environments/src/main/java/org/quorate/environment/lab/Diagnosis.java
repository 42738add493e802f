package org.quorate.environment.lab;

/**
 * One thing a lab wants of this machine.
 *
 * @param found what is there, and how to mend it where that can be
 */
public record Diagnosis(String what, State state, String found) {
  /** How it is. */
  public enum State {
    /** As a lab wants it. */
    GOOD,
    /** A lab works, but shows or does less, or takes longer. */
    LIMITED,
    /** No lab can be stood up. */
    MISSING
  }
}
