package org.quorate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What these verbs say to bad input: one clear message, exit status 3, nothing written. */
class DossierCommandsTest {
  @TempDir Path folder;

  private void refused(String line) throws IOException {
    Typed typed = Typed.quorate(line.replace("DIR", folder.toString()).split(" "));

    assertThat(typed.exit()).as(line + typed.err()).isEqualTo(3);
    assertThat(typed.err()).startsWith("quorate: ").contains("expected", "found").doesNotContain("Exception", "\tat ");
    assertThat(typed.out()).isEmpty();
    try (var left = Files.list(folder)) {
      assertThat(left.filter(each -> !each.getFileName().toString().startsWith("given"))).as(line).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"verify DIR/none", "report DIR/none", "archive DIR/none", "compare DIR/none DIR/none",
      "history DIR/none", "verify DIR --signer DIR/none", "report DIR --sign-with DIR/none",
      "sign DIR --key DIR/none --role r --name n", "attest BSFG-1.1 --env DIR/none"})
  void what_is_not_there_is_named(String line) throws IOException {
    refused(line);
  }

  @Test
  void a_key_is_never_overwritten() throws IOException {
    Path key = folder.resolve("given.key");
    assertThat(Typed.quorate("keygen", key.toString()).exit()).isZero();
    String before = Files.readString(key);

    refused("keygen DIR/given.key");
    assertThat(Files.readString(key)).isEqualTo(before);
  }

  @Test
  void a_file_that_is_no_key_is_no_signer() throws IOException {
    Files.writeString(folder.resolve("given.pem"), "hello\n");

    refused("verify DIR --signer DIR/given.pem");
  }

  @Test
  void a_folder_without_a_run_is_no_dossier() {
    Typed typed = Typed.quorate("verify", folder.toString());

    assertThat(typed.exit()).isEqualTo(1);
    assertThat(typed.out()).contains("manifest missing", "It does not hold");
  }

  @Test
  void a_manifest_that_points_outside_is_refused() throws IOException {
    Files.writeString(folder.resolve("given.secret"), "s");
    Path run = Files.createDirectories(folder.resolve("given-run"));
    Files.writeString(run.resolve("MANIFEST.sha256"), "0".repeat(64) + "  ../given.secret\n");

    refused("verify DIR/given-run");
  }
}
