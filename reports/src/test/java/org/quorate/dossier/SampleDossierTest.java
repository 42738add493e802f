package org.quorate.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.dossier.seal.Sha256;
import org.quorate.dossier.seal.SignerKey;

/** The dossier of a real run that is kept as a sample: it holds for stock tools, and is rendered alike everywhere. */
class SampleDossierTest {
  private static final Path SAMPLE = Path.of("sample").toAbsolutePath();
  private static Path run;
  @TempDir Path folder;

  @BeforeAll
  static void find() throws IOException {
    try (Stream<Path> runs = Files.list(SAMPLE.resolve("dossier"))) {
      run = runs.filter(Files::isDirectory).findFirst().orElseThrow();
    }
  }

  private static String shell(String command) throws Exception {
    Process process = new ProcessBuilder("sh", "-c", command).directory(run.toFile()).redirectErrorStream(true).start();
    return new String(process.getInputStream().readAllBytes()) + "exit " + process.waitFor();
  }

  @Test
  void the_stock_commands_of_its_own_text_hold() throws Exception {
    assertThat(Files.readString(run.resolve("VERIFY.txt"))).contains("sha256sum --check --strict MANIFEST.sha256");
    assertThat(shell("sha256sum --check --strict --quiet MANIFEST.sha256")).isEqualTo("exit 0");
    assertThat(shell("openssl pkeyutl -verify -pubin -inkey ../../operator.pub.pem -rawin -in MANIFEST.sha256"
        + " -sigfile MANIFEST.sha256.sig")).contains("Signature Verified Successfully").endsWith("exit 0");
    assertThat(shell("cmp signer.pem ../../operator.pub.pem")).isEqualTo("exit 0");
  }

  @Test
  void it_holds_for_this_program_too() {
    Trust trust = TrustCheck.of(run, Optional.of(SignerKey.read(SAMPLE.resolve("operator.pub.pem"))));
    assertThat(trust.flaws()).isEmpty();
    assertThat(trust.signOffs()).hasSize(1);
  }

  @Test
  void every_java_renders_the_same_bytes_of_it_whatever_its_language_and_place() throws Exception {
    List<Map<String, String>> rendered = new ArrayList<>();
    for (List<String> place : List.of(List.of("-Duser.language=en"),
        List.of("-Duser.language=ar", "-Duser.country=EG", "-Duser.timezone=Pacific/Chatham"),
        List.of("-Duser.language=tr", "-Duser.country=TR", "-Dfile.encoding=ISO-8859-1"))) {
      rendered.add(renderedIn(place, folder.resolve("copy-" + rendered.size()).resolve(run.getFileName())));
    }

    assertThat(rendered.get(1)).isEqualTo(rendered.get(0)).containsKey("report.html");
    assertThat(rendered.get(2)).isEqualTo(rendered.get(0));
  }

  private static Map<String, String> renderedIn(List<String> place, Path copy) throws Exception {
    copyUnsealed(copy);
    List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    command.addAll(place);
    command.addAll(List.of("-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
        RenderAgain.class.getName(), copy.toString()));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes());
    assertThat(process.waitFor()).as(said).isZero();
    try (Stream<Path> files = Files.walk(copy)) {
      return files.filter(Files::isRegularFile)
          .collect(Collectors.toMap(file -> copy.relativize(file).toString(), Sha256::of));
    }
  }

  /** The run as it was before anybody sealed it, so that it may be rendered by a program that came later. */
  private static void copyUnsealed(Path copy) throws IOException {
    try (Stream<Path> files = Files.walk(run)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = run.relativize(file).toString();
        if (!name.matches("MANIFEST.*|signer.pem|signatures/.*")) {
          Files.createDirectories(copy.resolve(name).getParent());
          Files.copy(file, copy.resolve(name));
        }
      }
    }
  }
}
