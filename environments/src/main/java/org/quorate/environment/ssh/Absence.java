package org.quorate.environment.ssh;

import java.time.Duration;
import org.quorate.environment.inventory.Inventory.HostEntry;

/**
 * Tells that the way to a host was lost and that it is back: each once, and in this order, whoever notices the loss
 * first, the client's own threads or the next command.
 */
final class Absence {
  private final HostEntry entry;
  private final Connections connections;
  private Object present;
  private long lostNanoTime;
  private boolean away;

  Absence(HostEntry entry, Connections connections) {
    this.entry = entry;
    this.connections = connections;
  }

  /** @param session which was lost; another one than the present one was told of before */
  synchronized void begins(Object session, String reason) {
    if (present == session) {
      present = null;
      lostNanoTime = System.nanoTime();
      away = true;
      connections.listener().lost(entry.role(), reason);
    }
  }

  synchronized void ends(Object session) {
    present = session;
    if (away) {
      away = false;
      connections.listener().reconnected(entry.role(), Duration.ofNanos(System.nanoTime() - lostNanoTime));
    }
  }
}
