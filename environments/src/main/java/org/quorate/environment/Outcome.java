package org.quorate.environment;

/**
 * How a command ended.
 *
 * @param exit exit status; −1 when there was no answer
 * @param sentNanoTime {@link System#nanoTime()} when it was sent
 * @param doneNanoTime {@link System#nanoTime()} when its answer was complete, or was given up
 */
public record Outcome(
    Answer answer, int exit, String out, String err, boolean truncated, long sentNanoTime, long doneNanoTime) {

  /** Whether the host answered at all. */
  public enum Answer {
    ANSWERED,
    UNREACHABLE,
    TIMED_OUT,
    NOT_PERMITTED
  }

  public boolean succeeded() {
    return answer == Answer.ANSWERED && exit == 0;
  }

  /** How it ended, said of the command, such as {@code ended with exit status 1: no such table}. */
  public String ended() {
    return switch (answer) {
      case ANSWERED -> said("ended with exit status " + exit);
      case UNREACHABLE -> said("had no answer, for the host is unreachable");
      case TIMED_OUT -> said("did not end within %.1f s".formatted((doneNanoTime - sentNanoTime) / 1e9));
      case NOT_PERMITTED -> said("is not permitted");
    };
  }

  private String said(String how) {
    String printed = (err + out).strip();
    return printed.isEmpty() ? how : how + ": " + printed;
  }
}
