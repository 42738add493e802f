package org.quorate.linearizability;

import java.util.Arrays;

/**
 * Sequences of numbers that share their beginnings, each known by a number; 0 is the empty one.
 *
 * <p>A sequence is the one before its last element, and that element, with a far jump back besides, so that any place
 * in it is found in few steps. Equal sequences are equal numbers.
 */
final class Chains {
  private final Pairs links = new Pairs();
  private int[] jumps = new int[64];
  private int[] lengths = new int[64];

  /** The sequence with one more element at its end. */
  int with(int sequence, int element) {
    int known = links.count();
    int longer = links.of(sequence, element);
    if (longer == known) {
      settle(longer, sequence);
    }
    return longer;
  }

  private void settle(int longer, int sequence) {
    if (longer == jumps.length) {
      jumps = Arrays.copyOf(jumps, longer * 2);
      lengths = Arrays.copyOf(lengths, longer * 2);
    }
    lengths[longer] = lengths[sequence] + 1;
    int far = jumps[sequence];
    boolean evenly = lengths[sequence] - lengths[far] == lengths[far] - lengths[jumps[far]];
    jumps[longer] = evenly ? jumps[far] : sequence;
  }

  int length(int sequence) {
    return lengths[sequence];
  }

  int last(int sequence) {
    return links.second(sequence);
  }

  /** The sequence without its last element. */
  int before(int sequence) {
    return links.first(sequence);
  }

  /** A beginning of a sequence that is far shorter, for sequences of most lengths. */
  int farBefore(int sequence) {
    return jumps[sequence];
  }

  /** The beginning of a sequence that has this length. */
  int beginning(int sequence, int length) {
    int at = sequence;
    while (lengths[at] > length) {
      at = lengths[farBefore(at)] >= length ? farBefore(at) : before(at);
    }
    return at;
  }

  long bytes() {
    return links.bytes() + 4L * (jumps.length + lengths.length);
  }
}
