package org.quorate.dossier.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysTest {
  @TempDir Path folder;

  @Test
  void a_key_that_was_written_signs_when_it_is_read_back() {
    SigningKey made = SigningKey.generate(folder.resolve("operator.key"));
    SigningKey read = SigningKey.read(folder.resolve("operator.key"));
    byte[] bytes = "manifest".getBytes();

    assertThat(made.signer().signed(bytes, read.sign(bytes))).isTrue();
    assertThat(made.signer().signed("other".getBytes(), read.sign(bytes))).isFalse();
    assertThat(made.signer().signed(bytes, new byte[3])).isFalse();
  }

  @Test
  void a_private_key_is_its_owners_alone() throws IOException {
    Path file = folder.resolve("operator.key");
    SigningKey.generate(file);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");

    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    assertThatThrownBy(() -> SigningKey.read(file)).isInstanceOf(KeyUnusable.class).hasMessageContaining("chmod 600");
  }

  @Test
  void a_key_is_never_overwritten() throws IOException {
    Path file = folder.resolve("operator.key");
    SigningKey.generate(file);
    String before = Files.readString(file);

    assertThatThrownBy(() -> SigningKey.generate(file)).isInstanceOf(KeyUnusable.class)
        .hasMessageContaining("never overwritten");
    Files.delete(file);
    assertThatThrownBy(() -> SigningKey.generate(file)).as("its public half is there still")
        .isInstanceOf(KeyUnusable.class);
    assertThat(before).contains("PRIVATE KEY");
  }

  @Test
  void what_is_no_key_says_so() throws IOException {
    Path file = folder.resolve("x.key");
    assertThatThrownBy(() -> SigningKey.read(file)).hasMessageContaining("no such file");
    Files.writeString(file, "hello");
    assertThatThrownBy(() -> SigningKey.read(file)).hasMessageContaining("BEGIN PRIVATE KEY");
    Files.writeString(file, Pem.text("PUBLIC KEY", new byte[] {1, 2, 3}));
    assertThatThrownBy(() -> SignerKey.read(file)).hasMessageContaining("expected an Ed25519 public key");
  }

  @Test
  void the_halves_of_two_keys_do_not_fit() throws IOException {
    SigningKey.generate(folder.resolve("a.key"));
    SigningKey.generate(folder.resolve("b.key"));
    Files.delete(folder.resolve("a.key.pub.pem"));
    Files.move(folder.resolve("b.key.pub.pem"), folder.resolve("a.key.pub.pem"));

    assertThatThrownBy(() -> SigningKey.read(folder.resolve("a.key"))).hasMessageContaining("that of another key");
  }

  @Test
  void names_survive_the_manifest_whatever_is_in_them() throws IOException {
    Map<String, String> texts = new TreeMap<>();
    texts.put("a b", "1");
    texts.put("back\\nslash\\", "2");
    texts.put("new\nline\r", "3");
    Path file = folder.resolve(Manifest.NAME);
    Files.writeString(file, Manifest.of(folder, texts).text());

    assertThat(Manifest.read(file).hashes().keySet()).containsExactlyInAnyOrderElementsOf(texts.keySet());
  }
}
