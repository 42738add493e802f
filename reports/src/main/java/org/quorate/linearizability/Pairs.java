package org.quorate.linearizability;

import java.util.Arrays;

/** Pairs of numbers, each known by a number of its own from 1 on. */
final class Pairs {
  private int[] left = new int[64];
  private int[] right = new int[64];
  private int[] slots = new int[128];
  private int count = 1;

  /** The number of a pair, which is the next free one when the pair was not there. */
  int of(int first, int second) {
    int slot = hash(first, second) & slots.length - 1;
    while (slots[slot] != 0) {
      int there = slots[slot];
      if (left[there] == first && right[there] == second) {
        return there;
      }
      slot = slot + 1 & slots.length - 1;
    }
    return add(slot, first, second);
  }

  private int add(int slot, int first, int second) {
    if (count == left.length) {
      left = Arrays.copyOf(left, count * 2);
      right = Arrays.copyOf(right, count * 2);
    }
    left[count] = first;
    right[count] = second;
    slots[slot] = count++;
    if (count * 2 > slots.length) {
      grow();
    }
    return count - 1;
  }

  private void grow() {
    slots = new int[slots.length * 2];
    for (int each = 1; each < count; each++) {
      int slot = hash(left[each], right[each]) & slots.length - 1;
      while (slots[slot] != 0) {
        slot = slot + 1 & slots.length - 1;
      }
      slots[slot] = each;
    }
  }

  /** A pair spread over all bits. */
  static int hash(int first, int second) {
    return (int) ((first * 0x9E3779B97F4A7C15L + second) * 0xC2B2AE3D27D4EB4FL >>> 32);
  }

  int first(int pair) {
    return left[pair];
  }

  int second(int pair) {
    return right[pair];
  }

  /** One more than the largest number there is. */
  int count() {
    return count;
  }

  long bytes() {
    return 4L * (left.length + right.length + slots.length);
  }
}
