package org.quorate.trackrecord;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.quorate.run.Run;

/** Waits with a deadline; a trial goes on either way. */
final class Waiting {
  private static final Duration LOOK_EVERY = Duration.ofMillis(20);

  private Waiting() {}

  static boolean until(Run run, String what, Duration longest, Callable<Boolean> condition) {
    run.waiting(what, longest);
    try {
      Awaitility.await(what).pollInSameThread().pollDelay(Duration.ZERO).pollInterval(LOOK_EVERY).atMost(longest)
          .until(condition);
      return true;
    } catch (ConditionTimeoutException e) {
      run.progress().note("%s: not within %d s".formatted(what, longest.toSeconds()));
      return false;
    }
  }

  /** Lets a time pass that is part of the fault itself. */
  static void pass(Duration time) {
    long end = System.nanoTime() + time.toNanos();
    Awaitility.await("the time between two steps of the fault").pollInSameThread().pollDelay(Duration.ZERO)
        .pollInterval(LOOK_EVERY).atMost(time.plusMinutes(1)).until(() -> System.nanoTime() >= end);
  }
}
