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
}
