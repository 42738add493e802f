package org.quorate.criterion.failover;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Acknowledged writes that cannot be read afterwards, and what their places say of how they were lost. */
record Loss(List<Operation> lost, int acknowledged, Shape shape) {

  /** Where among the acknowledged writes the lost ones are. */
  enum Shape {
    NONE("nothing"),
    ALL("all of them"),
    /** As if it had started over. */
    PREFIX("a prefix"),
    /** The worst: later ones are there. */
    MIDDLE("a piece of the middle"),
    /** As if what was written last had not been synced or not been replicated. */
    SUFFIX("a suffix"),
    SCATTERED("scattered ones");

    private final String words;

    Shape(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  /** @param acknowledged in the order they were sent */
  static Loss of(List<Operation> acknowledged, Set<String> readable) {
    boolean[] there = new boolean[acknowledged.size()];
    List<Operation> lost = new ArrayList<>();
    for (int each = 0; each < there.length; each++) {
      there[each] = readable.contains(acknowledged.get(each).id());
      if (!there[each]) {
        lost.add(acknowledged.get(each));
      }
    }
    return new Loss(lost, there.length, shape(there, lost.size()));
  }

  private static Shape shape(boolean[] there, int lost) {
    if (lost == 0) {
      return Shape.NONE;
    }
    if (lost == there.length) {
      return Shape.ALL;
    }
    int first = 0;
    while (there[first]) {
      first++;
    }
    int last = there.length - 1;
    while (there[last]) {
      last--;
    }
    if (last - first + 1 > lost) {
      return Shape.SCATTERED;
    }
    return first == 0 ? Shape.PREFIX : last == there.length - 1 ? Shape.SUFFIX : Shape.MIDDLE;
  }
}
