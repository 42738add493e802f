package org.quorate.criterion.packages;

import org.quorate.evidence.Sample;

/** How a host says that a program is not there. */
final class Absence {
  private static final int NOT_FOUND = 127;

  private Absence() {}

  static boolean of(Sample sample) {
    return sample.answered() && sample.exit() == NOT_FOUND;
  }
}
