package org.quorate.sabotage;

import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.quorate.environment.Host;

/** Waits until a zone that was just brought up no longer changes. */
final class Calm {
  private static final Duration BETWEEN = Duration.ofSeconds(3);
  private static final Duration LONGEST = Duration.ofMinutes(2);

  private Calm() {}

  /** The state that two looks in a row agree on. */
  static Fingerprint await(Map<String, Host> hosts) {
    Fingerprint[] last = {Fingerprint.of(hosts)};
    Awaitility.await().pollDelay(BETWEEN).pollInterval(BETWEEN).atMost(LONGEST).until(() -> {
      Fingerprint now = Fingerprint.of(hosts);
      boolean same = last[0].differences(now).isEmpty() && now.calm();
      last[0] = now;
      return same;
    });
    return last[0];
  }
}
