package org.quorate.environment.live;

import java.util.Map;
import java.util.Optional;
import org.quorate.environment.Environment;
import org.quorate.environment.Host;
import org.quorate.environment.inventory.Inventory;
import org.quorate.environment.ssh.ConnectionListener;
import org.quorate.environment.ssh.SshHosts;

/** Real hosts, reached over SSH; nobody has power over them from outside. */
public final class LiveEnvironment implements Environment {
  private final Inventory inventory;
  private final SshHosts hosts;

  private LiveEnvironment(Inventory inventory, SshHosts hosts) {
    this.inventory = inventory;
    this.hosts = hosts;
  }

  /**
   * Connects to every host.
   *
   * @throws org.quorate.environment.Unreachable naming every host that cannot be reached
   */
  public static LiveEnvironment open(Inventory inventory, ConnectionListener listener) {
    return new LiveEnvironment(inventory, SshHosts.connect(inventory, listener));
  }

  /** Connects to hosts when they are used; one that is down then answers as unreachable. */
  public static LiveEnvironment openLazily(Inventory inventory, ConnectionListener listener) {
    return new LiveEnvironment(inventory, SshHosts.of(inventory, listener));
  }

  @Override
  public Inventory inventory() {
    return inventory;
  }

  @Override
  public Map<String, Host> hosts() {
    return hosts.hosts();
  }

  @Override
  public <C> Optional<C> capability(Class<C> kind) {
    return Optional.empty();
  }

  @Override
  public Map<String, String> provenance() {
    return Map.of("inventory", inventory.file().toString(), "hosts", "as they were found, over SSH");
  }

  @Override
  public void close() {
    hosts.close();
  }
}
