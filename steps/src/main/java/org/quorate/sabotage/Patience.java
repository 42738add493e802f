package org.quorate.sabotage;

import java.time.Duration;

/**
 * How long a zone is waited for.
 *
 * @param between two looks at a zone that comes to rest
 * @param longest until it is at rest, or back to what it was: what is not back by then was left behind
 */
record Patience(Duration between, Duration longest) {
  /** Monitoring and elections take their time. */
  static final Patience WITH_A_LAB = new Patience(Duration.ofSeconds(3), Duration.ofMinutes(2));
}
