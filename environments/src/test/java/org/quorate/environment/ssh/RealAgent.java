package org.quorate.environment.ssh;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Assumptions;

/** The ssh-agent of this machine, with the key that a server lets in. */
final class RealAgent implements AutoCloseable {
  private final Process process;
  private final Path socket;

  private RealAgent(Process process, Path socket) {
    this.process = process;
    this.socket = socket;
  }

  static RealAgent with(LoopbackServer server) throws IOException, InterruptedException {
    Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/ssh-agent")), "this machine has no ssh-agent");
    // Sockets have short names only.
    Path socket = Files.createTempDirectory("agent").resolve("s");
    Process process = new ProcessBuilder("/usr/bin/ssh-agent", "-D", "-a", socket.toString())
        .redirectErrorStream(true).start();
    RealAgent agent = new RealAgent(process, socket);
    Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> Files.exists(socket));
    Files.setPosixFilePermissions(server.loginKeyFile(), PosixFilePermissions.fromString("rw-------"));
    ProcessBuilder add = new ProcessBuilder("ssh-add", server.loginKeyFile().toString()).redirectErrorStream(true);
    add.environment().put("SSH_AUTH_SOCK", agent.socket());
    if (add.start().waitFor() != 0) {
      agent.close();
      throw new IOException("ssh-add failed");
    }
    return agent;
  }

  String socket() {
    return socket.toString();
  }

  @Override
  public void close() throws IOException {
    process.destroy();
    Files.deleteIfExists(socket);
    Files.deleteIfExists(socket.getParent());
  }
}
