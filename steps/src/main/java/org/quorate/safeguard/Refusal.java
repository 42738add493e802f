package org.quorate.safeguard;

/** A drill must not begin; nothing was changed on any host. The message says what was expected, found and how to mend. */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Refusal(String where, String expected, String found, String mend) {
    super("%s: expected %s, found %s. %s".formatted(where, expected, found, mend));
  }
}
