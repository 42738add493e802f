package org.quorate.history;

import java.nio.charset.StandardCharsets;

/** Where in a line of Jepsen's log the operation stands, such as {@code INFO  jepsen.util - 2 :invoke :write 4}. */
final class LogLine {
  private static final byte[] SOURCE = "jepsen.util - ".getBytes(StandardCharsets.US_ASCII);
  private static final String[] LEVELS = {"INFO", "WARN", "ERROR", "DEBUG", "TRACE"};

  private LogLine() {}

  /** Where the operation begins; −1 in a line about something else. */
  static int operation(byte[] bytes, int from, int to) {
    byte first = from < to ? bytes[from] : 0;
    if (first >= '0' && first <= '9' || first == ':') {
      return from;
    }
    for (int at = from; at + SOURCE.length <= to; at++) {
      if (matches(bytes, at, SOURCE)) {
        return at + SOURCE.length;
      }
    }
    for (String level : LEVELS) {
      if (new String(bytes, from, Math.min(5, to - from), StandardCharsets.US_ASCII).startsWith(level)) {
        return -1;
      }
    }
    throw new IllegalArgumentException(
        "expected a JSON object, an EDN map, or a line of Jepsen's log, found none of them");
  }

  private static boolean matches(byte[] bytes, int at, byte[] word) {
    for (int each = 0; each < word.length; each++) {
      if (bytes[at + each] != word[each]) {
        return false;
      }
    }
    return true;
  }
}
