package org.quorate.environment.ssh;

import java.time.Duration;

/** Is told when the way to a host is lost and found again, so that evidence can show it. */
public interface ConnectionListener {
  void lost(String role, String reason);

  /** @param away from when the loss was noticed until the host answered again */
  void reconnected(String role, Duration away);
}
