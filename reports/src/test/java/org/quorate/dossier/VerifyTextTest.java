package org.quorate.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.dossier.seal.Sha256;
import org.quorate.dossier.seal.SigningKey;

/** The commands of VERIFY.txt, typed into a shell. */
class VerifyTextTest {
  @TempDir Path folder;
  private SealedSample sample;

  @BeforeEach
  void seal() throws IOException {
    sample = SealedSample.in(folder, "run-1");
    sample.signed("Platform Lead");
  }

  @Test
  void stock_tools_find_a_signed_dossier_whole() throws IOException {
    assertThat(sample.shell(sample.command(1))).endsWith("exit 0").doesNotContain("FAILED");
    assertThat(sample.shell(sample.command(2))).contains("Signature Verified Successfully").endsWith("exit 0");
    assertThat(sample.shell(sample.command(3))).startsWith(sample.key.signer().fingerprint());
    assertThat(Files.readString(sample.run.verification())).contains(sample.key.signer().fingerprint());
    assertThat(sample.shell(sample.command(4))).isEqualTo("exit 0");
    assertThat(Files.readString(sample.run.report())).contains(sample.shell(sample.command(5)).substring(0, 64));
    assertThat(Files.readString(sample.run.verification()))
        .contains("It must print " + sample.shell(sample.command(6).replaceAll("\n +It must.*", "")).substring(0, 64));
    assertThat(sample.shell(sample.command(7))).isEqualTo("role: Platform Lead\nexit 0");
  }

  @Test
  void stock_tools_find_what_was_changed() throws IOException {
    Files.writeString(sample.run.catalogue(), "# changed\n", java.nio.file.StandardOpenOption.APPEND);
    Files.writeString(sample.run.root().resolve("more"), "x");
    assertThat(sample.shell(sample.command(1))).contains("inputs/clauses.yaml: FAILED").endsWith("exit 1");
    assertThat(sample.shell(sample.command(4))).contains("added: more");

    Files.writeString(sample.run.manifest(), org.quorate.dossier.seal.Manifest.of(sample.run.root()).text());
    assertThat(sample.shell(sample.command(2))).endsWith("exit 1");
    assertThat(sample.shell(sample.command(7))).contains("false: signatures/01-platform-lead.txt");
  }

  @Test
  void the_chain_is_followed_by_stock_tools() throws IOException {
    sample.evidence(lines -> {
      lines.remove(9);
      return lines;
    });

    assertThat(sample.shell(sample.command(6))).contains("broken at {\"seq\":11");
  }

  @Test
  void a_signed_dossier_is_rendered_again_only_as_it_was_signed() throws IOException {
    Map<Path, String> before = hashes();
    Dossier.write(sample.run.root());
    Dossier.write(sample.run.root(), sample.key);
    assertThat(hashes()).isEqualTo(before);

    SigningKey other = SigningKey.generate(folder.resolve("other.key"));
    assertThatThrownBy(() -> Dossier.write(sample.run.root(), other)).isInstanceOf(SealedRun.class)
        .hasMessageContaining("Nothing was written");
    assertThat(hashes()).isEqualTo(before);
  }

  @Test
  void an_unsigned_dossier_says_so_in_its_banner() throws IOException {
    RunFolder run = SampleRun.begin("lab").judgeAll(java.util.Set.of(), java.util.Set.of(), "BSFG-0.3").leave()
        .write(folder.resolve("run-3"));
    Dossier.write(run.root());

    assertThat(Files.readString(run.report())).contains("UNSIGNED");
    assertThat(Files.readString(run.verification())).contains("was not signed");
    assertThat(Files.readString(sample.run.report())).contains("signed, key " + sample.key.signer().fingerprint().substring(0, 16));
  }

  private Map<Path, String> hashes() throws IOException {
    try (var files = SealedSample.files(sample.run.root())) {
      return files.collect(Collectors.toMap(file -> file, Sha256::of));
    }
  }
}
