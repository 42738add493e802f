package org.quorate.judging;

/**
 * What a waiver came to in a run.
 *
 * @param note what a reader should know about it, or an empty text
 */
public record Waiving(Waiver waiver, State state, String note) {
  private static final long WARNING_DAYS = 30;

  /** What a waiver can come to. */
  public enum State {
    APPLIES("applies"),
    NOT_NEEDED("not needed"),
    EXPIRED("expired"),
    UNMATCHED("matches nothing"),
    REFUSED("refused: it would hide a safety finding");

    private final String word;

    State(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }

  /** Whether the run cannot be accepted with it: somebody relies on an exception that is none. */
  public boolean failsRun() {
    return state == State.EXPIRED || state == State.UNMATCHED || state == State.REFUSED;
  }

  static String warning(Waiver waiver, java.time.Instant at) {
    long left = waiver.daysLeft(at);
    return left > WARNING_DAYS ? "" : left == 0 ? "it ends on the day of this run"
        : "it ends %d days after this run".formatted(left);
  }
}
