package org.quorate.drill;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.awaitility.pollinterval.PollInterval;
import org.quorate.run.Progress;
import org.quorate.run.Run;

/** Waits for a condition with a deadline and tells people so. A drill goes on either way: judging is not its part. */
final class Patience {
  private static final Duration LOOK_EVERY = Duration.ofMillis(20);
  private static final Duration LOOK_AT_LEAST_EVERY = Duration.ofSeconds(1);
  /** The longer something has not come about, the less it matters to see it at once; looking costs the hosts. */
  private static final int SHARE_OF_THE_TIME_WAITED = 20;

  private Patience() {}

  /** @return whether it came true in time */
  static boolean until(Run run, String what, Duration longest, Callable<Boolean> condition) {
    return until(run, what, longest, easing(System.nanoTime()), condition);
  }

  /**
   * For conditions whose look costs a host more than a word.
   *
   * @return whether it came true in time
   */
  static boolean until(Run run, String what, Duration longest, PollInterval pace, Callable<Boolean> condition) {
    try (Progress.Wait waiting = run.waiting(what, longest)) {
      Awaitility.await(what).pollInSameThread().pollDelay(Duration.ZERO).pollInterval(pace)
          .atMost(longest).until(() -> {
            run.mustGoOn();
            return condition.call();
          });
      return true;
    } catch (ConditionTimeoutException e) {
      run.progress().note("%s: not within %d s".formatted(what, longest.toSeconds()));
      return false;
    }
  }

  private static PollInterval easing(long began) {
    return (looks, last) -> {
      Duration share = Duration.ofNanos(System.nanoTime() - began).dividedBy(SHARE_OF_THE_TIME_WAITED);
      return share.compareTo(LOOK_EVERY) < 0 ? LOOK_EVERY
          : share.compareTo(LOOK_AT_LEAST_EVERY) > 0 ? LOOK_AT_LEAST_EVERY : share;
    };
  }

  /** Watches for a period in which something must keep holding; ends early when it no longer does. */
  static void observe(Run run, String what, Duration period, Callable<Boolean> holds) {
    long end = System.nanoTime() + period.toNanos();
    try (Progress.Wait waiting = run.waiting(what, period)) {
      Awaitility.await(what).pollInSameThread().pollDelay(Duration.ZERO).pollInterval(LOOK_EVERY)
          .atMost(period.plusSeconds(1)).until(() -> {
            run.mustGoOn();
            return System.nanoTime() >= end || !holds.call();
          });
    }
  }
}
