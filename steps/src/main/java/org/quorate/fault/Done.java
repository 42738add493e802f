package org.quorate.fault;

import org.quorate.environment.Outcome;
import org.quorate.environment.Outcome.Answer;

/**
 * How a step of a change went.
 *
 * @param answered false when its command may still reach the host, late
 * @param said why it failed, or an empty text
 */
record Done(boolean succeeded, boolean answered, String said, long sentNanoTime, long doneNanoTime) {

  static Done nothing() {
    long now = System.nanoTime();
    return new Done(true, true, "", now, now);
  }

  static Done of(Outcome outcome) {
    return new Done(outcome.succeeded(), outcome.answer() == Answer.ANSWERED,
        outcome.succeeded() ? "" : "a command of it " + outcome.ended(), outcome.sentNanoTime(), outcome.doneNanoTime());
  }

  /** Something done by other means than a command. */
  static Done by(Runnable step) {
    long sent = System.nanoTime();
    try {
      step.run();
      return new Done(true, true, "", sent, System.nanoTime());
    } catch (RuntimeException failed) {
      return new Done(false, true, String.valueOf(failed.getMessage()), sent, System.nanoTime());
    }
  }

  /** This and what was done after it. */
  Done and(Done next) {
    return new Done(succeeded && next.succeeded, answered && next.answered, said.isEmpty() ? next.said : said,
        sentNanoTime, next.doneNanoTime);
  }
}
