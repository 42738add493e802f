package org.quorate.history;

/** A history cannot be relied on: the message names the file, the line, and what is wrong there. */
public final class UnusableHistory extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnusableHistory(Object where, long line, String what) {
    super("%s:%d: %s".formatted(where, line, what));
  }

  UnusableHistory(Object where, String what) {
    super("%s: %s".formatted(where, what));
  }
}
