package org.quorate.environment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.quorate.environment.inventory.Inventory;

/** An environment whose hosts are reached through something that looks at what passes between. */
public final class Screened implements Environment {
  private final Environment inner;
  private final Map<String, Host> hosts = new LinkedHashMap<>();

  /** @param screen puts itself before a host */
  public Screened(Environment inner, UnaryOperator<Host> screen) {
    this.inner = inner;
    inner.hosts().forEach((role, host) -> hosts.put(role, screen.apply(host)));
  }

  @Override
  public Inventory inventory() {
    return inner.inventory();
  }

  @Override
  public Map<String, Host> hosts() {
    return Collections.unmodifiableMap(hosts);
  }

  @Override
  public <C> Optional<C> capability(Class<C> kind) {
    return inner.capability(kind);
  }

  @Override
  public Map<String, String> provenance() {
    return inner.provenance();
  }

  @Override
  public void close() {
    inner.close();
  }
}
