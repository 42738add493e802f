package org.quorate.history;

import java.io.ByteArrayOutputStream;

/**
 * A list, map or set in one way of writing, with one blank between its values, however it was written: what is alike
 * has the same bytes, and what differs has others.
 */
final class EvenList {
  private final Notation notation = new Notation();
  private final ByteArrayOutputStream even = new ByteArrayOutputStream();

  private EvenList() {}

  static byte[] of(byte[] bytes, int from, int to) {
    EvenList list = new EvenList();
    list.notation.over(bytes, from, to);
    list.write();
    return list.even.toByteArray();
  }

  /** Brackets come as they are, because a list may be deeper than calls can be. */
  private void write() {
    boolean apart = false;
    boolean word = false;
    int before = notation.position();
    for (byte next = notation.peek(); next != 0; next = notation.peek()) {
      boolean closes = next == ']' || next == ')' || next == '}';
      boolean opens = next == '[' || next == '(' || next == '{';
      // A colon within a word looks like the beginning of another, but nothing stands between the two.
      boolean goesOn = word && next == ':' && notation.position() == before;
      if (apart && !closes && !goesOn) {
        even.write(' ');
      }
      if (closes || opens) {
        notation.take((char) next);
        even.write(next);
      } else {
        notation.single();
        value();
      }
      apart = !opens;
      word = !closes && !opens && !notation.isText();
      before = notation.position();
    }
  }

  private void value() {
    byte[] plain = notation.plain();
    if (!notation.isText()) {
      even.writeBytes(plain);
      return;
    }
    even.write('"');
    for (byte each : plain) {
      if (each == '"' || each == '\\') {
        even.write('\\');
      }
      even.write(each);
    }
    even.write('"');
    notation.passColon();
  }
}
