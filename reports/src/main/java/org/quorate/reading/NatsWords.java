package org.quorate.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Splits a NATS configuration file into words and signs; comments and separators are dropped. */
final class NatsWords {
  private static final String SIGNS = "{}[]";
  private static final String SEPARATORS = "=:,;";
  private final String text;
  private int at;

  private NatsWords(String text) {
    this.text = text;
  }

  /**
   * A word, or one of the signs.
   *
   * @param quoted whether it was written in quotes, and so is never a sign or a variable
   */
  record Word(String text, boolean quoted) {
    boolean is(String sign) {
      return !quoted && text.equals(sign);
    }
  }

  /** Empty when a quote is not closed. */
  static Optional<List<Word>> of(String text) {
    return new NatsWords(text).all();
  }

  private Optional<List<Word>> all() {
    List<Word> words = new ArrayList<>();
    while (at < text.length()) {
      char next = text.charAt(at);
      if (next == '#' || text.startsWith("//", at)) {
        skipLine();
      } else if (Character.isWhitespace(next) || SEPARATORS.indexOf(next) >= 0) {
        at++;
      } else if (SIGNS.indexOf(next) >= 0) {
        words.add(new Word(String.valueOf(next), false));
        at++;
      } else if (next == '"' || next == '\'') {
        int end = text.indexOf(next, at + 1);
        if (end < 0) {
          return Optional.empty();
        }
        words.add(new Word(text.substring(at + 1, end), true));
        at = end + 1;
      } else {
        words.add(bare());
      }
    }
    return Optional.of(words);
  }

  private void skipLine() {
    int end = text.indexOf('\n', at);
    at = end < 0 ? text.length() : end;
  }

  /** A key ends at a separator too, a value may hold colons as in {@code nats://10.0.0.1:6222}. */
  private Word bare() {
    int start = at;
    while (at < text.length() && !endsWord(start)) {
      at++;
    }
    return new Word(text.substring(start, at), false);
  }

  private boolean endsWord(int start) {
    char here = text.charAt(at);
    if (Character.isWhitespace(here) || SIGNS.indexOf(here) >= 0 || here == ',' || here == ';') {
      return true;
    }
    return (here == ':' || here == '=') && isKey(start);
  }

  private boolean slashIn(int start) {
    int slash = text.indexOf('/', start);
    return slash >= 0 && slash < at;
  }

  private boolean isKey(int start) {
    int before = start - 1;
    while (before >= 0 && (text.charAt(before) == ' ' || text.charAt(before) == '\t')) {
      before--;
    }
    boolean startsStatement = before < 0 || "\n\r{};,".indexOf(text.charAt(before)) >= 0;
    return startsStatement && !text.startsWith("://", at) && !slashIn(start);
  }
}
