package org.quorate.history;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads JSON and EDN alike, token by token, without making objects.
 *
 * <p>Commas are blanks, as EDN has it; a colon belongs to the word it begins and is a blank elsewhere. Of the control
 * characters only a tab and a carriage return are blanks; no other may stand outside a text.
 */
final class Notation {
  private static final boolean[] ENDS_WORD = new boolean[128];
  private byte[] bytes;
  private int at;
  private int end;
  private int start;
  private int stop;
  private boolean text;
  private boolean list;
  private boolean escaped;

  static {
    for (char each : " \t\r,\"[](){};".toCharArray()) {
      ENDS_WORD[each] = true;
    }
    for (int each = 0; each < ENDS_WORD.length; each++) {
      ENDS_WORD[each] |= isControl((byte) each);
    }
  }

  /** Whether a byte stands for nothing between two lines or words. */
  static boolean isBlank(byte each) {
    return each == ' ' || each == '\t' || each == '\r';
  }

  private static boolean isControl(byte each) {
    return each >= 0 && each < ' ' && !isBlank(each) || each == 127;
  }

  Notation over(byte[] source, int from, int to) {
    bytes = source;
    at = from;
    end = to;
    return this;
  }

  int position() {
    return at;
  }

  void goTo(int position) {
    at = position;
  }

  /** The next byte that is no blank, or 0 at the end. */
  byte peek() {
    while (at < end && (isBlank(bytes[at]) || bytes[at] == ',')) {
      at++;
    }
    checkControl();
    return at < end ? bytes[at] : 0;
  }

  /** Nobody writes them there, so the line is not as it was written. */
  private void checkControl() {
    if (at < end && isControl(bytes[at])) {
      throw new IllegalArgumentException(
          "the control character \\u%04x outside a text; bring the history as it was recorded".formatted(bytes[at]));
    }
  }

  /** Takes one byte if it comes next. */
  boolean take(char expected) {
    if (peek() == expected) {
      at++;
      return true;
    }
    return false;
  }

  /**
   * Takes the next value, whatever it is.
   *
   * @throws IllegalArgumentException saying what is there instead
   */
  void token() {
    byte next = peek();
    if (next == '[' || next == '(' || next == '{') {
      nested();
    } else if (next == '#') {
      tagged();
    } else {
      single();
    }
  }

  /** Takes the next text or word, be it a tag. */
  void single() {
    text = peek() == '"';
    list = false;
    escaped = false;
    start = text ? at + 1 : at;
    if (text) {
      quoted();
    } else {
      word();
    }
  }

  /** Passes the colon that JSON has behind a name; one that begins a word of EDN stands apart from the name. */
  void passColon() {
    boolean adjoins = at < end && bytes[at] == ':';
    boolean alone = peek() == ':' && (at + 1 == end || bytes[at + 1] >= 0 && ENDS_WORD[bytes[at + 1]]);
    at += adjoins || alone ? 1 : 0;
  }

  private void quoted() {
    for (at++; at < end; at++) {
      if (bytes[at] == '\\') {
        escaped = true;
        at++;
      } else if (bytes[at] == '"') {
        stop = at++;
        return;
      }
    }
    throw new IllegalArgumentException("a text without its closing quotation mark; was the line cut off?");
  }

  private void nested() {
    int depth = 0;
    int begin = at;
    do {
      byte next = peek();
      if (next == 0) {
        throw new IllegalArgumentException("a bracket that is not closed; was the line cut off?");
      } else if (next == '"') {
        quoted();
      } else {
        depth += next == '[' || next == '(' || next == '{' ? 1 : next == ']' || next == ')' || next == '}' ? -1 : 0;
        at++;
      }
    } while (depth > 0);
    start = begin;
    stop = at;
    text = false;
    list = true;
    escaped = false;
  }

  /** A tag says what the value behind it means, which nobody here needs to know. */
  private void tagged() {
    at++;
    if (peek() != '{') {
      word();
    }
    token();
  }

  private void word() {
    start = at;
    while (at < end && (bytes[at] < 0 || !ENDS_WORD[bytes[at]]) && !(bytes[at] == ':' && at > start)) {
      at++;
    }
    stop = at;
    checkControl();
    if (start == stop) {
      throw new IllegalArgumentException(
          at < end ? "\"%c\" where a value should be".formatted((char) bytes[at]) : "a line that ends too early");
    }
  }

  boolean isList() {
    return list;
  }

  boolean isText() {
    return text;
  }

  int start() {
    return start;
  }

  /** Whether the token is a number of digits alone. */
  boolean isNumber() {
    for (int digit = start; digit < stop; digit++) {
      if (bytes[digit] < '0' || bytes[digit] > '9') {
        return false;
      }
    }
    return !text && !list && stop - start < 19;
  }

  long number() {
    long number = 0;
    for (int digit = start; digit < stop; digit++) {
      number = number * 10 + bytes[digit] - '0';
    }
    return number;
  }

  /** Whether the token is a word with a colon before it. */
  boolean isKeyword() {
    return !text && bytes[start] == ':';
  }

  /** Whether the token is this word, with or without a colon before it or quotation marks around it. */
  boolean is(String word) {
    int from = isKeyword() ? start + 1 : start;
    if (stop - from != word.length()) {
      return false;
    }
    for (int each = 0; each < word.length(); each++) {
      if (bytes[from + each] != word.charAt(each)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the token is the bare word for no value; with a colon or in quotation marks it is one. */
  boolean isNothing() {
    return !text && !isKeyword() && (is("nil") || is("null"));
  }

  /** The token as people read it. */
  String shown() {
    int most = Math.min(stop, start + 40);
    return new String(bytes, start, most - start, StandardCharsets.UTF_8) + (most < stop ? "..." : "");
  }

  /** What the token says: a text without its backslashes, anything else as it was written. */
  byte[] plain() {
    return escaped ? Escapes.resolved(bytes, start, stop) : Arrays.copyOfRange(bytes, start, stop);
  }

  /** The token's number among the values. */
  int in(Values values) {
    if (escaped) {
      byte[] plain = plain();
      return values.ofText(plain, 0, plain.length);
    }
    if (text) {
      return values.ofText(bytes, start, stop);
    }
    if (list) {
      byte[] even = EvenList.of(bytes, start, stop);
      return values.ofToken(even, 0, even.length);
    }
    return isNothing() ? Values.NOTHING : values.ofToken(bytes, start, stop);
  }
}
