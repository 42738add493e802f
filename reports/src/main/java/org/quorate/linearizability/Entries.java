package org.quorate.linearizability;

import java.util.Arrays;

/**
 * Calls and answers in the order they happened, as a list out of which operations are taken and put back.
 *
 * <p>An operation's call has its own number; its answer has that number and the count of operations added.
 */
final class Entries {
  private final int count;
  private final int head;
  private final int[] next;
  private final int[] previous;

  /** @param required how many operations, the first ones, have an answer that must come after them */
  Entries(int[] calledAt, int[] answeredAt, int required) {
    count = calledAt.length;
    head = 2 * count;
    next = new int[2 * count + 2];
    previous = new int[2 * count + 2];
    long[] calls = sorted(calledAt, count);
    long[] answers = sorted(answeredAt, required);
    int last = head;
    int call = 0;
    int answer = 0;
    while (call < count || answer < required) {
      // A call in the moment of an answer may have come first: that leaves more orders open, never fewer.
      boolean callFirst = answer == required || call < count && calls[call] >>> 32 <= answers[answer] >>> 32;
      last = append(last, callFirst ? (int) calls[call++] : count + (int) answers[answer++]);
    }
    append(last, head + 1);
  }

  private static long[] sorted(int[] moments, int count) {
    long[] keys = new long[count];
    for (int each = 0; each < count; each++) {
      keys[each] = (long) moments[each] << 32 | each;
    }
    Arrays.sort(keys);
    return keys;
  }

  private int append(int last, int entry) {
    next[last] = entry;
    previous[entry] = last;
    return entry;
  }

  /** The place before the first entry. */
  int beforeFirst() {
    return head;
  }

  int first() {
    return next[head];
  }

  int after(int entry) {
    return next[entry];
  }

  int before(int entry) {
    return previous[entry];
  }

  boolean isCall(int entry) {
    return entry < count;
  }

  /** The operation whose answer an entry is; −1 at the end of the list. */
  int answered(int entry) {
    return entry < head ? entry - count : -1;
  }

  void takeCall(int operation) {
    unlink(operation);
  }

  void takeBoth(int operation) {
    unlink(operation);
    unlink(count + operation);
  }

  void putBackCall(int operation) {
    link(operation);
  }

  void putBackBoth(int operation) {
    link(count + operation);
    link(operation);
  }

  private void unlink(int entry) {
    next[previous[entry]] = next[entry];
    previous[next[entry]] = previous[entry];
  }

  private void link(int entry) {
    next[previous[entry]] = entry;
    previous[next[entry]] = entry;
  }
}
