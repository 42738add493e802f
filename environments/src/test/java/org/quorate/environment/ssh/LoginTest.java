package org.quorate.environment.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyEncryptionContext;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quorate.environment.Command;
import org.quorate.environment.Surroundings;
import org.quorate.environment.UnusableInput;
import org.quorate.environment.inventory.Inventory.HostEntry;
import org.quorate.environment.inventory.Inventory.Login;
import org.quorate.environment.inventory.SecretReference;
import org.quorate.environment.inventory.SecretReference.Kind;

/** What to log in with: keys with passphrases from every place, keys in variables, the agent. */
class LoginTest {
  @TempDir
  private Path directory;

  @AfterEach
  void nothing_is_given_any_more() {
    Surroundings.are(new Surroundings(Map.of(), question -> Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ssh-ed25519", "ecdsa-sha2-nistp256", "ssh-rsa"})
  void a_key_opens_with_the_passphrase_in_a_file(String type) throws Exception {
    try (LoopbackServer server = new LoopbackServer(directory, "ssh-ed25519", type)) {
      Path file = Files.writeString(directory.resolve("passphrase"), "correct horse\n");
      assertThat(says(server.entry("alpha", locked(server, "correct horse", SecretReference.file(file)), List.of())))
          .isEqualTo("in\n");
    }
  }

  @Test
  void a_passphrase_comes_from_a_variable() throws Exception {
    try (LoopbackServer server = new LoopbackServer(directory)) {
      Surroundings.are(new Surroundings(Map.of("PASSPHRASE", "s3cret"), question -> Optional.empty()));
      var reference = new SecretReference(Kind.VARIABLE, "PASSPHRASE", directory);
      assertThat(says(server.entry("alpha", locked(server, "s3cret", reference), List.of()))).isEqualTo("in\n");
    }
  }

  @Test
  void a_passphrase_is_asked_for_once_at_the_terminal() throws Exception {
    try (LoopbackServer server = new LoopbackServer(directory)) {
      AtomicInteger asked = new AtomicInteger();
      Surroundings.are(new Surroundings(Map.of(), question -> Optional.of("typed" + (asked.incrementAndGet() - 1))));
      var reference = new SecretReference(Kind.TERMINAL, "passphrase of alpha", directory);
      Login login = locked(server, "typed0", reference);
      HostEntry alpha = server.entry("alpha", login, List.of());
      HostEntry beta = server.entry("beta", login, List.of());
      SshHosts.connect(Inventories.of(Map.of("alpha", alpha, "beta", beta))).close();
      assertThat(asked).hasValue(1);
    }
  }

  @Test
  void a_wrong_passphrase_is_told_and_never_repeated() throws Exception {
    try (LoopbackServer server = new LoopbackServer(directory)) {
      Path file = Files.writeString(directory.resolve("passphrase"), "wrong-horse\n");
      HostEntry entry = server.entry("alpha", locked(server, "right-horse", SecretReference.file(file)), List.of());
      assertThatThrownBy(() -> says(entry)).isInstanceOf(UnusableInput.class)
          .hasMessageContaining(directory.resolve("locked").toString()).hasMessageContaining("passphrase")
          .message().doesNotContain("wrong-horse");
    }
  }

  @Test
  void nobody_is_there_to_ask() throws Exception {
    try (LoopbackServer server = new LoopbackServer(directory)) {
      var reference = new SecretReference(Kind.TERMINAL, "passphrase of alpha", directory);
      HostEntry entry = server.entry("alpha", locked(server, "x", reference), List.of());
      assertThatThrownBy(() -> says(entry)).isInstanceOf(UnusableInput.class).hasMessageContaining("a terminal");
    }
  }

  @Test
  void a_key_comes_from_a_variable() throws Exception {
    try (LoopbackServer server = new LoopbackServer(directory)) {
      String key = Files.readString(server.loginKeyFile());
      Surroundings.are(new Surroundings(Map.of("KEY", key), question -> Optional.empty()));
      Login login = new Login(
          List.of(new SecretReference(Kind.VARIABLE, "KEY", directory)), false, Optional.empty());
      assertThat(says(server.entry("alpha", login, List.of()))).isEqualTo("in\n");
    }
  }

  @Test
  void the_agent_signs() throws Exception {
    try (LoopbackServer server = new LoopbackServer(directory); RealAgent agent = RealAgent.with(server)) {
      Surroundings.are(new Surroundings(Map.of("SSH_AUTH_SOCK", agent.socket()), question -> Optional.empty()));
      assertThat(says(server.entry("alpha", new Login(List.of(), true, Optional.empty()), List.of())))
          .isEqualTo("in\n");
    }
  }

  @Test
  void an_agent_that_is_not_there_is_told() throws Exception {
    try (LoopbackServer server = new LoopbackServer(directory)) {
      HostEntry entry = server.entry("alpha", new Login(List.of(), true, Optional.empty()), List.of());
      assertThatThrownBy(() -> says(entry)).isInstanceOf(UnusableInput.class)
          .hasMessageContaining("SSH_AUTH_SOCK").hasMessageContaining("ssh-add");
    }
  }

  private Login locked(LoopbackServer server, String passphrase, SecretReference reference) throws Exception {
    OpenSSHKeyEncryptionContext encryption = new OpenSSHKeyEncryptionContext();
    encryption.setPassword(passphrase);
    encryption.setCipherType("256");
    Path file = directory.resolve("locked");
    try (var out = Files.newOutputStream(file)) {
      OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(server.loginKey(), "test", encryption, out);
    }
    return new Login(List.of(SecretReference.file(file)), false, Optional.of(reference));
  }

  private static String says(HostEntry entry) {
    try (SshHosts hosts = SshHosts.connect(Inventories.of(Map.of("alpha", entry)))) {
      return hosts.hosts().get("alpha").run(Command.of("echo", "in")).out();
    }
  }
}
