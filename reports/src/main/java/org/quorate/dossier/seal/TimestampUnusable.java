package org.quorate.dossier.seal;

/** A timestamp cannot be had or does not hold: the message says what was expected, what was found, and how to mend it. */
public final class TimestampUnusable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TimestampUnusable(String where, String expected, String found, String mend) {
    super("%s: expected %s, found %s. %s".formatted(where, expected, found, mend).strip());
  }

  TimestampUnusable(String what, Exception cause) {
    super(what, cause);
  }
}
