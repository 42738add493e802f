package org.quorate.judgement;

/** On what an environment shows a clause. */
public enum Shown {
  /** On the very part that the document means. */
  REAL("real"),
  /** On something with the same interface that stands for it. */
  STAND_IN("stand-in"),
  /** Not at all; the environment says why. */
  NONE("none");

  private final String word;

  Shown(String word) {
    this.word = word;
  }

  /** The word in machine formats. */
  public String word() {
    return word;
  }
}
