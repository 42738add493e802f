package org.quorate.safeguard;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.quorate.criterion.Roles;
import org.quorate.environment.Environment;
import org.quorate.environment.Outcome;

/** Tells the lock of a run that is at work from that of one that died: only the first is renewed. */
public final class LockWatch {
  /** Longer than it takes until a lock is renewed once. */
  public static final Duration LONGEST = ZoneLock.EXPIRY.dividedBy(4).plusSeconds(10);
  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
  private final Environment environment;
  private final Duration longest;

  public LockWatch(Environment environment) {
    this(environment, LONGEST);
  }

  LockWatch(Environment environment, Duration longest) {
    this.environment = environment;
    this.longest = longest;
  }

  /** Whether any node is locked now, by a run that goes on or by one that died. */
  public boolean locked() {
    return !ends().isEmpty();
  }

  /**
   * Waits until the lock is renewed, until it is gone, or until it would have been renewed.
   *
   * @throws Refusal when somebody renews it: what is on the hosts is theirs
   */
  public void refuseWhileRenewed() {
    Map<String, String> before = ends();
    try {
      Awaitility.await("a renewal of the lock").pollInSameThread().pollDelay(Duration.ZERO).pollInterval(LOOK_EVERY)
          .atMost(longest).until(() -> renewed(before, ends()) || before.isEmpty());
    } catch (ConditionTimeoutException died) {
      return;
    }
    if (!before.isEmpty()) {
      throw new Refusal("lock of the zone", "that no run is at work on it",
          "one that renews its lock, " + String.join("; ", ZoneLock.holders(environment)),
          "What is on the hosts belongs to it. End it, which undoes what it did, or let it come to its end.");
    }
  }

  private static boolean renewed(Map<String, String> before, Map<String, String> now) {
    return now.entrySet().stream()
        .anyMatch(each -> before.containsKey(each.getKey()) && !before.get(each.getKey()).equals(each.getValue()));
  }

  /** Until when each node that is locked is so, on the clock of its kernel, which nothing but a renewal changes. */
  private Map<String, String> ends() {
    Map<String, String> ends = new HashMap<>();
    for (String role : Roles.TRIAD) {
      Outcome state = environment.hosts().get(role).run(ZoneLock.STATE);
      if (state.succeeded() && state.out().contains("ActiveState=active")) {
        ends.put(role, state.out());
      }
    }
    return ends;
  }
}
