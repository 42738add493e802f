package org.quorate.clause;

import java.util.Locale;

/** How a clause can be shown: by reading, by a drill that disturbs the cluster, or by a person's statement. */
public enum Verification {
  AUTOMATIC,
  DISRUPTIVE,
  ATTESTATION;

  /** The word the catalogue and the machine formats use. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Verification of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
