package org.quorate.environment.ssh;

import java.time.Duration;
import java.util.Optional;

/**
 * How many channels commands may be followed on at once. A channel that is being closed counts until the host has
 * closed it too: until then it is one of those that sshd allows (MaxSessions, sshd_config(5)).
 */
final class Places {
  private final Duration patience;
  private int free;
  private int leaving;

  /** @param patience how long to wait for a channel that is being closed */
  Places(int places, Duration patience) {
    this.free = places;
    this.patience = patience;
  }

  /** Empty when all are taken, and none of them is about to become free. */
  synchronized Optional<Place> take() throws InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    while (free == 0 && leaving > 0) {
      long millis = (deadline - System.nanoTime()) / 1_000_000;
      if (millis <= 0) {
        return Optional.empty();
      }
      wait(millis);
    }
    if (free == 0) {
      return Optional.empty();
    }
    free--;
    return Optional.of(new Place());
  }

  /** Whether the host has still to let go of one that nobody needs any more. */
  synchronized boolean someAreLeaving() {
    return leaving > 0;
  }

  /** One that is taken. */
  final class Place {
    private boolean isLeaving;
    private boolean hasLeft;

    private Place() {}

    /** Nobody needs it any more. */
    void leave() {
      synchronized (Places.this) {
        if (!isLeaving && !hasLeft) {
          isLeaving = true;
          leaving++;
          Places.this.notifyAll();
        }
      }
    }

    /** The host is done with it as well. */
    void left() {
      synchronized (Places.this) {
        if (hasLeft) {
          return;
        }
        if (isLeaving) {
          leaving--;
        }
        hasLeft = true;
        free++;
        Places.this.notifyAll();
      }
    }
  }
}
