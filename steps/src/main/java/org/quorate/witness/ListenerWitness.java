package org.quorate.witness;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.quorate.environment.Command;
import org.quorate.environment.Host;

/**
 * Who listens on the service's address: the kernel gives notice when a socket ends, and is asked whether there is one,
 * because it gives no notice when one begins.
 */
final class ListenerWitness implements HostWitness {
  private static final Duration PACE = Duration.ofSeconds(1);
  private static final Duration RETRY = Duration.ofSeconds(1);
  // Into a pipe, ss(8) would keep its lines back until there are many.
  static final Command ENDS = Command.of("stdbuf", "-oL", "ss", "-E", "-H", "-n", "-t").asRoot();
  private final Host host;
  private final ListeningSocket socket;
  private final Notebook notebook;
  private final ScheduledExecutorService timer;
  private final AskingWitness asking;
  private Host.Following following;
  private boolean closed;

  ListenerWitness(Host host, ListeningSocket socket, Notebook notebook, ScheduledExecutorService timer) {
    this.host = host;
    this.socket = socket;
    this.notebook = notebook;
    this.timer = timer;
    this.asking = new AskingWitness(host.role(), new ListenerQuestion(host, socket), PACE, notebook, timer);
  }

  @Override
  public void open() {
    follow();
    asking.open();
  }

  private void follow() {
    synchronized (this) {
      if (closed) {
        return;
      }
    }
    Host.Following next = host.follow(ENDS, this::onLine, this::onLost);
    synchronized (this) {
      following = next;
      if (closed) {
        next.close();
      }
    }
  }

  private void onLine(Host.Line line) {
    if (socket.serves(line.text())) {
      asking.ended(ListenerQuestion.NAME, notebook.onRunClock(line.arrivedNanoTime()), line.text());
      asking.ask();
    }
  }

  /** Asking goes on; only what comes and goes between two questions is missed until it is followed again. */
  private synchronized void onLost(String reason) {
    if (!closed && !timer.isShutdown()) {
      timer.schedule(this::follow, RETRY.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  @Override
  public void hostSilent(long sinceNanos, long untilNanos) {
    asking.hostSilent(sinceNanos, untilNanos);
  }

  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      if (following != null) {
        following.close();
      }
    }
    asking.close();
  }
}
