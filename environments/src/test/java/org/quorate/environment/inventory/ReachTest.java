package org.quorate.environment.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.environment.UnusableInput;
import org.quorate.environment.inventory.Inventory.HostEntry;

/** How an environment file says to reach a host, by itself and through an SSH configuration. */
class ReachTest {
  private static final String SSH =
      "ssh: {user: quorate, port: 22, key: keys/quorate_ed25519, known-hosts: keys/known_hosts, sudo: true}";
  private OperatorFolder folder;

  @BeforeEach
  void make(@TempDir Path directory) throws Exception {
    folder = OperatorFolder.in(directory);
  }

  @Test
  void what_the_file_leaves_open_comes_from_the_configuration_it_names() throws IOException {
    folder.write("config", """
        Host plant-a-*
          User ops
          IdentityFile %1$s
          ProxyJump me@bastion:2200,second
        Host second
          HostName 192.0.2.7
          User other
        """.formatted(folder.at("keys/quorate_ed25519")));
    alpha("ssh: {config: config, known-hosts: keys/known_hosts, sudo: true}");

    HostEntry alpha = InventoryLoader.load(folder.environment()).hosts().get("alpha");

    assertThat(alpha.user()).isEqualTo("ops");
    assertThat(alpha.port()).isEqualTo(22);
    assertThat(alpha.key()).isEqualTo(folder.at("keys/quorate_ed25519"));
    assertThat(alpha.jumps()).extracting(HostEntry::address).containsExactly("bastion", "192.0.2.7");
    assertThat(alpha.jumps()).extracting(HostEntry::port).containsExactly(2200, 22);
    assertThat(alpha.jumps()).extracting(HostEntry::user).containsExactly("me", "other");
    assertThat(alpha.jumps().get(0).key()).isEqualTo(alpha.key());
  }

  @Test
  void what_the_file_says_itself_goes_first() throws IOException {
    folder.write("config", "Host *\n  User ops\n  Port 2222\n");
    alpha(SSH.replace("user:", "config: config, jump: [\"bastion\"], user:"));
    HostEntry alpha = InventoryLoader.load(folder.environment()).hosts().get("alpha");
    assertThat(alpha.user()).isEqualTo("quorate");
    assertThat(alpha.port()).isEqualTo(22);
    assertThat(alpha.jumps()).extracting(HostEntry::user, HostEntry::port).containsExactly(
        org.assertj.core.groups.Tuple.tuple("ops", 2222));
  }

  @Test
  void nothing_to_log_in_with_is_one_error_with_its_line() throws IOException {
    alpha("ssh: {user: quorate, port: 22, known-hosts: keys/known_hosts, sudo: true}");
    assertThat(error()).hasLineCount(1).contains(":26: hosts.alpha.ssh.key: expected one of the keys key, agent,")
        .contains("nothing to log in with").contains("agent: true");
  }

  @Test
  void the_agent_is_enough() throws IOException {
    alpha("ssh: {user: quorate, port: 22, agent: true, known-hosts: keys/known_hosts, sudo: true}");
    assertThat(InventoryLoader.load(folder.environment()).hosts().get("alpha").login().agent()).isTrue();
  }

  @Test
  void a_literal_passphrase_is_refused_and_not_repeated() throws IOException {
    alpha(SSH.replace("sudo:", "passphrase: correct-horse, sudo:"));
    assertThat(error()).contains(":26: hosts.alpha.ssh.passphrase: expected no secret in this file")
        .doesNotContain("correct-horse");
  }

  @Test
  void a_file_with_a_passphrase_is_its_owners_alone() throws IOException {
    folder.write("phrase", "correct-horse\n");
    folder.mode("phrase", "rw-r--r--");
    alpha(SSH.replace("sudo:", "passphrase: \"file:phrase\", sudo:"));
    assertThat(error()).contains("hosts.alpha.ssh.passphrase: expected mode 0600").contains("chmod 600");
  }

  private void alpha(String ssh) throws IOException {
    String text = Files.readString(folder.environment());
    int at = text.indexOf(SSH);
    folder.write("my-zone.yaml", text.substring(0, at) + ssh + text.substring(at + SSH.length()));
  }

  private String error() {
    try {
      InventoryLoader.load(folder.environment());
      return "";
    } catch (UnusableInput e) {
      return e.getMessage();
    }
  }
}
