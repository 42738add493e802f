package org.quorate.environment.ssh;

import com.fasterxml.jackson.databind.node.MissingNode;
import java.nio.file.Path;
import java.util.Map;
import org.quorate.environment.inventory.Inventory;
import org.quorate.environment.inventory.Inventory.Disruption;
import org.quorate.environment.inventory.Inventory.HostEntry;
import org.quorate.environment.inventory.Inventory.Kind;

/** Inventories of nothing but hosts. */
final class Inventories {
  private Inventories() {}

  static Inventory of(Map<String, HostEntry> hosts) {
    return new Inventory(
        Path.of("zone.yaml"), "bsfg", "zone", Kind.LIVE, Disruption.FORBIDDEN, hosts, MissingNode.getInstance());
  }
}
