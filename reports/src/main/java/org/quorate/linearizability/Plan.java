package org.quorate.linearizability;

import java.util.HashMap;
import java.util.Map;

/**
 * The operations on one object as the search wants them: those that surely happened first, then those that may have,
 * each lot in the order of the calls.
 */
final class Plan {
  private static final int BYTES_EACH = 48;
  final int required;
  final int[] calledAt;
  final int[] answeredAt;
  private final Operations operations;
  private final int[] alikeBefore;

  private Plan(Operations operations, int required) {
    this.operations = operations;
    this.required = required;
    int size = operations.size();
    this.calledAt = new int[size];
    this.answeredAt = new int[size];
    this.alikeBefore = new int[size - required];
    for (int each = 0; each < size; each++) {
      calledAt[each] = operations.calledAt(each);
      answeredAt[each] = operations.answeredAt(each);
    }
    findAlike();
  }

  /** @param chosen the operations of one object out of a history, none of them refused */
  static Plan of(Operations chosen) {
    int[] members = new int[chosen.size()];
    int at = 0;
    for (int each = 0; each < chosen.size(); each++) {
      if (!chosen.unknown(each)) {
        members[at++] = chosen.member(each);
      }
    }
    int required = at;
    for (int each = 0; each < chosen.size(); each++) {
      if (chosen.unknown(each)) {
        members[at++] = chosen.member(each);
      }
    }
    return new Plan(chosen.choose(members), required);
  }

  private record Deed(Object function, int value, int replacement) {}

  private void findAlike() {
    Map<Deed, Integer> latest = new HashMap<>();
    for (int each = required; each < operations.size(); each++) {
      Deed deed = new Deed(operations.function(each), operations.value(each), operations.replacement(each));
      Integer before = latest.put(deed, each - required);
      alikeBefore[each - required] = before == null ? -1 : before;
    }
  }

  Operations operations() {
    return operations;
  }

  int size() {
    return operations.size();
  }

  /** Whether every operation of unknown outcome that is just like this one and was called before it has been taken. */
  boolean mayComeNext(int operation, Chosen optional) {
    if (operation < required) {
      return true;
    }
    int before = alikeBefore[operation - required];
    return before < 0 || optional.has(before);
  }

  long bytes() {
    return (long) BYTES_EACH * operations.size();
  }

  /** A number spread over all bits. */
  static long mix(int number) {
    long mixed = (number + 0x9E3779B97F4A7C15L) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
    return mixed ^ mixed >>> 31;
  }
}
