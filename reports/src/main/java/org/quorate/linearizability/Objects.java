package org.quorate.linearizability;

import java.util.Arrays;
import org.quorate.history.History;

/** The operations of a history by the object they are about, in the order the objects first appear. */
final class Objects {
  private final History history;
  private final int[] members;
  private final int[] ends;

  private Objects(History history, int[] members, int[] ends) {
    this.history = history;
    this.members = members;
    this.ends = ends;
  }

  static Objects of(History history) {
    int[] numberOf = new int[history.values().count()];
    int[] counts = new int[16];
    int objects = 0;
    for (int each = 0; each < history.size(); each++) {
      int key = history.key(each);
      if (numberOf[key] == 0) {
        numberOf[key] = ++objects;
        counts = objects < counts.length ? counts : Arrays.copyOf(counts, objects * 2);
      }
      counts[numberOf[key]]++;
    }
    int[] places = new int[objects + 1];
    for (int each = 1; each <= objects; each++) {
      places[each] = places[each - 1] + counts[each - 1];
    }
    int[] members = new int[history.size()];
    for (int each = 0; each < history.size(); each++) {
      members[places[numberOf[history.key(each)]]++] = each;
    }
    return new Objects(history, members, places);
  }

  int count() {
    return ends.length - 1;
  }

  /** The operations on one object, counted from 0. */
  Operations operations(int object) {
    return new Operations(history, Arrays.copyOfRange(members, ends[object], ends[object + 1]), History.NEVER);
  }
}
