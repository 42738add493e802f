package org.quorate.criterion.failover;

/**
 * A time during which one role held something: the VIP, an active controller, the answers to clients.
 *
 * @param began when it began, within bounds
 * @param ended when it ended, within bounds
 */
record Holding(String role, Bracket began, Bracket ended) {

  /** Nanoseconds that two holdings overlap for every possible reading of the clocks; 0 when they need not. */
  long definiteOverlap(Holding other) {
    long began = Math.max(this.began.latest(), other.began.latest());
    return Math.max(0, Math.min(ended.earliest(), other.ended.earliest()) - began);
  }

  /** Nanoseconds that two holdings overlap at most. */
  long possibleOverlap(Holding other) {
    long began = Math.max(this.began.earliest(), other.began.earliest());
    return Math.max(0, Math.min(ended.latest(), other.ended.latest()) - began);
  }
}
