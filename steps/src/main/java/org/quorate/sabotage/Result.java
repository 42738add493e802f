package org.quorate.sabotage;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * How one sabotage ended.
 *
 * @param red clauses that turned red under it
 * @param leaked whether the zone did not come back to what it was
 */
record Result(Sabotage sabotage, Ending ending, String reason, Set<String> red, double seconds, boolean leaked) {
  Result {
    red = Set.copyOf(red);
  }

  /** How a sabotage can end. */
  enum Ending {
    CAUGHT("caught"),
    MISSED("missed"),
    FALSE_ALARM("false alarm"),
    NOT_APPLICABLE("not applicable");

    private final String word;

    Ending(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }

  static Result notApplicable(Sabotage sabotage) {
    return new Result(sabotage, Ending.NOT_APPLICABLE, sabotage.notApplicable(), Set.of(), 0, false);
  }

  /** Whether it shows nothing against the harness. */
  boolean settled() {
    return ending == Ending.CAUGHT || ending == Ending.NOT_APPLICABLE;
  }

  /** Clauses that turned red besides its own, in the order of their text. */
  List<String> alsoRed() {
    TreeSet<String> others = new TreeSet<>(red);
    others.remove(sabotage.clause());
    return List.copyOf(others);
  }
}
