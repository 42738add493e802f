package org.quorate.fault;

import java.time.Duration;
import java.util.function.ToLongFunction;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** Whether a counter of packets moves: watched for as long as something that is sent each second needs. */
final class Arrivals {
  private static final Duration LONGEST = Duration.ofMillis(2500);
  private static final Duration LOOK_EVERY = Duration.ofMillis(100);

  private Arrivals() {}

  /** @param packets what the counter says; less than zero when it cannot be read */
  static Look look(String what, ToLongFunction<Site> packets) {
    return new Look(what, site -> {
      long before = packets.applyAsLong(site);
      if (before < 0) {
        return Seen.unknown("no counter");
      }
      try {
        Awaitility.await(what).pollInSameThread().pollInterval(LOOK_EVERY).atMost(LONGEST)
            .until(() -> packets.applyAsLong(site) > before);
        return Seen.of(true, "more than the %d packets before".formatted(before));
      } catch (ConditionTimeoutException none) {
        return Seen.of(false, "no packet in %d ms, %d before".formatted(LONGEST.toMillis(), before));
      }
    });
  }
}
