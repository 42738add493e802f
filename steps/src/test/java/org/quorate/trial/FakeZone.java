package org.quorate.trial;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.quorate.environment.Environment;
import org.quorate.environment.Host;
import org.quorate.environment.inventory.Inventory;

/** A zone of fake hosts that can do nothing special. */
public final class FakeZone implements Environment {
  private final Map<String, Host> hosts = new LinkedHashMap<>();

  public FakeZone(FakeHost... members) {
    for (FakeHost host : members) {
      hosts.put(host.role(), host);
    }
  }

  @Override
  public Inventory inventory() {
    throw new IllegalStateException("this zone has no environment file");
  }

  @Override
  public Map<String, Host> hosts() {
    return hosts;
  }

  @Override
  public <C> Optional<C> capability(Class<C> kind) {
    return Optional.empty();
  }

  @Override
  public Map<String, String> provenance() {
    return Map.of();
  }

  @Override
  public void close() {}
}
