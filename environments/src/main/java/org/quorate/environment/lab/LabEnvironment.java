package org.quorate.environment.lab;

import java.util.Map;
import java.util.Optional;
import org.quorate.environment.PowerControl;
import org.quorate.environment.ProxiedPath;
import org.quorate.environment.inventory.Inventory;
import org.quorate.environment.ssh.SshEnvironment;
import org.quorate.environment.ssh.SshHosts;

/** A zone of real parts in containers, with its nodes as the runbook finds them; examined over SSH like any other. */
public final class LabEnvironment extends SshEnvironment {
  private final Map<Class<?>, Object> capabilities;
  private final Map<String, String> provenance;
  private final Runnable teardown;

  LabEnvironment(Inventory inventory, SshHosts hosts, PowerControl power, ClientPath clients,
      Map<String, String> provenance, Runnable teardown) {
    super(inventory, hosts);
    this.capabilities = Map.of(PowerControl.class, power, ClientPath.class, clients, ProxiedPath.class, clients);
    this.provenance = Map.copyOf(provenance);
    this.teardown = teardown;
  }

  /**
   * Stands a lab up: from whatever images there are to nodes with everything in place and nothing bootstrapped.
   *
   * @throws LabFailure when that cannot be done; nothing is left behind then
   */
  public static LabEnvironment start(LabRequest request) {
    return new LabStart(request).started();
  }

  @Override
  public <C> Optional<C> capability(Class<C> kind) {
    return Optional.ofNullable(kind.cast(capabilities.get(kind))).or(() -> super.capability(kind));
  }

  @Override
  public Map<String, String> provenance() {
    return provenance;
  }

  /** Lets go of the hosts and, unless the lab is a standing one, removes it. */
  @Override
  public void close() {
    super.close();
    teardown.run();
  }
}
