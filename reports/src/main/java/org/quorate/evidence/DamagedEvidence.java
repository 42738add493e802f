package org.quorate.evidence;

/** Stored evidence cannot be relied on: the message names the file, the line, and what is wrong there. */
public final class DamagedEvidence extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DamagedEvidence(String message) {
    super(message);
  }

  static DamagedEvidence at(Object file, long line, String what) {
    return new DamagedEvidence("%s, line %d: %s".formatted(file, line, what));
  }
}
