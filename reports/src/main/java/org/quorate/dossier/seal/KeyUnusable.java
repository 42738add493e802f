package org.quorate.dossier.seal;

import java.nio.file.Path;

/** A key file cannot be used: the message says what was expected, what was found, and how to mend it. */
public final class KeyUnusable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private KeyUnusable(String message) {
    super(message);
  }

  static KeyUnusable at(Path file, String expected, String found, String mend) {
    return new KeyUnusable("%s: expected %s, found %s. %s".formatted(file, expected, found, mend));
  }
}
