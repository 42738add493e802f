package org.quorate.environment.live;

import java.util.Map;
import org.quorate.environment.inventory.Inventory;
import org.quorate.environment.ssh.SshEnvironment;
import org.quorate.environment.ssh.SshHosts;

/** Real hosts, reached over SSH; nobody has power over them from outside. */
public final class LiveEnvironment extends SshEnvironment {
  private LiveEnvironment(Inventory inventory, SshHosts hosts) {
    super(inventory, hosts);
  }

  /**
   * Connects to every host.
   *
   * @throws org.quorate.environment.Unreachable naming every host that cannot be reached
   */
  public static LiveEnvironment open(Inventory inventory) {
    return new LiveEnvironment(inventory, SshHosts.connect(inventory));
  }

  /** Connects to hosts when they are used; one that is down then answers as unreachable. */
  public static LiveEnvironment openLazily(Inventory inventory) {
    return new LiveEnvironment(inventory, SshHosts.of(inventory));
  }

  @Override
  public Map<String, String> provenance() {
    return Map.of("inventory", inventory().file().toString(), "hosts", "as they were found, over SSH");
  }
}
