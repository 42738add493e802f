package org.quorate.history;

import java.util.Locale;

/** What a line reports: a call, or one of the ways it ends. */
enum EventType {
  INVOKE(null),
  OK(Outcome.OK),
  REFUSED(Outcome.REFUSED),
  UNKNOWN(Outcome.UNKNOWN);

  private final Outcome outcome;

  EventType(Outcome outcome) {
    this.outcome = outcome;
  }

  Outcome outcome() {
    return outcome;
  }

  static EventType of(Notation token) {
    if (token.is("invoke")) {
      return INVOKE;
    }
    if (token.is("ok")) {
      return OK;
    }
    if (token.is("refused") || token.is("fail")) {
      return REFUSED;
    }
    if (token.is("unknown") || token.is("info")) {
      return UNKNOWN;
    }
    throw new IllegalArgumentException(
        "expected a type that is invoke, ok, refused (or fail) or unknown (or info), found " + token.shown());
  }

  /** The function a token names; null for any other, which a fault injector may well have. */
  static Function function(Notation token) {
    if (token.is("read") || token.is("get")) {
      return Function.READ;
    }
    if (token.is("write") || token.is("put") || token.is("delete")) {
      return Function.WRITE;
    }
    for (Function each : Function.values()) {
      if (token.is(word(each))) {
        return each;
      }
    }
    return null;
  }

  static String word(Function function) {
    return function.name().toLowerCase(Locale.ROOT);
  }
}
