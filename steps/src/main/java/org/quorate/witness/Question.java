package org.quorate.witness;

import java.util.Map;

/** What a witness asks again and again, because nothing gives notice of it. */
interface Question {
  /** What it asks, in words. */
  String about();

  /**
   * Asks once.
   *
   * @return by name of the witness in evidence, whether the role has it now; a name that is missing is not had
   * @throws NoAnswer when nobody can tell
   */
  Map<String, Boolean> ask() throws NoAnswer;

  /** Nobody can tell, and why. */
  final class NoAnswer extends Exception {
    private static final long serialVersionUID = 1L;

    NoAnswer(String why) {
      super(why);
    }
  }
}
