package org.quorate.environment.ssh;

import java.util.Map;
import java.util.Optional;
import org.quorate.environment.Environment;
import org.quorate.environment.Host;
import org.quorate.environment.inventory.Inventory;

/** An inventory whose hosts are reached over SSH, whatever they are; able to tell about its {@link Connections}. */
public abstract class SshEnvironment implements Environment {
  private final Inventory inventory;
  private final SshHosts hosts;

  protected SshEnvironment(Inventory inventory, SshHosts hosts) {
    this.inventory = inventory;
    this.hosts = hosts;
  }

  @Override
  public final Inventory inventory() {
    return inventory;
  }

  @Override
  public final Map<String, Host> hosts() {
    return hosts.hosts();
  }

  @Override
  public <C> Optional<C> capability(Class<C> kind) {
    return kind == Connections.class ? Optional.of(kind.cast(hosts.connections())) : Optional.empty();
  }

  @Override
  public void close() {
    hosts.close();
  }
}
