package org.quorate.history;

import java.util.Arrays;

/** From numbers to numbers, without objects; what is not in it is −1. */
final class NumberTable {
  private long[] keys = new long[32];
  private int[] values = new int[32];
  private boolean[] taken = new boolean[32];
  private int size;

  int get(long key) {
    int slot = slot(key);
    return taken[slot] ? values[slot] : -1;
  }

  void put(long key, int value) {
    int slot = slot(key);
    if (!taken[slot]) {
      taken[slot] = true;
      keys[slot] = key;
      size++;
    }
    values[slot] = value;
    if (size * 2 > keys.length) {
      grow();
    }
  }

  private int slot(long key) {
    int slot = (int) (key * 0x9E3779B97F4A7C15L >>> 32) & keys.length - 1;
    while (taken[slot] && keys[slot] != key) {
      slot = slot + 1 & keys.length - 1;
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldValues = values;
    boolean[] oldTaken = taken;
    keys = new long[oldKeys.length * 2];
    values = Arrays.copyOf(values, oldKeys.length * 2);
    taken = new boolean[oldKeys.length * 2];
    for (int old = 0; old < oldKeys.length; old++) {
      if (oldTaken[old]) {
        int slot = slot(oldKeys[old]);
        taken[slot] = true;
        keys[slot] = oldKeys[old];
        values[slot] = oldValues[old];
      }
    }
  }
}
