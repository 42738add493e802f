package org.quorate.drill;

import java.util.UUID;

/** Names that nobody else uses, for small things that a run writes and removes again. */
final class ScratchName {
  private ScratchName() {}

  static String fresh() {
    return "quorate-scratch-" + UUID.randomUUID();
  }
}
