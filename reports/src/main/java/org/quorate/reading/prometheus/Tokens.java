package org.quorate.reading.prometheus;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a PromQL expression, read one after the other. */
final class Tokens {
  private static final Pattern TOKEN = Pattern.compile(
      "\\s*(?:(?<number>\\d+(?:\\.\\d*)?(?:[eE][+-]?\\d+)?(?![\\w.])|\\.\\d+(?![\\w.]))"
          + "|(?<name>[a-zA-Z_:][a-zA-Z0-9_:]*)"
          + "|(?<text>\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*')"
          + "|(?<sign>=~|!~|==|!=|>=|<=|[-+*/%()<>{},=]))");
  private static final String END = "";
  private final List<String> words;
  private int position;

  private Tokens(List<String> words) {
    this.words = words;
  }

  /** @throws NotUnderstood when the text holds anything else */
  static Tokens of(String expression) {
    List<String> words = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(expression.strip());
    int end = expression.strip().length();
    while (matcher.regionStart() < end) {
      if (!matcher.lookingAt()) {
        throw new NotUnderstood();
      }
      words.add(matcher.group().strip());
      matcher.region(matcher.end(), end);
    }
    return new Tokens(words);
  }

  String peek() {
    return position < words.size() ? words.get(position) : END;
  }

  String next() {
    String word = peek();
    position++;
    return word;
  }

  boolean take(String word) {
    if (!peek().equals(word)) {
      return false;
    }
    position++;
    return true;
  }

  void must(String word) {
    if (!take(word)) {
      throw new NotUnderstood();
    }
  }

  boolean atEnd() {
    return position >= words.size();
  }

  /** The expression is outside the part of PromQL that is known here; never leaves this package. */
  static final class NotUnderstood extends RuntimeException {
    NotUnderstood() {
      super(null, null, false, false);
    }
  }
}
