package org.quorate.linearizability;

import java.util.Arrays;

/**
 * Which sets of operations have been tried in which state: an exact memory, kept in plain numbers.
 *
 * <p>A set is written from its first gap to its last member only, so it takes as much room as operations overlap.
 */
final class Visited {
  private static final int FIRST_BLOCK = 1 << 10;
  private static final int LARGEST_BLOCK = 1 << 18;
  private static final int HEADER = 3;
  private static final int OFFSET_BITS = 32;
  private long[][] blocks = {new long[FIRST_BLOCK]};
  private int block;
  private int used;
  private long bytes = 8L * FIRST_BLOCK;
  private long[] slots = new long[64];
  private int count;

  /**
   * Remembers a set in a state.
   *
   * @return whether it was not there before
   */
  boolean add(long hash, int state, Chosen required, Chosen optional) {
    int slot = (int) (hash ^ hash >>> 32) & slots.length - 1;
    while (slots[slot] != 0) {
      if (same(slots[slot] - 1, hash, state, required, optional)) {
        return false;
      }
      slot = slot + 1 & slots.length - 1;
    }
    slots[slot] = write(hash, state, required, optional) + 1;
    if (++count * 2 > slots.length) {
      grow();
    }
    return true;
  }

  private boolean same(long address, long hash, int state, Chosen required, Chosen optional) {
    long[] words = blocks[(int) (address >>> OFFSET_BITS)];
    int at = (int) address;
    if (words[at] != hash || words[at + 1] != header(state, required.from())
        || words[at + 2] != header(required.length(), optional.length())) {
      return false;
    }
    return required.equalsAt(words, at + HEADER) && optional.equalsAt(words, at + HEADER + required.length());
  }

  private long write(long hash, int state, Chosen required, Chosen optional) {
    int length = HEADER + required.length() + optional.length();
    if (used + length > blocks[block].length) {
      nextBlock(length);
    }
    long[] words = blocks[block];
    int at = used;
    words[at] = hash;
    words[at + 1] = header(state, required.from());
    words[at + 2] = header(required.length(), optional.length());
    required.copyTo(words, at + HEADER);
    optional.copyTo(words, at + HEADER + required.length());
    used += length;
    return (long) block << OFFSET_BITS | at;
  }

  private static long header(int high, int low) {
    return (long) high << 32 | low;
  }

  private void nextBlock(int length) {
    int size = Math.max(length, Math.min(LARGEST_BLOCK, blocks[block].length * 2));
    if (++block == blocks.length) {
      blocks = Arrays.copyOf(blocks, block * 2);
    }
    blocks[block] = new long[size];
    bytes += 8L * size;
    used = 0;
  }

  private void grow() {
    long[] larger = new long[slots.length * 2];
    for (long address : slots) {
      if (address != 0) {
        long hash = blocks[(int) (address - 1 >>> OFFSET_BITS)][(int) (address - 1)];
        int slot = (int) (hash ^ hash >>> 32) & larger.length - 1;
        while (larger[slot] != 0) {
          slot = slot + 1 & larger.length - 1;
        }
        larger[slot] = address;
      }
    }
    slots = larger;
  }

  long bytes() {
    return bytes + 8L * slots.length;
  }
}
