package org.quorate.environment.ssh;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.apache.sshd.client.channel.ChannelExec;
import org.apache.sshd.client.session.ClientSession;
import org.quorate.environment.Command;
import org.quorate.environment.Host.Following;
import org.quorate.environment.Host.Line;

/** A command on a channel of its own, whose lines are handed over as they arrive, stamped before they wait for anyone. */
final class SshFollowing implements Following {
  private static final int LONGEST_LINE_BYTES = 1 << 20;
  private static final int MOST_WAITING_LINES = 100_000;
  private static final int ERRORS_BYTES = 4096;

  private final Consumer<Line> onLine;
  private final Consumer<String> onEnd;
  private final Bounded errors = new Bounded(ERRORS_BYTES);
  private final AtomicInteger waiting = new AtomicInteger();
  private final ExecutorService thread;
  private ChannelExec channel;
  private Future<?> lease;
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
      following.open(connection.session(), command, sudo);
    } catch (IOException | Lost e) {
      following.end(e.getMessage());
    }
    return following;
  }

  private void open(ClientSession session, Command command, boolean sudo) throws IOException {
    channel = session.createExecChannel(FollowScript.of(command, sudo));
    channel.setOut(new LineSplitter(LONGEST_LINE_BYTES, this::arrived));
    channel.setErr(errors);
    channel.addCloseFutureListener(closed -> end(reason()));
    channel.open().verify(Deadlines.CHANNEL);
    long period = Deadlines.FOLLOWED_LEASE.toMillis() / 3;
    lease = session.getFactoryManager().getScheduledExecutorService()
        .scheduleAtFixedRate(this::renew, period, period, TimeUnit.MILLISECONDS);
  }

  private void renew() {
    try {
      OutputStream in = channel.getInvertedIn();
      in.write('\n');
      in.flush();
    } catch (IOException e) {
      // The channel has a listener for its end, and lets the lease go then.
      channel.close(false);
    }
  }

  private synchronized void arrived(Line line) {
    if (ended) {
      return;
    }
    if (waiting.incrementAndGet() > MOST_WAITING_LINES) {
      end("its lines arrive faster than they are taken");
      channel.close(false);
      return;
    }
    thread.execute(() -> {
      waiting.decrementAndGet();
      onLine.accept(line);
    });
  }

  private String reason() {
    String said = errors.text().isEmpty() ? "" : ": " + errors.text();
    if (channel.getExitStatus() != null) {
      return "it ended with exit status %d%s".formatted(channel.getExitStatus(), said);
    }
    return channel.getExitSignal() != null
        ? "it was ended by signal %s%s".formatted(channel.getExitSignal(), said) : "the connection was lost" + said;
  }

  private synchronized void end(String reason) {
    letGo();
    if (!ended) {
      ended = true;
      thread.execute(() -> onEnd.accept(reason));
      thread.shutdown();
    }
  }

  private void letGo() {
    if (lease != null) {
      lease.cancel(false);
    }
  }

  /** Ends the command: the watcher on the host sees its input end. */
  @Override
  public synchronized void close() {
    ended = true;
    letGo();
    thread.shutdownNow();
    if (channel != null) {
      channel.close(false);
    }
  }
}
