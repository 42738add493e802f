package org.quorate.environment.lab;

import eu.rekawek.toxiproxy.ToxiproxyClient;
import eu.rekawek.toxiproxy.model.Toxic;
import eu.rekawek.toxiproxy.model.ToxicDirection;
import eu.rekawek.toxiproxy.model.ToxicList;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.quorate.environment.PathTrouble;
import org.quorate.environment.ProxiedPath;
import org.quorate.fixture.zone.LabAddresses;

/**
 * The way of clients to the zone's address, through a proxy that can be made slow, narrow or deaf.
 *
 * @param address where clients connect instead of the VIP
 * @param proxy the proxy's name at the control interface
 */
public record ClientPath(String address, int port, String proxy, ToxiproxyClient control)
    implements ProxiedPath {
  static final String ROLE = "toxiproxy";
  private static final int CONTROL_PORT = 8474;
  private static final int SERVICE_PORT = 9443;
  private static final String PROXY = "zone";
  private static final long SLICE_PAUSE_MICROS = 50_000;
  private static final Duration LONGEST = Duration.ofSeconds(20);
  private static final Duration PAUSE = Duration.ofMillis(50);

  static ClientPath to(LabAddresses addresses) {
    String own = addresses.of(ROLE);
    return new ClientPath(own, SERVICE_PORT, PROXY, new ToxiproxyClient(own, CONTROL_PORT));
  }

  /** Returns when the proxy passes connections on. */
  void open(LabAddresses addresses) {
    String listen = "0.0.0.0:" + port;
    String upstream = addresses.vip() + ":" + port;
    long deadline = System.nanoTime() + LONGEST.toNanos();
    while (true) {
      try {
        control.createProxy(proxy, listen, upstream);
        return;
      } catch (IOException notYet) {
        if (System.nanoTime() > deadline) {
          throw new LabFailure("the proxy on the clients' path (%s:%d) does not answer within %d s: %s"
              .formatted(address, CONTROL_PORT, LONGEST.toSeconds(), Causes.of(notYet)), notYet);
        }
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
  }

  @Override
  public void trouble(String name, PathTrouble trouble) {
    ToxicDirection direction = trouble.towardsClients() ? ToxicDirection.DOWNSTREAM : ToxicDirection.UPSTREAM;
    long amount = trouble.amount();
    try {
      ToxicList toxics = control.getProxy(proxy).toxics();
      switch (trouble.kind()) {
        case LATENCY -> toxics.latency(name, direction, amount);
        case BANDWIDTH -> toxics.bandwidth(name, direction, amount);
        case TIMEOUT -> toxics.timeout(name, direction, amount);
        case RESET -> toxics.resetPeer(name, direction, amount);
        case SLICER -> toxics.slicer(name, direction, amount, SLICE_PAUSE_MICROS);
        case SILENCE -> toxics.timeout(name, direction, 0);
        default -> throw new IllegalArgumentException("no such trouble: " + trouble.kind());
      }
    } catch (IOException refused) {
      throw new LabFailure(
          "the proxy on the clients' path refuses %s: %s".formatted(trouble, Causes.of(refused)), refused);
    }
  }

  @Override
  public void calm(String name) {
    try {
      for (Toxic toxic : control.getProxy(proxy).toxics().getAll()) {
        if (toxic.getName().equals(name)) {
          toxic.remove();
        }
      }
    } catch (IOException refused) {
      throw new LabFailure("the proxy on the clients' path keeps %s: %s".formatted(name, Causes.of(refused)), refused);
    }
  }
}
