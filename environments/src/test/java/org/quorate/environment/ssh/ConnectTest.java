package org.quorate.environment.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quorate.environment.Command;
import org.quorate.environment.Outcome;
import org.quorate.environment.Unreachable;
import org.quorate.environment.inventory.Inventory.HostEntry;
import org.quorate.environment.inventory.Inventory.Login;

/** Whom to trust, and what to say when there is no way in. */
class ConnectTest {
  @TempDir
  private Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"ssh-ed25519", "ecdsa-sha2-nistp256", "ssh-rsa"})
  void every_usual_kind_of_key_opens_the_door(String type) throws Exception {
    try (LoopbackServer server = new LoopbackServer(directory, type, type);
        SshHosts hosts = SshHosts.connect(Inventories.of(Map.of("alpha", server.entry("alpha"))))) {
      assertThat(hosts.hosts().get("alpha").run(Command.of("true")).succeeded()).isTrue();
    }
  }

  @Test
  void a_host_that_is_not_on_record_is_refused() throws Exception {
    try (LoopbackServer server = new LoopbackServer(directory)) {
      Files.writeString(server.knownHosts(), "# nobody\n");

      assertThatThrownBy(() -> connect(server.entry("alpha")))
          .isInstanceOf(Unreachable.class)
          .hasMessageContaining("alpha (127.0.0.1:%d): expected its host key on record in %s", server.port(),
              server.knownHosts())
          .hasMessageContaining(KeyUtils.getFingerPrint(server.hostKey().getPublic()))
          .hasMessageContaining("ssh-keyscan -p %d 127.0.0.1 >> %s", server.port(), server.knownHosts());
    }
  }

  @Test
  void nor_is_it_asked_again_at_once_because_hosts_count_those_who_leave_without_a_login() throws Exception {
    try (LoopbackServer server = new LoopbackServer(directory)) {
      Files.writeString(server.knownHosts(), "# nobody\n");
      try (SshHosts hosts = SshHosts.of(Inventories.of(Map.of("alpha", server.entry("alpha"))))) {
        assertThat(hosts.hosts().get("alpha").run(Command.of("true")).err()).contains("its host key on record");
        server.trust(server.hostKey().getPublic());
        assertThat(hosts.hosts().get("alpha").run(Command.of("true")).err()).contains("its host key on record");
      }
    }
  }

  @Test
  void a_host_with_another_key_is_refused() throws Exception {
    try (LoopbackServer server = new LoopbackServer(directory)) {
      var other = LoopbackServer.key(KeyPairProvider.SSH_ED25519).getPublic();
      server.trust(other);

      assertThatThrownBy(() -> connect(server.entry("alpha")))
          .isInstanceOf(Unreachable.class)
          .hasMessageContaining("expected host key ssh-ed25519 %s (%s:1)", KeyUtils.getFingerPrint(other),
              server.knownHosts())
          .hasMessageContaining(KeyUtils.getFingerPrint(server.hostKey().getPublic()))
          .hasMessageContaining("Somebody else may be answering");
    }
  }

  @Test
  void a_refused_login_is_not_tried_again_at_once_because_hosts_count_them() throws Exception {
    try (LoopbackServer server = new LoopbackServer(directory);
        SshHosts hosts = SshHosts.of(Inventories.of(Map.of("alpha", server.entry("alpha"))))) {
      server.letNobodyIn();
      for (int probe = 0; probe < 5; probe++) {
        Outcome outcome = hosts.hosts().get("alpha").run(Command.of("true"));
        assertThat(outcome.answer()).isEqualTo(Outcome.Answer.UNREACHABLE);
        assertThat(outcome.err()).contains("the host refuses this key for this user");
      }
      assertThat(server.asked()).isOne();
    }
  }

  @Test
  void a_revoked_key_is_refused() throws Exception {
    try (LoopbackServer server = new LoopbackServer(directory)) {
      Files.writeString(server.knownHosts(), "@revoked " + Files.readString(server.knownHosts())
          + Files.readString(server.knownHosts()));

      assertThatThrownBy(() -> connect(server.entry("alpha")))
          .isInstanceOf(Unreachable.class).hasMessageContaining("revoked at %s:1", server.knownHosts());
    }
  }

  @Test
  void a_key_that_the_host_does_not_know_is_told() throws Exception {
    try (LoopbackServer server = new LoopbackServer(directory)) {
      new LoopbackServer(Files.createDirectory(directory.resolve("other"))).close();
      HostEntry mine = server.entry("alpha");
      HostEntry entry = new HostEntry("alpha", mine.hostname(), mine.address(), mine.port(), "tester",
          Login.key(directory.resolve("other/login")), mine.knownHosts(), List.of(), false);

      assertThatThrownBy(() -> connect(entry))
          .isInstanceOf(Unreachable.class)
          .hasMessageContaining("to log in as tester with the key " + directory.resolve("other/login"))
          .hasMessageContaining("authorized_keys");
    }
  }

  @Test
  void every_host_that_does_not_answer_is_named_at_once() throws Exception {
    Map<String, HostEntry> entries = new LinkedHashMap<>();
    try (LoopbackServer server = new LoopbackServer(directory)) {
      entries.put("alpha", server.entry("alpha"));
      entries.put("beta", server.entry("beta"));
    }
    assertThatThrownBy(() -> SshHosts.connect(Inventories.of(entries)))
        .isInstanceOf(Unreachable.class)
        .hasMessageContaining("alpha (127.0.0.1:").hasMessageContaining("beta (127.0.0.1:")
        .hasMessageContaining("Is the host up, is sshd running");
  }

  private static void connect(HostEntry entry) {
    SshHosts.connect(Inventories.of(Map.of("alpha", entry))).close();
  }
}
