package org.quorate.environment;

/**
 * A host cannot be reached or must not be trusted, before anything was done on it. The message names the host, what
 * was expected, what was found, and how to mend it. A host that is lost later is an {@link Outcome}, not this.
 */
public final class Unreachable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public Unreachable(String message) {
    super(message);
  }

  /** The form of all such errors. */
  public static Unreachable at(String host, String expected, String found, String mend) {
    return new Unreachable("%s: expected %s, found %s. %s".formatted(host, expected, found, mend));
  }
}
