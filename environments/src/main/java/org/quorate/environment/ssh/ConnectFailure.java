package org.quorate.environment.ssh;

import java.io.IOException;
import org.apache.sshd.common.SshException;
import org.quorate.environment.Unreachable;
import org.quorate.environment.inventory.Inventory.HostEntry;

/** Says in words why no connection came about, and how to mend it. */
final class ConnectFailure {
  private ConnectFailure() {}

  static Unreachable explain(Connection connection, Unreachable refusal, boolean answered, IOException failure) {
    if (refusal != null) {
      return refusal;
    }
    HostEntry entry = connection.entry();
    if (answered && failure instanceof SshException) {
      return Unreachable.at(connection.place(),
          "to log in as %s with the key %s".formatted(entry.user(), entry.key()), reason(failure),
          "Put the public half, %s.pub, into that user's ~/.ssh/authorized_keys on the host.".formatted(entry.key()));
    }
    return Unreachable.at(connection.place(), "an SSH server that answers within %d s".formatted(Deadlines.CONNECT.toSeconds()),
        reason(failure), "Is the host up, is sshd running, are address and port right, and does a firewall let this machine in?");
  }

  private static String reason(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
  }
}
