package org.quorate.sabotage;

import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.awaitility.core.ConditionTimeoutException;
import org.quorate.environment.Host;

/** Waits until a zone that was just brought up no longer changes. */
final class Calm {
  private Calm() {}

  /**
   * The state that two looks in a row agree on.
   *
   * @throws UnsoundZone when no two did in time, with what was not at rest in the last one
   */
  static Fingerprint await(Map<String, Host> hosts, Patience patience) {
    Fingerprint[] last = {Fingerprint.of(hosts)};
    List<?>[] unrest = {List.of()};
    ConditionFactory waiting = Awaitility.await().pollDelay(patience.between()).pollInterval(patience.between());
    try {
      waiting.atMost(patience.longest()).until(() -> {
        Fingerprint now = Fingerprint.of(hosts);
        List<String> found = last[0].differences(now);
        found.addAll(now.trouble());
        last[0] = now;
        unrest[0] = found;
        return found.isEmpty();
      });
    } catch (ConditionTimeoutException e) {
      throw new UnsoundZone("expected two looks in a row at the zone that find it the same, with no alert; not within "
          + "%d s, the last look found: %s".formatted(patience.longest().toSeconds(), unrest[0]));
    }
    return last[0];
  }
}
