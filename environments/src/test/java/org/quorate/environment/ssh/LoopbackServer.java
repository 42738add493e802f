package org.quorate.environment.ssh;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.KeyPair;
import java.security.PublicKey;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.OpenSshCertificate;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.forward.AcceptAllForwardingFilter;
import org.quorate.environment.inventory.Inventory.HostEntry;
import org.quorate.environment.inventory.Inventory.Login;

/** An SSH server on loopback that runs real processes, as sshd does. */
final class LoopbackServer implements AutoCloseable {
  private final Path directory;
  private final KeyPair hostKey;
  private final KeyPair loginKey;
  private SshServer server;
  private final AtomicInteger asked = new AtomicInteger();
  private volatile boolean open = true;
  private int port;

  LoopbackServer(Path directory, String hostKeyType, String loginKeyType) throws Exception {
    this.directory = directory;
    this.hostKey = key(hostKeyType);
    this.loginKey = key(loginKeyType);
    try (var file = Files.newOutputStream(loginKeyFile())) {
      OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(loginKey, "test", null, file);
    }
    start();
    trust(hostKey.getPublic());
  }

  LoopbackServer(Path directory) throws Exception {
    this(directory, KeyPairProvider.ECDSA_SHA2_NISTP256, KeyPairProvider.SSH_ED25519);
  }

  static KeyPair key(String type) throws Exception {
    return KeyUtils.generateKeyPair(type, type.equals(KeyPairProvider.SSH_RSA) ? 2048 : 256);
  }

  void start() throws IOException {
    server = SshServer.setUpDefaultServer();
    server.setHost("127.0.0.1");
    server.setPort(port);
    server.setKeyPairProvider(session -> List.of(hostKey));
    server.setPublickeyAuthenticator((user, key, session) -> {
      asked.incrementAndGet();
      return open && KeyUtils.compareKeys(key, loginKey.getPublic());
    });
    server.setCommandFactory((channel, line) -> new RealProcess(line));
    CoreModuleProperties.TCP_NODELAY.set(server, true);
    server.start();
    port = server.getPort();
  }

  /** Cuts every connection, as a host does that lost its power and came back. */
  void stop() throws IOException {
    server.stop(true);
  }

  /** From now on nobody is let in. */
  void letNobodyIn() {
    open = false;
  }

  /** How often somebody asked to be let in. */
  int asked() {
    return asked.get();
  }

  void trust(PublicKey key) throws IOException {
    Files.writeString(knownHosts(), "[127.0.0.1]:%d %s%n".formatted(port, PublicKeyEntry.toString(key)),
        StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
  }

  KeyPair hostKey() {
    return hostKey;
  }

  int port() {
    return port;
  }

  int connections() {
    return Set.copyOf(server.getActiveSessions()).size();
  }

  Path knownHosts() {
    return directory.resolve("known_hosts");
  }

  Path loginKeyFile() {
    return directory.resolve("login");
  }

  KeyPair loginKey() {
    return loginKey;
  }

  /** Shows a certificate for its host key, in place of the key. */
  void show(OpenSshCertificate certificate) {
    server.setHostKeyCertificateProvider(session -> List.of(certificate));
  }

  /** Lets clients go on to other hosts. */
  void forward() {
    server.setForwardingFilter(AcceptAllForwardingFilter.INSTANCE);
  }

  HostEntry entry(String role) {
    return entry(role, Login.key(loginKeyFile()), List.of());
  }

  HostEntry entry(String role, Login login, List<HostEntry> jumps) {
    return new HostEntry(role, role + ".example.org", "127.0.0.1", port, "tester",
        login, knownHosts(), jumps, false);
  }

  @Override
  public void close() throws IOException {
    server.stop(true);
  }
}
