package org.quorate.safeguard;

import java.time.Instant;
import java.time.InstantSource;

/**
 * The time of day as it was when this began, and what has passed since: an approval neither ends early nor lasts longer
 * because somebody sets the clock of this machine during a drill.
 */
public final class MonotonicClock implements InstantSource {
  private final Instant begun;
  private final long origin = System.nanoTime();

  private MonotonicClock(Instant begun) {
    this.begun = begun;
  }

  public static MonotonicClock startingAt(Instant begun) {
    return new MonotonicClock(begun);
  }

  @Override
  public Instant instant() {
    return begun.plusNanos(System.nanoTime() - origin);
  }
}
