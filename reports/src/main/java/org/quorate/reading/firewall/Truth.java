package org.quorate.reading.firewall;

/** Whether a packet fits a match. */
enum Truth {
  YES,
  NO,
  UNKNOWN;

  static Truth of(boolean value) {
    return value ? YES : NO;
  }

  Truth negated() {
    return this == UNKNOWN ? UNKNOWN : this == YES ? NO : YES;
  }
}
