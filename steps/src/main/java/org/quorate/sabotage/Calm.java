package org.quorate.sabotage;

import java.util.Map;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.quorate.environment.Host;

/** Waits until a zone that was just brought up no longer changes. */
final class Calm {
  private Calm() {}

  /** The state that two looks in a row agree on. */
  static Fingerprint await(Map<String, Host> hosts, Patience patience) {
    Fingerprint[] last = {Fingerprint.of(hosts)};
    ConditionFactory waiting = Awaitility.await().pollDelay(patience.between()).pollInterval(patience.between());
    waiting.atMost(patience.longest()).until(() -> {
      Fingerprint now = Fingerprint.of(hosts);
      boolean same = last[0].differences(now).isEmpty() && now.calm();
      last[0] = now;
      return same;
    });
    return last[0];
  }
}
