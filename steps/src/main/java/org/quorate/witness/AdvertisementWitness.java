package org.quorate.witness;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.quorate.environment.Command;
import org.quorate.environment.Host;

/**
 * Who sends VRRP advertisements, as they pass the interfaces of one host: what a host sends is seen after its own
 * filters, what it receives before them.
 *
 * <p>Needs tcpdump on the host. Where it is missing this witness is blind, and says so, and no other is.
 */
final class AdvertisementWitness implements HostWitness {
  private static final Duration PACE = Duration.ofMillis(250);
  private static final Duration RETRY = Duration.ofSeconds(1);
  static final Command CAPTURE = Command.of(
      "tcpdump", "-p", "-i", "any", "-n", "-l", "-tt", "--immediate-mode", "-s", "128",
      "ip proto 112 or ip6 proto 112").asRoot();
  private final Host host;
  private final Map<String, String> roleByAddress;
  private final HostClock clock;
  private final Notebook notebook;
  private final ScheduledExecutorService timer;
  private final Map<String, Heartbeat> senders = new LinkedHashMap<>();
  private Host.Following following;
  private ScheduledFuture<?> listening;
  private int attempts;
  private long listeningSinceNanos;
  private long blindSinceNanos = -1;
  private String blindBecause = "";
  private boolean closed;

  /** @param roleByAddress who may send; others on the same wire are nobody's business here */
  AdvertisementWitness(Host host, Map<String, String> roleByAddress, HostClock clock, Notebook notebook,
      ScheduledExecutorService timer) {
    this.host = host;
    this.roleByAddress = Map.copyOf(roleByAddress);
    this.clock = clock;
    this.notebook = notebook;
    this.timer = timer;
    roleByAddress.values().stream().sorted().forEach(role -> senders.put(role, new Heartbeat()));
  }

  private String name() {
    return "vrrp-on-" + host.role();
  }

  @Override
  public void open() {
    listening = timer.scheduleWithFixedDelay(this::listen, PACE.toMillis(), PACE.toMillis(), TimeUnit.MILLISECONDS);
    attempt();
  }

  private void attempt() {
    int mine;
    synchronized (this) {
      if (closed) {
        return;
      }
      mine = ++attempts;
    }
    Host.Following next = host.follow(CAPTURE, this::onLine, reason -> onLost(mine, reason));
    synchronized (this) {
      if (closed) {
        next.close();
        return;
      }
      following = next;
      listeningSinceNanos = notebook.now();
      // What is sent before the capture has begun for good is not seen; that takes less than the shortest interval.
      senders.values().forEach(sender -> sender.listening(listeningSinceNanos));
    }
  }

  private synchronized void onLost(int attempt, String reason) {
    if (closed || attempt != attempts) {
      return;
    }
    if (blindSinceNanos < 0) {
      blindSinceNanos = Math.min(notebook.now(), clock.lastReadNanos());
      blindBecause = reason;
    }
    following = null;
    senders.values().forEach(sender -> sender.deaf(blindSinceNanos));
    if (!timer.isShutdown()) {
      timer.schedule(this::attempt, RETRY.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private synchronized void onLine(Host.Line line) {
    Advertisement.parse(line.text()).ifPresent(seen -> {
      String role = roleByAddress.get(seen.source());
      if (role != null && !closed) {
        senders.get(role).heard(when(seen, line), seen.interval(), seen.resigns())
            .forEach(news -> write(role, news, line.text()));
        seeAgain(listeningSinceNanos);
      }
    });
  }

  private HostClock.Moment when(Advertisement seen, Host.Line line) {
    long arrived = notebook.onRunClock(line.arrivedNanoTime());
    HostClock.Moment told = clock.onRunClock(seen.hostNanos()).orElse(new HostClock.Moment(arrived, arrived));
    return new HostClock.Moment(Math.min(told.earliestNanos(), arrived), Math.min(told.latestNanos(), arrived));
  }

  /** A silence counts only up to the last sign of life of the host. */
  synchronized void listen() {
    if (following == null || closed || clock.lastReadNanos() == Long.MAX_VALUE) {
      return;
    }
    senders.forEach((role, sender) -> sender.silent(clock.lastReadNanos())
        .ifPresent(news -> write(role, news, "nothing heard")));
  }

  private void write(String sender, Heartbeat.News news, String said) {
    seeAgain(listeningSinceNanos);
    if (news.looked()) {
      notebook.look(name(), sender, news.held(), news.earliestNanos(), news.latestNanos(), news.first(), said,
          host.role());
    } else {
      notebook.change(name(), sender, news.held(), news.earliestNanos(), news.latestNanos(), said, host.role());
    }
  }

  private void seeAgain(long nanos) {
    if (blindSinceNanos >= 0) {
      gaps(blindSinceNanos, nanos, blindBecause);
      blindSinceNanos = -1;
    }
  }

  private void gaps(long fromNanos, long toNanos, String reason) {
    senders.keySet().forEach(sender -> notebook.gap(name(), sender, fromNanos, Math.max(fromNanos, toNanos), reason));
  }

  @Override
  public synchronized void hostSilent(long sinceNanos, long untilNanos) {
    gaps(sinceNanos, untilNanos, "the host did not answer");
  }

  @Override
  public synchronized void close() {
    seeAgain(notebook.now());
    closed = true;
    if (listening != null) {
      listening.cancel(false);
    }
    if (following != null) {
      following.close();
    }
  }
}
