package org.quorate.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.quorate.criterion.Roles;
import org.quorate.environment.inventory.Inventory;
import org.quorate.environment.inventory.Inventory.HostEntry;
import org.quorate.environment.inventory.InventoryDraft;

/** The zone of the example file, with three hosts behind SSH servers in this process that have nothing to say. */
public final class SimulatedZone implements AutoCloseable {
  private final Inventory inventory;
  private final Map<String, SimulatedHost> hosts = new LinkedHashMap<>();

  /** @param folder for its environment file and keys */
  public SimulatedZone(Path folder) throws IOException, GeneralSecurityException {
    Files.createDirectories(folder);
    for (String role : Roles.TRIAD) {
      hosts.put(role, SimulatedHost.imaginary(folder.resolve(role)));
    }
    Inventory zone = InventoryDraft.ofExample("bsfg", folder.resolve("zone.yaml")).drop("hosts.client")
        .drop("attestations").write();
    Map<String, HostEntry> entries = new LinkedHashMap<>();
    hosts.forEach((role, host) -> entries.put(role, host.entry(role)));
    inventory = new Inventory(
        zone.file(), zone.system(), zone.name(), zone.kind(), zone.disruption(), entries, zone.document());
  }

  public Inventory inventory() {
    return inventory;
  }

  @Override
  public void close() throws IOException {
    for (SimulatedHost host : hosts.values()) {
      host.close();
    }
  }
}
