package org.quorate.sabotage;

/** A step did not come out as its table expects. */
final class Mishap extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Mishap(String message) {
    super(message);
  }
}
