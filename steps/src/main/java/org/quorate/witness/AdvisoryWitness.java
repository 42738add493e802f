package org.quorate.witness;

import io.nats.client.Connection;
import io.nats.client.ConnectionListener;
import io.nats.client.Consumer;
import io.nats.client.Dispatcher;
import io.nats.client.ErrorListener;
import io.nats.client.Message;
import io.nats.client.Nats;
import io.nats.client.Options;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.quorate.workload.NatsPort;

/** Listens on one JetStream server to what all servers of its side of a partition make known. */
final class AdvisoryWitness implements HostWitness, ErrorListener {
  private static final List<String> SUBJECTS = List.of(
      "$JS.EVENT.ADVISORY.STREAM.LEADER_ELECTED.>", "$JS.EVENT.ADVISORY.STREAM.QUORUM_LOST.>",
      "$JS.EVENT.ADVISORY.CONSUMER.LEADER_ELECTED.>", "$JS.EVENT.ADVISORY.CONSUMER.QUORUM_LOST.>",
      "$JS.EVENT.ADVISORY.STREAM.CREATED.>", "$JS.EVENT.ADVISORY.STREAM.DELETED.>",
      "$JS.EVENT.ADVISORY.SERVER.>", "$JS.EVENT.ADVISORY.DOMAIN.>");
  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final Duration RETRY = Duration.ofMillis(500);
  /** A connection counts as lost only after as many pings have gone unanswered. */
  private static final long UNNOTICED_NANOS = Duration.ofMillis(1500).toNanos();
  private final String role;
  private final NatsPort port;
  private final AdvisoryLog log;
  private final Notebook notebook;
  private final ScheduledExecutorService timer;
  private Connection connection;
  private long blindSinceNanos;
  private String blindBecause = "not connected yet";
  private boolean closed;

  AdvisoryWitness(String role, NatsPort port, AdvisoryLog log, Notebook notebook, ScheduledExecutorService timer) {
    this.role = role;
    this.port = port;
    this.log = log;
    this.notebook = notebook;
    this.timer = timer;
  }

  @Override
  public void open() {
    synchronized (this) {
      blindSinceNanos = notebook.now();
    }
    // Not waited for: a server that does not answer must not keep others from being watched.
    timer.execute(this::connect);
  }

  private void connect() {
    try {
      log.server(port.greet().name(), role);
      // It connects anew itself: a connection of jnats that is closed while it does so stays open at times.
      Options options = port.options().maxReconnects(0).connectionListener(this::changed).errorListener(this).build();
      listen(Nats.connect(options));
    } catch (IOException | TimeoutException | IllegalStateException e) {
      failed(e.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A connection that is not kept would stay open for ever, beside the next one. */
  private void listen(Connection made) throws TimeoutException, InterruptedException {
    boolean kept = false;
    try {
      Dispatcher dispatcher = made.createDispatcher(this::onMessage);
      SUBJECTS.forEach(dispatcher::subscribe);
      made.flush(PATIENCE);
      kept = keep(made);
    } finally {
      if (!kept) {
        made.close();
      }
    }
  }

  private synchronized boolean keep(Connection made) {
    if (closed) {
      return false;
    }
    if (made.getStatus() != Connection.Status.CONNECTED) {
      throw new IllegalStateException("the connection to %s was lost at once".formatted(port));
    }
    connection = made;
    seeAgain();
    return true;
  }

  private synchronized void failed(String why) {
    blindBecause = why;
    connectLater();
  }

  private void connectLater() {
    if (!closed && !timer.isShutdown()) {
      timer.schedule(this::connect, RETRY.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private void onMessage(Message message) {
    long arrived = notebook.now();
    String said = new String(message.getData(), StandardCharsets.UTF_8);
    Advisory.parse(said).ifPresent(advisory -> log.take(advisory, 0, arrived, said));
  }

  private synchronized void changed(Connection on, ConnectionListener.Events event) {
    boolean lost = event == ConnectionListener.Events.DISCONNECTED || event == ConnectionListener.Events.CLOSED;
    if (lost && on == connection) {
      connection = null;
      goBlind("the connection to %s was lost".formatted(port), UNNOTICED_NANOS);
      connectLater();
    }
  }

  /** Lines that were dropped: what they said is not known, and what follows is. */
  @Override
  public synchronized void slowConsumerDetected(Connection on, Consumer consumer) {
    if (blindSinceNanos < 0) {
      goBlind("advisories came faster than they were taken", 0);
      seeAgain();
    }
  }

  private void goBlind(String why, long unnoticedNanos) {
    blindSinceNanos = Math.max(0, notebook.now() - unnoticedNanos);
    blindBecause = why;
  }

  private void seeAgain() {
    if (blindSinceNanos >= 0) {
      notebook.gap(AdvisoryLog.NAME, role, blindSinceNanos, notebook.now(), blindBecause);
      blindSinceNanos = -1;
    }
  }

  /** The connection finds that out by itself. */
  @Override
  public void hostSilent(long sinceNanos, long untilNanos) {}

  @Override
  public void close() {
    Connection last;
    synchronized (this) {
      closed = true;
      seeAgain();
      last = connection;
      connection = null;
    }
    try {
      if (last != null) {
        last.close();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
