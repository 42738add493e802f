package org.quorate.dossier.page;

/** How much of the evidence the page itself may repeat; what it leaves out is in the evidence file, and it says so. */
enum Room {
  AMPLE(1_200_000, 120, 8000),
  NARROW(400_000, 80, 2000),
  NARROWEST(0, 40, 500);

  /** A page that is to be opened, sent and filed. */
  static final int MOST_BYTES = 3_000_000;

  private final int quotedChars;
  private final int fewestChars;
  private final int steps;

  Room(int quotedChars, int fewestChars, int steps) {
    this.quotedChars = quotedChars;
    this.fewestChars = fewestChars;
    this.steps = steps;
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
}
