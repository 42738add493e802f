package org.quorate.environment.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.environment.UnusableInput;

/** The files that an environment file names are looked at before anything is touched. */
class NamedFilesTest {
  private OperatorFolder folder;

  @BeforeEach
  void prepare(@TempDir Path directory) throws Exception {
    folder = OperatorFolder.in(directory);
  }

  @Test
  void a_sound_folder_is_accepted() {
    Inventory inventory = InventoryLoader.load(folder.environment());

    assertThat(inventory.hosts().get("beta").key()).isEqualTo(folder.at("keys/quorate_ed25519"));
    assertThat(inventory.path("keys/ca.crt")).isEqualTo(folder.at("keys/ca.crt"));
    assertThat(AttestationsLoader.of(inventory).all()).hasSizeGreaterThan(3);
  }

  @Test
  void a_key_that_is_not_there_is_told_once_for_all_hosts() throws IOException {
    Files.delete(folder.at("keys/quorate_ed25519"));

    assertThat(error()).hasLineCount(1)
        .contains("my-zone.yaml:26: hosts.alpha.ssh.key: expected a file, found none at "
            + folder.at("keys/quorate_ed25519"));
  }

  @Test
  void a_key_that_others_may_read_is_refused() throws IOException {
    folder.mode("keys/quorate_ed25519", "rw-r-----");

    assertThat(error()).hasLineCount(1)
        .contains("hosts.alpha.ssh.key: expected mode 0600, found ").contains("with rw-r-----. Run: chmod 600 ");
  }

  @Test
  void the_public_half_of_a_key_is_no_key() throws IOException {
    folder.secret("keys/quorate_ed25519", "ssh-ed25519 AAAA someone\n");

    assertThat(error()).hasLineCount(1).contains("the public half of one. Name the file without .pub.");
  }

  @Test
  void a_key_with_a_passphrase_is_refused() throws IOException {
    folder.secret("keys/quorate_ed25519", OperatorFolder.loginKey("aes256-ctr"));

    assertThat(error()).hasLineCount(1)
        .contains("hosts.alpha.ssh.key: expected a private key of OpenSSH, without a passphrase")
        .contains("which has a passphrase");
  }

  @Test
  void something_else_is_no_key() throws IOException {
    folder.secret("keys/quorate_ed25519", "hello\n");
    folder.secret("keys/client.key", OperatorFolder.pem("ENCRYPTED PRIVATE KEY", new byte[40]));

    assertThat(error().lines()).satisfiesExactly(
        login -> assertThat(login).contains("hosts.alpha.ssh.key")
            .contains("which holds none. Make one: ssh-keygen -t ed25519"),
        client -> assertThat(client).contains("client-certificate.key").contains("which has a passphrase"));
  }

  @Test
  void hosts_that_are_not_on_record_are_told_one_by_one() throws IOException {
    folder.write("keys/known_hosts", "10.1.1.11 ssh-ed25519 AAAA\n[10.1.1.12]:2222 ssh-ed25519 AAAA\n");

    assertThat(error().lines()).satisfiesExactly(
        beta -> assertThat(beta)
            .contains(":30: hosts.beta.ssh.known-hosts: expected the host key of 10.1.1.12 port 22, found no entry")
            .contains("Run: ssh-keyscan -p 22 10.1.1.12 >> "),
        gamma -> assertThat(gamma).contains("hosts.gamma.ssh.known-hosts"),
        client -> assertThat(client).contains("hosts.client.ssh.known-hosts"));
  }

  @Test
  void a_record_of_hosts_that_is_not_there_is_told_once() throws IOException {
    Files.delete(folder.at("keys/known_hosts"));

    assertThat(error()).hasLineCount(1).contains("hosts.alpha.ssh.known-hosts: expected a file, found none at ");
  }

  @Test
  void certificates_must_be_certificates() throws IOException {
    folder.write("keys/client.crt", "hello\n");
    folder.write("keys/ca.crt", "");

    assertThat(error().lines()).satisfiesExactly(
        certificate -> assertThat(certificate)
            .contains(":42: client-certificate.certificate: expected a certificate in PEM"),
        authority -> assertThat(authority)
            .contains(":44: client-certificate.authority: expected a certificate in PEM"));
  }

  @Test
  void statements_that_are_named_must_be_there() throws IOException {
    Files.delete(folder.at("bsfg.attestations.example.yaml"));

    assertThat(error()).hasLineCount(1).contains(": attestations: expected a file of statements, found none at ");
  }

  @Test
  void without_a_key_for_statements_there_are_none() throws IOException {
    String text = Files.readString(folder.environment());
    Files.writeString(folder.environment(), text.substring(0, text.indexOf("attestations: bsfg")));

    assertThat(AttestationsLoader.of(InventoryLoader.load(folder.environment()))).isEqualTo(Attestations.NONE);
  }

  private String error() {
    Throwable thrown = catchThrowable(() -> InventoryLoader.load(folder.environment()));
    assertThat(thrown).isInstanceOf(UnusableInput.class);
    return thrown.getMessage();
  }
}
