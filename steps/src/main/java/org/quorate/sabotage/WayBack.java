package org.quorate.sabotage;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.quorate.environment.Host;

/** Waits until a zone is again what it was before a sabotage. */
final class WayBack {
  private static final Duration PAUSE = Duration.ofMillis(500);
  private final Fingerprint before;
  private final Map<String, Host> hosts;
  private final Patience patience;
  private Fingerprint now;

  WayBack(Fingerprint before, Map<String, Host> hosts, Patience patience) {
    this.before = before;
    this.hosts = hosts;
    this.patience = patience;
  }

  /** What is still not as it was when waiting has an end; empty when everything is. */
  List<String> differencesThatStay() {
    now = Fingerprint.of(hosts);
    try {
      Awaitility.await().pollDelay(Duration.ZERO).pollInterval(PAUSE).atMost(patience.longest()).until(this::arrived);
    } catch (ConditionTimeoutException stayed) {
      return before.differences(now);
    }
    return List.of();
  }

  /** What differs is asked again and again, the rest only at the end: a whole look keeps the hosts busy. */
  private boolean arrived() {
    if (before.differences(now).isEmpty()) {
      return true;
    }
    Fingerprint differing = before.ofDifferent(now, hosts);
    boolean back = before.differences(differing).isEmpty();
    now = back ? Fingerprint.ofLater(hosts) : differing;
    return back && before.differences(now).isEmpty();
  }
}
