package org.quorate.environment.ssh;

import java.time.Duration;

/** The ways to the hosts of an environment: tells one who asks when one of them is lost and found again. */
public final class Connections {
  private static final ConnectionListener NOBODY = new ConnectionListener() {
    @Override
    public void lost(String role, String reason) {
      // Nobody has asked to know yet.
    }

    @Override
    public void reconnected(String role, Duration away) {
      // Nobody has asked to know yet.
    }
  };

  private volatile ConnectionListener listener = NOBODY;

  Connections() {}

  /** From now on this one is told, and nobody else. */
  public void tell(ConnectionListener next) {
    listener = next;
  }

  /** From now on nobody is told. */
  public void tellNobody() {
    listener = NOBODY;
  }

  ConnectionListener listener() {
    return listener;
  }
}
