package org.quorate.bench.facts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.quorate.criterion.Roles;
import org.quorate.environment.inventory.Inventory;
import org.quorate.environment.inventory.Inventory.HostEntry;

/** OpenSSH connections to the hosts that stay open, for whoever can go through them. */
final class WarmWays implements AutoCloseable {
  private final Path folder;
  private final Path configuration;
  private final Path sockets;

  private WarmWays(Path folder, Path configuration, Path sockets) {
    this.folder = folder;
    this.configuration = configuration;
    this.sockets = sockets;
  }

  /** Opens one to each host. */
  static WarmWays open(Inventory inventory, Path folder) throws IOException, InterruptedException {
    // The path of a socket must be short.
    Path sockets = Files.createTempDirectory("quorate-ways");
    StringBuilder text = new StringBuilder();
    for (String role : Roles.TRIAD) {
      text.append(configuration(inventory.hosts().get(role), sockets.resolve(role)));
    }
    Path file = folder.resolve("ssh_config");
    Files.writeString(file, text);
    WarmWays ways = new WarmWays(folder, file, sockets);
    for (String role : Roles.TRIAD) {
      Outside.run(folder, ways.ssh("-M", "-N", "-f", role));
    }
    return ways;
  }

  static String configuration(HostEntry host, Path socket) {
    return """
        Host %s
          HostName %s
          Port %d
          User %s
          IdentityFile %s
          IdentitiesOnly yes
          UserKnownHostsFile %s
          StrictHostKeyChecking yes
          BatchMode yes
          ControlPath %s
        """.formatted(host.role(), host.address(), host.port(), host.user(), host.key().toAbsolutePath(),
        host.knownHosts().toAbsolutePath(), socket);
  }

  Path configuration() {
    return configuration;
  }

  private List<String> ssh(String... words) {
    List<String> argv = new ArrayList<>(List.of("ssh", "-F", configuration.toString()));
    argv.addAll(List.of(words));
    return argv;
  }

  /** Puts a program, or a file for one, on every host. */
  void bring(Path file, String to) throws IOException, InterruptedException {
    for (String role : Roles.TRIAD) {
      Outside.run(folder, ssh(role, "cat >%s && chmod 755 %s".formatted(to, to)), file);
    }
  }

  @Override
  public void close() throws IOException, InterruptedException {
    for (String role : Roles.TRIAD) {
      Outside.run(folder, ssh("-O", "exit", role));
      // Whoever ends takes it away by itself, but perhaps a moment later.
      Files.deleteIfExists(sockets.resolve(role));
    }
    Files.delete(sockets);
  }
}
