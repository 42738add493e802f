package org.quorate.environment.ssh;

import org.apache.sshd.client.session.ClientSession;
import org.quorate.environment.Unreachable;

/** The way to a host was lost, or could not be opened again; becomes an unreachable outcome. */
final class Lost extends Exception {
  private static final long serialVersionUID = 1L;

  Lost(String message, Throwable cause) {
    super(message, cause);
  }

  /** On a connection that was up: the host is named, what was expected, what was found, and how to mend it. */
  static Lost on(ClientSession session, String expected, String found, String mend, Throwable cause) {
    return new Lost(
        Unreachable.at(Connection.of(session).place(), expected, found, mend).getMessage(), cause);
  }

  /** Between the sending of a command and its answer. */
  static Lost amid(ClientSession session, String found, Throwable cause) {
    return on(session, "an answer to a command that was sent",
        found + ", so what the command did there is not known", "Is the host up?", cause);
  }
}
