package org.quorate.linearizability;

/** What a search found. */
enum Answer {
  /** One order explains all answers. */
  EXPLAINED,
  /** No order does. */
  INEXPLICABLE,
  /** A bound was reached first. */
  UNDECIDED
}
