package org.quorate.environment.ssh;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.apache.sshd.client.channel.ChannelExec;
import org.apache.sshd.client.channel.ClientChannelEvent;
import org.apache.sshd.client.session.ClientSession;
import org.quorate.environment.Command;
import org.quorate.environment.Outcome;

/** Runs a command that reads input, on a channel of its own: the bytes arrive exactly, and never in an argument. */
final class Feeding {
  private static final int SIGNALLED = 128;
  private static final int KILL = 9;

  private final Connection connection;
  private final Semaphore free = new Semaphore(1, true);

  Feeding(Connection connection) {
    this.connection = connection;
  }

  Outcome run(Command command, boolean sudo) throws Lost {
    String script = CommandLine.of(command, sudo) + "; exit $?";
    free.acquireUninterruptibly();
    long sent = System.nanoTime();
    try {
      return run(connection.session(), script, command, sudo, sent);
    } finally {
      free.release();
    }
  }

  private static Outcome run(ClientSession session, String script, Command command, boolean sudo, long sent)
      throws Lost {
    try (ChannelExec channel = session.createExecChannel(CommandLine.shell(script))) {
      return run(channel, command, sudo, sent);
    } catch (IOException e) {
      throw Lost.amid(session, "that it could not be sent whole: " + e.getMessage(), e);
    }
  }

  private static Outcome run(ChannelExec channel, Command command, boolean sudo, long sent) throws IOException, Lost {
    Bounded out = new Bounded(command.outputLimitBytes());
    Bounded err = new Bounded(command.outputLimitBytes());
    channel.setIn(new ByteArrayInputStream(command.input().getBytes(StandardCharsets.UTF_8)));
    channel.setOut(out);
    channel.setErr(err);
    channel.open().verify(Deadlines.CHANNEL);
    Set<ClientChannelEvent> state = channel.waitFor(
        EnumSet.of(ClientChannelEvent.CLOSED), Deadlines.onThisSide(command.deadline()).toMillis());
    if (state.contains(ClientChannelEvent.TIMEOUT)) {
      channel.close(false);
      return Outcomes.silent(channel.getClientSession(), sent);
    }
    return Outcomes.answered(command, sudo, exit(channel), out.frame(""), err.frame(""), sent);
  }

  private static int exit(ChannelExec channel) throws Lost {
    if (channel.getExitStatus() != null) {
      return channel.getExitStatus();
    }
    if (channel.getExitSignal() != null) {
      return SIGNALLED + KILL;
    }
    throw Lost.amid(channel.getClientSession(), "that the connection ended first", null);
  }
}
