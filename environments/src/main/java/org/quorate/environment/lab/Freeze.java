package org.quorate.environment.lab;

import com.github.dockerjava.api.exception.InternalServerErrorException;
import java.time.Duration;

/**
 * All processes of a host at rest at once. Where they are born faster than they are frozen, runc gives up and thaws all
 * of them: then the engine is asked again.
 */
final class Freeze {
  private static final String GIVEN_UP = "unable to freeze";
  private final Runnable asking;
  private final Duration longest;

  /**
   * @param asking the engine for it, which says what stands in its way
   * @param longest how long to ask again after one that was given up
   */
  Freeze(Runnable asking, Duration longest) {
    this.asking = asking;
    this.longest = longest;
  }

  /**
   * Returns when all are at rest.
   *
   * @throws InternalServerErrorException the engine's own, when it gives up to the end, or at once for any other reason
   */
  void await() {
    long deadline = System.nanoTime() + longest.toNanos();
    boolean frozen;
    do {
      frozen = asked(System.nanoTime() >= deadline);
    } while (!frozen);
  }

  private boolean asked(boolean last) {
    try {
      asking.run();
      return true;
    } catch (InternalServerErrorException refused) {
      if (last || !String.valueOf(refused.getMessage()).contains(GIVEN_UP)) {
        throw refused;
      }
      return false;
    }
  }
}
