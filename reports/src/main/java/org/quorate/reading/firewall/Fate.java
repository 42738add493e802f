package org.quorate.reading.firewall;

/** What rules do to a packet. */
public enum Fate {
  ACCEPTED,
  /** Dropped or rejected. */
  BLOCKED,
  /** Neither so far: the next rule decides, or at the end the chain's policy. */
  UNDECIDED,
  /** Neither so far, and no further rule of the chain is tried: the chain it was called from decides, or the policy. */
  RETURNED
}
