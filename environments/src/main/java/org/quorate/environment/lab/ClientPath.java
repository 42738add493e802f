package org.quorate.environment.lab;

import eu.rekawek.toxiproxy.ToxiproxyClient;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
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
}
