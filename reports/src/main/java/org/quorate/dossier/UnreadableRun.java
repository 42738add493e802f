package org.quorate.dossier;

/** A folder cannot be read as a run: the message says which file, what was expected and what was found. */
public final class UnreadableRun extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnreadableRun(String message) {
    super(message);
  }
}
