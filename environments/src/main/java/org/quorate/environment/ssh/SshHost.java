package org.quorate.environment.ssh;

import java.util.function.Consumer;
import org.quorate.environment.Command;
import org.quorate.environment.Host;
import org.quorate.environment.Outcome;

/** A host reached over SSH. */
final class SshHost implements Host {
  /** With three shells and a channel for input beside them, below the ten that sshd allows by default. */
  private static final int FOLLOWED_AT_MOST = 5;

  private final Connection connection;
  private final boolean sudo;
  private final Shells shells;
  private final Feeding feeding;
  private final Places followed = new Places(FOLLOWED_AT_MOST, Deadlines.CHANNEL);

  SshHost(Connection connection) {
    this.connection = connection;
    this.sudo = connection.entry().sudo();
    this.shells = new Shells(connection);
    this.feeding = new Feeding(connection);
  }

  @Override
  public String role() {
    return connection.entry().role();
  }

  @Override
  public Outcome run(Command command) {
    long sent = System.nanoTime();
    try {
      return command.input().isEmpty() ? shells.run(command, sudo) : feeding.run(command, sudo);
    } catch (Lost e) {
      return Outcomes.unreachable(e.getMessage(), sent);
    }
  }

  @Override
  public Following follow(Command command, Consumer<Line> onLine, Consumer<String> onEnd) {
    return SshFollowing.start(connection, followed, command, onLine, onEnd);
  }

  Connection connection() {
    return connection;
  }
}
