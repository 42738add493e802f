package org.quorate.environment.ssh;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;
import org.quorate.environment.Command;
import org.quorate.environment.Outcome;

/** The few shells on one connection; a command waits for a free one. */
final class Shells {
  /** With what is followed and fed beside them, well below the ten channels that sshd allows by default. */
  private static final int AT_MOST = 3;

  private final Connection connection;
  private final Semaphore free = new Semaphore(AT_MOST, true);
  private final Deque<Shell> idle = new ArrayDeque<>();

  Shells(Connection connection) {
    this.connection = connection;
  }

  Outcome run(Command command, boolean sudo) throws Lost {
    String line = CommandLine.of(command, sudo);
    free.acquireUninterruptibly();
    try {
      Shell shell = take();
      Outcome outcome = shell.run(command, line, sudo);
      give(shell);
      return outcome;
    } finally {
      free.release();
    }
  }

  private Shell take() throws Lost {
    Shell shell = idle();
    return shell != null ? shell : Shell.open(connection.session());
  }

  private synchronized Shell idle() {
    Shell shell = idle.poll();
    while (shell != null && !shell.isOpen()) {
      shell = idle.poll();
    }
    return shell;
  }

  private synchronized void give(Shell shell) {
    if (shell.isOpen()) {
      idle.push(shell);
    }
  }
}
