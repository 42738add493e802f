package org.quorate.linearizability;

import java.util.Arrays;

/** A set of small numbers, written as the words between its first gap and its last member. */
final class Chosen {
  private final long[] words;
  private final boolean fromStart;
  private int low;
  private int high = -1;

  /** @param fromStart whether all words are written, however full the first ones are */
  Chosen(int size, boolean fromStart) {
    // There is always room for a number more, so that the last word is never full.
    this.words = new long[(size >> 6) + 1];
    this.fromStart = fromStart;
  }

  void add(int member) {
    int word = member >> 6;
    words[word] |= 1L << member;
    high = Math.max(high, word);
    while (!fromStart && words[low] == -1L) {
      low++;
    }
  }

  void remove(int member) {
    int word = member >> 6;
    words[word] &= ~(1L << member);
    low = Math.min(low, word);
    while (high >= 0 && words[high] == 0) {
      high--;
    }
  }

  boolean has(int member) {
    return (words[member >> 6] & 1L << member) != 0;
  }

  /** The first word that is written; all before it are full. */
  int from() {
    return low;
  }

  /** How many words there are from the first that is not full to the last that is not empty. */
  int length() {
    return Math.max(0, high + 1 - low);
  }

  boolean equalsAt(long[] there, int at) {
    return Arrays.equals(words, low, low + length(), there, at, at + length());
  }

  void copyTo(long[] there, int at) {
    System.arraycopy(words, low, there, at, length());
  }
}
