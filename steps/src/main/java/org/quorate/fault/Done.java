package org.quorate.fault;

import org.quorate.environment.Outcome;

/**
 * How a step of a change went.
 *
 * @param said why it failed, or an empty text
 */
record Done(boolean succeeded, String said, long sentNanoTime, long doneNanoTime) {

  static Done nothing() {
    long now = System.nanoTime();
    return new Done(true, "", now, now);
  }

  static Done of(Outcome outcome) {
    return new Done(outcome.succeeded(), outcome.succeeded() ? "" : "%s, exit status %d: %s".formatted(
        outcome.answer(), outcome.exit(), (outcome.err() + outcome.out()).strip()),
        outcome.sentNanoTime(), outcome.doneNanoTime());
  }

  /** Something done by other means than a command. */
  static Done by(Runnable step) {
    long sent = System.nanoTime();
    try {
      step.run();
      return new Done(true, "", sent, System.nanoTime());
    } catch (RuntimeException failed) {
      return new Done(false, String.valueOf(failed.getMessage()), sent, System.nanoTime());
    }
  }

  /** This and what was done after it. */
  Done and(Done next) {
    return new Done(succeeded && next.succeeded, said.isEmpty() ? next.said : said, sentNanoTime, next.doneNanoTime);
  }
}
