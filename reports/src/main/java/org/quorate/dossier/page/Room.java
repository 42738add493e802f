package org.quorate.dossier.page;

/** How much of the evidence the page itself may repeat; what it leaves out is in the evidence file, and it says so. */
enum Room {
  AMPLE(1_200_000, 120, 8000, true),
  NARROW(400_000, 80, 2000, true),
  NARROWEST(0, 40, 500, false);

  /** A page that is to be opened, sent and filed. */
  static final int MOST_BYTES = 3_000_000;

  private final int quotedChars;
  private final int fewestChars;
  private final int steps;
  private final boolean settledAtLength;

  Room(int quotedChars, int fewestChars, int steps, boolean settledAtLength) {
    this.quotedChars = quotedChars;
    this.fewestChars = fewestChars;
    this.steps = steps;
    this.settledAtLength = settledAtLength;
  }

  /** Of all quoted lines together. */
  int quotedChars() {
    return quotedChars;
  }

  /** Of each quoted line, whatever becomes of the sum. */
  int fewestChars() {
    return fewestChars;
  }

  /** Of the step log. */
  int steps() {
    return steps;
  }

  /** Whether a failure that came to what was promised is told as a table, too, and not by its picture alone. */
  boolean settledAtLength() {
    return settledAtLength;
  }
}
