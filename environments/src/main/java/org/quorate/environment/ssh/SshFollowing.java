package org.quorate.environment.ssh;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
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

/** A command on a channel of its own, whose lines are stamped as they arrive, before they wait for anyone. */
final class SshFollowing implements Following {
  private static final int LONGEST_LINE_BYTES = 1 << 20;
  private static final int MOST_WAITING_LINES = 100_000;
  private static final int MOST_WAITING_CHARACTERS = 1 << 24;
  private static final int ERRORS_BYTES = 4096;

  private final Consumer<Line> onLine;
  private final Consumer<String> onEnd;
  private final Bounded errors = new Bounded(ERRORS_BYTES);
  private final AtomicInteger waiting = new AtomicInteger();
  private final AtomicInteger waitingCharacters = new AtomicInteger();
  private final CountDownLatch started = new CountDownLatch(1);
  private final ExecutorService thread;
  private Places.Place place;
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

  /**
   * Starts the command; returns when it is about to begin on the host, or has failed to.
   *
   * @param places one is taken for as long as it is followed
   */
  static SshFollowing start(
      Connection connection, Places places, Command command, Consumer<Line> onLine, Consumer<String> onEnd) {
    SshFollowing following = new SshFollowing("following " + connection.entry().role(), onLine, onEnd);
    try {
      Optional<Places.Place> place = places.take();
      if (place.isEmpty()) {
        following.end(noPlace(connection, places));
        return following;
      }
      following.place = place.get();
      following.open(connection.session(), FollowScript.of(command, connection.entry().sudo()));
    } catch (Lost e) {
      following.end(e.getMessage());
    } catch (IOException e) {
      following.end("the connection to %s was lost as the command was to begin: %s. Is the host up?".formatted(
          connection.place(), e.getMessage()));
      following.giveUp();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      following.end("given up: the run was interrupted");
      following.close();
    }
    return following;
  }

  private static String noPlace(Connection connection, Places places) {
    return places.someAreLeaving()
        ? "commands that were to end on %s still run after %d s. May this login run pkill there, as it must?"
            .formatted(connection.place(), Deadlines.CHANNEL.toSeconds())
        : "too many commands are followed on %s already".formatted(connection.place());
  }

  private void open(ClientSession session, String line) throws IOException, InterruptedException {
    ChannelExec opened = session.createExecChannel(line);
    opened.setOut(new LineSplitter(LONGEST_LINE_BYTES, this::arrived));
    opened.setErr(errors);
    channel = opened;
    opened.addCloseFutureListener(closed -> place.left());
    opened.open().verify(Deadlines.CHANNEL);
    // Before that, why it could not be opened says more.
    opened.addCloseFutureListener(closed -> end(reason()));
    keepLease(session);
    if (!started.await(Deadlines.CHANNEL.toMillis(), TimeUnit.MILLISECONDS)) {
      end("the host did not start it within %d s".formatted(Deadlines.CHANNEL.toSeconds()));
      opened.close(false);
    }
  }

  /** There is no channel on the host that could be asked to close. */
  private void giveUp() {
    if (channel != null) {
      channel.close(true);
    }
  }

  private synchronized void keepLease(ClientSession session) {
    if (!ended) {
      long period = Deadlines.FOLLOWED_LEASE.toMillis() / 3;
      lease = session.getFactoryManager().getScheduledExecutorService()
          .scheduleAtFixedRate(this::renew, period, period, TimeUnit.MILLISECONDS);
    }
  }

  private void renew() {
    try {
      OutputStream in = channel.getInvertedIn();
      in.write('\n');
      in.flush();
    } catch (IOException e) {
      // The channel is ending; its listener tells why, and lets the lease go.
      channel.close(false);
    }
  }

  private synchronized void arrived(Line line) {
    if (started.getCount() > 0 && line.text().equals(FollowScript.STARTED)) {
      started.countDown();
      return;
    }
    if (ended) {
      return;
    }
    int length = line.text().length();
    if (waiting.incrementAndGet() > MOST_WAITING_LINES
        || waitingCharacters.addAndGet(length) > MOST_WAITING_CHARACTERS) {
      end("its lines arrive faster than they are taken");
      channel.close(false);
      return;
    }
    thread.execute(() -> {
      waiting.decrementAndGet();
      waitingCharacters.addAndGet(-length);
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
    if (!ended) {
      letGo();
      thread.execute(() -> onEnd.accept(reason));
      thread.shutdown();
    }
  }

  private void letGo() {
    ended = true;
    started.countDown();
    if (lease != null) {
      lease.cancel(false);
    }
    if (place != null) {
      place.leave();
    }
    if (place != null && channel == null) {
      place.left();
    }
  }

  /** Ends the command: the watcher on the host sees its input end. */
  @Override
  public synchronized void close() {
    if (!ended) {
      letGo();
      thread.shutdownNow();
    }
    if (channel != null) {
      channel.close(false);
    }
  }
}
