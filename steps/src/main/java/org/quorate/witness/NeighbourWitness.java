package org.quorate.witness;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.quorate.environment.Command;
import org.quorate.environment.Host;
import org.quorate.environment.Outcome;

/**
 * Whom a client host takes for the owner of the VIP, by its neighbour table.
 *
 * <p>An entry nobody uses is not kept up to date, so the client host pings the VIP once a second meanwhile.
 */
final class NeighbourWitness implements HostWitness {
  private static final Duration RETRY = Duration.ofSeconds(1);
  private final Host client;
  private final Map<String, Host> possible;
  private final String vip;
  private final String device;
  private final HostClock clock;
  private final Notebook notebook;
  private final ScheduledExecutorService timer;
  private final List<StreamWitness> owners = new ArrayList<>();
  private final Map<String, String> blind = new TreeMap<>();
  private long openedNanos;
  private Host.Following pinging;
  private boolean closed;

  /**
   * @param possible hosts that may own the VIP, by role
   * @param device the interface on which they would
   */
  NeighbourWitness(Host client, Map<String, Host> possible, String vip, String device, HostClock clock,
      Notebook notebook, ScheduledExecutorService timer) {
    this.client = client;
    this.possible = Map.copyOf(possible);
    this.vip = vip;
    this.device = device;
    this.clock = clock;
    this.notebook = notebook;
    this.timer = timer;
  }

  @Override
  public void open() {
    ping();
    openedNanos = notebook.now();
    HashSet<String> links = new HashSet<>();
    possible.forEach((role, host) -> {
      Outcome link = host.run(Command.of("cat", "/sys/class/net/" + device + "/address"));
      // Hosts that share a virtual link address cannot be told apart by it.
      if (link.succeeded() && links.add(link.out().strip())) {
        owners.add(new StreamWitness(client, role, new NeighbourStream(vip, link.out().strip()), clock, notebook, timer));
      } else {
        blind.put(role, "it has no link address of its own on %s: %s".formatted(device,
            link.succeeded() ? link.out().strip() : link.answer() + " " + link.err().strip()));
      }
    });
    owners.forEach(StreamWitness::open);
  }

  private synchronized void ping() {
    if (!closed) {
      pinging = client.follow(Command.of("ping", "-n", "-i", "1", vip), line -> {}, reason -> later());
    }
  }

  private synchronized void later() {
    if (!closed && !timer.isShutdown()) {
      timer.schedule(this::ping, RETRY.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  @Override
  public void hostSilent(long sinceNanos, long untilNanos) {
    owners.forEach(owner -> owner.hostSilent(sinceNanos, untilNanos));
  }

  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      if (pinging != null) {
        pinging.close();
      }
    }
    owners.forEach(StreamWitness::close);
    blind.forEach((role, why) -> notebook.gap(NeighbourStream.NAME, role, openedNanos, notebook.now(), why));
  }
}
