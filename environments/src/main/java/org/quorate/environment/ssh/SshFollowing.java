package org.quorate.environment.ssh;

import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.apache.sshd.client.channel.ChannelExec;
import org.quorate.environment.Command;
import org.quorate.environment.Host.Following;
import org.quorate.environment.Host.Line;

/** A command on a channel of its own, whose lines are handed over as they arrive, stamped before they wait for anyone. */
final class SshFollowing implements Following {
  private static final int LONGEST_LINE_BYTES = 1 << 20;
  private static final int MOST_WAITING_LINES = 100_000;

  private final Consumer<Line> onLine;
  private final Consumer<String> onEnd;
  private final Bounded errors = new Bounded(4096);
  private final AtomicInteger waiting = new AtomicInteger();
  private final ExecutorService thread;
  private ChannelExec channel;
  private boolean ended;

  private SshFollowing(String name, Consumer<Line> onLine, Consumer<String> onEnd) {
    this.onLine = onLine;
    this.onEnd = onEnd;
    this.thread = Executors.newSingleThreadExecutor(task -> {
      Thread worker = new Thread(task, name);
      worker.setDaemon(true);
      return worker;
    });
  }

  static SshFollowing start(
      Connection connection, Command command, boolean sudo, Consumer<Line> onLine, Consumer<String> onEnd) {
    SshFollowing following = new SshFollowing("following " + connection.entry().role(), onLine, onEnd);
    try {
      following.open(connection, FollowScript.of(command, sudo));
    } catch (IOException | Lost e) {
      following.end(e.getMessage());
    }
    return following;
  }

  private void open(Connection connection, String script) throws IOException, Lost {
    channel = connection.session().createExecChannel(CommandLine.shell(script));
    channel.setOut(new LineSplitter(LONGEST_LINE_BYTES, this::arrived));
    channel.setErr(errors);
    channel.addCloseFutureListener(closed -> end(reason()));
    channel.open().verify(Deadlines.CHANNEL);
  }

  private synchronized void arrived(Line line) {
    if (ended) {
      return;
    }
    if (waiting.incrementAndGet() > MOST_WAITING_LINES) {
      end("its lines arrive faster than they are taken");
      channel.close(true);
      return;
    }
    thread.execute(() -> {
      waiting.decrementAndGet();
      onLine.accept(line);
    });
  }

  private String reason() {
    Integer exit = channel.getExitStatus();
    String said = errors.text();
    return (exit == null ? "the connection was lost" : "it ended with exit status " + exit)
        + (said.isEmpty() ? "" : ": " + said);
  }

  private synchronized void end(String reason) {
    if (!ended) {
      ended = true;
      thread.execute(() -> onEnd.accept(reason));
      thread.shutdown();
    }
  }

  /** Ends the command: the watcher on the host sees its input end. */
  @Override
  public synchronized void close() {
    ended = true;
    thread.shutdownNow();
    if (channel != null) {
      channel.close(true);
    }
  }
}
