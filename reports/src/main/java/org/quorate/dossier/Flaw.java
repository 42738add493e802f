package org.quorate.dossier;

/** One reason not to trust a dossier. */
public record Flaw(Kind kind, String where, String what) {
  /** What sort of flaw it is. */
  public enum Kind {
    MANIFEST_MISSING("manifest missing"),
    FILE_MISSING("file missing"),
    FILE_CHANGED("file changed"),
    FILE_ADDED("file added"),
    SIGNATURE_MISSING("signature missing"),
    SIGNATURE_FALSE("signature false"),
    OTHER_SIGNER("signed by another key"),
    TIMESTAMP_FALSE("timestamp false"),
    SIGN_OFF_FALSE("sign-off false"),
    EVIDENCE_DAMAGED("evidence damaged"),
    OTHER_RUN("of another run"),
    VERDICTS_DIFFER("verdicts not those of the evidence");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }

  @Override
  public String toString() {
    return "%s: %s: %s".formatted(kind.word(), where, what);
  }
}
