package org.quorate.trial;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.quorate.environment.Command;
import org.quorate.environment.Environment;
import org.quorate.environment.Host;
import org.quorate.environment.Outcome;
import org.quorate.environment.inventory.Inventory;

/** A zone of fake hosts that can do nothing special. */
public final class FakeZone implements Environment {
  private final Map<String, Host> hosts = new LinkedHashMap<>();
  private final Optional<Inventory> inventory;

  /** The hosts of an environment file. */
  public FakeZone(Inventory inventory) {
    this.inventory = Optional.of(inventory);
    inventory.hosts().keySet().forEach(role -> hosts.put(role, new FakeHost(role)));
  }

  /** Has every host answer the same way. */
  public FakeZone answering(Function<Command, Outcome> how) {
    hosts.keySet().forEach(role -> host(role).answering(how));
    return this;
  }

  public FakeHost host(String role) {
    return (FakeHost) hosts.get(role);
  }

  public FakeZone(FakeHost... members) {
    inventory = Optional.empty();
    for (FakeHost host : members) {
      hosts.put(host.role(), host);
    }
  }

  @Override
  public Inventory inventory() {
    return inventory.orElseThrow(() -> new IllegalStateException("this zone has no environment file"));
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
