package org.quorate.dossier.seal;

import java.nio.file.Path;

/** A manifest cannot be used as one: the message says which line, what was expected and what was found. */
public final class ManifestUnusable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private ManifestUnusable(String message) {
    super(message);
  }

  static ManifestUnusable at(Path file, int line, String expected, String found) {
    return new ManifestUnusable("%s%s: expected %s, found %s. Put the original manifest back."
        .formatted(file, line > 0 ? ":" + line : "", expected, found));
  }
}
