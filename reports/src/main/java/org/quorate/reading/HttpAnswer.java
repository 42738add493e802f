package org.quorate.reading;

import java.util.Optional;

/**
 * An answer as {@code curl -w '\n%{http_code}'} prints it: the body, then the status on a line of its own.
 *
 * @param status HTTP status, never 0
 */
public record HttpAnswer(int status, String body) {

  /** Empty when there was no answer (curl prints 000) or the text has another form. */
  public static Optional<HttpAnswer> read(String text) {
    String stripped = text.strip();
    int newline = stripped.lastIndexOf('\n');
    String last = stripped.substring(newline + 1);
    if (!last.matches("[1-5]\\d\\d")) {
      return Optional.empty();
    }
    return Optional.of(new HttpAnswer(Integer.parseInt(last), stripped.substring(0, Math.max(newline, 0)).strip()));
  }

  public boolean success() {
    return status == 200;
  }
}
