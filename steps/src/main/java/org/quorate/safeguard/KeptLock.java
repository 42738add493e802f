package org.quorate.safeguard;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.quorate.safeguard.ZoneLock.Held;

/** The lock of a zone while a drill goes on: renewed, and known to be held only as long as the last renewal lasts. */
final class KeptLock {
  private final ZoneLock lock;
  private final Set<String> forgetful;
  private final InstantSource counted;
  private final InstantSource wall;
  private volatile Moment sure;
  private volatile Optional<String> gone = Optional.empty();

  /** One moment by two clocks: the one stands while the machine sleeps, the other may be set. */
  private record Moment(Instant counted, Instant wall) {
    boolean within(Duration longest, Moment later) {
      return Duration.between(counted, later.counted).compareTo(longest) < 0
          && Duration.between(wall, later.wall).compareTo(longest) < 0;
    }
  }

  /**
   * A lock that was taken just now.
   *
   * @param forgetful nodes that may lose it by what the drill does to them
   * @param counted never set by anybody
   * @param wall goes on while the machine sleeps
   */
  KeptLock(ZoneLock lock, Set<String> forgetful, InstantSource counted, InstantSource wall) {
    this.lock = lock;
    this.forgetful = Set.copyOf(forgetful);
    this.counted = counted;
    this.wall = wall;
    this.sure = now();
  }

  /** @return why the zone may be somebody else's now; empty where it may not */
  Optional<String> renew() {
    Moment before = now();
    try {
      Map<String, Held> nodes = lock.renew();
      if (nodes.containsValue(Held.OURS)) {
        // Whoever wants the zone has to get the lock on every node.
        sure = before;
      }
      nodes.keySet().stream().sorted().filter(role -> nodes.get(role) == Held.GONE && !forgetful.contains(role))
          .findFirst().ifPresent(role -> gone = Optional.of("the lock on %s is there no more".formatted(role)));
    } catch (RuntimeException failure) {
      // Thrown on, it would end all further renewals, and the zone would be anybody's while the drill goes on.
      gone = Optional.of("the lock could not be renewed: " + failure);
    }
    return gone;
  }

  /** Why it is not certain that nobody else has the zone; looks again where the last renewal is too long ago. */
  Optional<String> doubt() {
    if (gone.isEmpty() && !sure.within(ZoneLock.EXPIRY, now())) {
      renew();
    }
    return gone.or(() -> sure.within(ZoneLock.EXPIRY, now()) ? Optional.empty()
        : Optional.of("no node has confirmed the lock for %d s or longer".formatted(ZoneLock.EXPIRY.toSeconds())));
  }

  private Moment now() {
    return new Moment(counted.instant(), wall.instant());
  }
}
