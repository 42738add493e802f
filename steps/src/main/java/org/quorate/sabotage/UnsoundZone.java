package org.quorate.sabotage;

/** The zone in a lab is no ground for sabotages: red by itself, or not at rest; the message says which and where. */
public final class UnsoundZone extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnsoundZone(String message) {
    super(message);
  }
}
