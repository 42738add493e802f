package org.quorate.environment.ssh;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.sshd.client.SshClient;
import org.quorate.environment.Host;
import org.quorate.environment.Unreachable;
import org.quorate.environment.inventory.Inventory;
import org.quorate.environment.inventory.Inventory.HostEntry;

/** The hosts of an inventory over SSH: one client, one connection to each. */
public final class SshHosts implements AutoCloseable {
  private final SshClient client;
  private final Map<String, SshHost> hosts = new LinkedHashMap<>();
  private final Connections connections = new Connections();
  /** By the way to them: hosts behind one bastion share the connection to it. */
  private final Map<List<HostEntry>, Connection> bastions = new LinkedHashMap<>();

  private SshHosts(Inventory inventory) {
    client = ClientSetup.start();
    LoginKeys keys = new LoginKeys();
    inventory.hosts().forEach((role, entry) -> hosts.put(
        role, new SshHost(new Connection(entry, client, keys, connections, bastion(entry.jumps(), keys)))));
  }

  private Optional<Connection> bastion(List<HostEntry> jumps, LoginKeys keys) {
    if (jumps.isEmpty()) {
      return Optional.empty();
    }
    Connection known = bastions.get(jumps);
    if (known == null) {
      int last = jumps.size() - 1;
      known = new Connection(jumps.get(last), client, keys, connections, bastion(jumps.subList(0, last), keys));
      bastions.put(jumps, known);
    }
    return Optional.of(known);
  }

  /** Hosts that are connected when they are first used; one that cannot be reached then answers so. */
  public static SshHosts of(Inventory inventory) {
    return new SshHosts(inventory);
  }

  /**
   * Connects to all hosts at once.
   *
   * @throws Unreachable naming every host that cannot be reached, one a line
   */
  public static SshHosts connect(Inventory inventory) {
    SshHosts hosts = new SshHosts(inventory);
    try {
      hosts.connectAll();
      return hosts;
    } catch (RuntimeException e) {
      hosts.close();
      throw e;
    }
  }

  /** The hosts by role, in the order of the inventory. */
  public Map<String, Host> hosts() {
    return Collections.unmodifiableMap(hosts);
  }

  Connections connections() {
    return connections;
  }

  private void connectAll() {
    ExecutorService workers = Executors.newFixedThreadPool(Math.max(1, hosts.size()));
    try {
      List<Future<?>> attempts = new ArrayList<>();
      hosts.values().forEach(host -> attempts.add(workers.submit(host.connection()::connect)));
      List<String> problems = new ArrayList<>();
      for (Future<?> attempt : attempts) {
        await(attempt, problems);
      }
      if (!problems.isEmpty()) {
        throw new Unreachable(String.join(System.lineSeparator(), problems));
      }
    } finally {
      workers.shutdownNow();
    }
  }

  private static void await(Future<?> attempt, List<String> problems) {
    try {
      attempt.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Unreachable) {
        problems.add(e.getCause().getMessage());
      } else if (e.getCause() instanceof RuntimeException unchecked) {
        throw unchecked;
      } else {
        throw new IllegalStateException(e.getCause());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      problems.add("given up: interrupted while connecting");
    }
  }

  @Override
  public void close() {
    hosts.values().forEach(host -> host.connection().close());
    bastions.values().forEach(Connection::close);
    client.close(true);
  }
}
