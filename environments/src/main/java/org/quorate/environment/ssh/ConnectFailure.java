package org.quorate.environment.ssh;

import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.SshException;
import org.apache.sshd.common.session.helpers.MissingAttachedSessionException;
import org.quorate.environment.Unreachable;
import org.quorate.environment.inventory.Inventory.HostEntry;

/** Says in words why no connection came about, and how to mend it. */
final class ConnectFailure {
  private ConnectFailure() {}

  static Unreachable noAnswer(Connection connection, Exception failure) {
    return Unreachable.at(connection.place(),
        "an SSH server that answers within %d s".formatted(Deadlines.CONNECT.toSeconds()), reason(failure),
        "Is the host up, is sshd running, are address and port right, and does a firewall let this machine in?");
  }

  static Unreachable noLogin(Connection connection, Exception failure) {
    HostEntry entry = connection.entry();
    if (isRefusedLogin(failure)) {
      return Unreachable.at(connection.place(),
          "to log in as %s with %s".formatted(entry.user(), entry.login().shown()),
          "that the host refuses this key for this user",
          "Put the public half into that user's ~/.ssh/authorized_keys on the host.");
    }
    return Unreachable.at(connection.place(),
        "an SSH server that agrees on keys and lets in within %d s".formatted(Deadlines.LOGIN.toSeconds()),
        reason(failure), "Look into the log of sshd on the host.");
  }

  static boolean isRefusedLogin(Exception failure) {
    return failure instanceof SshException refused
        && refused.getDisconnectCode() == SshConstants.SSH2_DISCONNECT_NO_MORE_AUTH_METHODS_AVAILABLE;
  }

  /**
   * Whether the client itself was in the way: on a machine that is short of time it may hear the server's first words
   * before it has made ready for them. That says nothing about the host.
   */
  static boolean ofThisSide(Throwable failure) {
    return failure != null
        && (failure instanceof MissingAttachedSessionException || ofThisSide(failure.getCause()));
  }

  private static String reason(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
  }
}
