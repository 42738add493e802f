package org.quorate.history;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Every value of a history once, known by a number; 0 is nothing.
 *
 * <p>A text is kept with a quotation mark before it, anything else as it was written, so that 1 and "1" differ.
 */
public final class Values {
  public static final int NOTHING = 0;
  private static final byte TEXT = '"';
  private byte[] content = new byte[256];
  private int[] ends = new int[64];
  private int[] hashes = new int[64];
  private int[] slots = new int[128];
  private int count = 1;

  /** The number of a value that is written without quotation marks, such as a number. */
  public int ofToken(byte[] source, int from, int to) {
    return of(source, from, to, false);
  }

  /** The number of a text. */
  public int ofText(byte[] source, int from, int to) {
    return of(source, from, to, true);
  }

  public int ofText(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return ofText(bytes, 0, bytes.length);
  }

  public int ofNumber(long number) {
    byte[] bytes = Long.toString(number).getBytes(StandardCharsets.US_ASCII);
    return ofToken(bytes, 0, bytes.length);
  }

  private int of(byte[] source, int from, int to, boolean text) {
    int hash = text ? TEXT : 0;
    for (int at = from; at < to; at++) {
      hash = hash * 31 + source[at];
    }
    hash = spread(hash);
    int slot = hash & slots.length - 1;
    while (slots[slot] != 0) {
      if (hashes[slots[slot]] == hash && same(slots[slot], source, from, to, text)) {
        return slots[slot];
      }
      slot = slot + 1 & slots.length - 1;
    }
    return add(slot, hash, source, from, to, text);
  }

  private boolean same(int value, byte[] source, int from, int to, boolean text) {
    int start = ends[value - 1];
    int skip = text ? 1 : 0;
    return ends[value] - start == to - from + skip
        && (content[start] == TEXT) == text
        && Arrays.equals(content, start + skip, ends[value], source, from, to);
  }

  private int add(int slot, int hash, byte[] source, int from, int to, boolean text) {
    int start = ends[count - 1];
    int end = start + (to - from) + (text ? 1 : 0);
    if (end < 0) {
      throw new OutOfMemory("the values of the history take more than 2 GiB");
    }
    if (end > content.length) {
      content = Arrays.copyOf(content, (int) Math.min(Integer.MAX_VALUE - 8L, Math.max(end, content.length * 3L / 2)));
    }
    if (count == ends.length) {
      ends = Arrays.copyOf(ends, count * 2);
      hashes = Arrays.copyOf(hashes, count * 2);
    }
    if (text) {
      content[start] = TEXT;
    }
    System.arraycopy(source, from, content, end - (to - from), to - from);
    ends[count] = end;
    hashes[count] = hash;
    slots[slot] = count++;
    if (count * 2 > slots.length) {
      grow();
    }
    return count - 1;
  }

  private void grow() {
    int[] larger = new int[slots.length * 2];
    for (int value = 1; value < count; value++) {
      int slot = hashes[value] & larger.length - 1;
      while (larger[slot] != 0) {
        slot = slot + 1 & larger.length - 1;
      }
      larger[slot] = value;
    }
    slots = larger;
  }

  /** A hash spread over its lower bits. */
  static int spread(int hash) {
    int mixed = hash * 0x9E3779B9;
    return mixed ^ mixed >>> 15;
  }

  public int count() {
    return count;
  }

  /** A value as people read it: a text in quotation marks, nothing as null. */
  public String shown(int value) {
    String raw = raw(value);
    return value == NOTHING ? "null" : raw.startsWith("\"") ? raw + "\"" : raw;
  }

  /** How many bytes a value's text has, without a quotation mark; 0 for nothing. */
  public int length(int value) {
    return value == NOTHING ? 0 : ends[value] - start(value);
  }

  /** One byte of a value's text. */
  public byte at(int value, int index) {
    return content[start(value) + index];
  }

  private int start(int value) {
    int start = ends[value - 1];
    return ends[value] > start && content[start] == TEXT ? start + 1 : start;
  }

  private String raw(int value) {
    return value == NOTHING
        ? "" : new String(content, ends[value - 1], ends[value] - ends[value - 1], StandardCharsets.UTF_8);
  }

  long bytes() {
    return content.length + 4L * (ends.length + hashes.length + slots.length);
  }
}
