package org.quorate.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.dossier.seal.Sha256;
import org.quorate.evidence.DamagedEvidence;
import org.quorate.judging.RunVerdict;

class DossierTest {
  @TempDir Path folder;

  private RunFolder accepted() throws IOException {
    return SampleRun.begin("lab").shown(Map.of("BSFG-1.3", "stand-in", "BSFG-8.4.2", "none"))
        .judgeAll(Set.of(), Set.of(), "").drill("controlled-demotion").leave().write(folder.resolve("run-1"));
  }

  @Test
  void an_accepted_run_has_every_clause_in_its_verdicts() throws IOException {
    RunFolder run = accepted();
    RunVerdict verdict = Dossier.write(run.root());
    JsonNode json = new ObjectMapper().readTree(run.verdicts().toFile());

    assertThat(verdict.exitStatus()).isZero();
    assertThat(json.path("schema").asInt()).isEqualTo(1);
    assertThat(json.path("run").asText()).isEqualTo("run-1");
    assertThat(json.path("environment").path("kind").asText()).isEqualTo("lab");
    assertThat(json.path("exit").asInt()).isZero();
    assertThat(json.path("clauses")).hasSize(SampleRun.CLAUSES);
    assertThat(json.path("clauses").get(0).properties().stream().map(Map.Entry::getKey)).containsExactly(
        "id", "kind", "verification", "verdict", "underlying", "shown", "reason", "evidence", "measured");
    Set<String> shown = new HashSet<>();
    json.path("clauses").forEach(clause -> shown.add(clause.path("shown").asText()));
    assertThat(shown).containsExactlyInAnyOrder("real", "stand-in", "none");
  }

  @Test
  void rendering_again_gives_the_same_bytes_on_another_day_in_another_place() throws IOException {
    RunFolder run = accepted();
    Dossier.write(run.root());
    Map<Path, String> before = hashes(run.root());
    TimeZone zone = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Chatham"));
      Dossier.write(run.root());
    } finally {
      TimeZone.setDefault(zone);
    }

    assertThat(hashes(run.root())).isEqualTo(before);
  }

  private static Map<Path, String> hashes(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(Files::isRegularFile).collect(Collectors.toMap(file -> file, Sha256::of));
    }
  }

  @Test
  void judging_a_stored_run_changes_nothing() throws IOException {
    RunFolder run = accepted();
    Map<Path, String> before = hashes(run.root());

    assertThat(Dossier.judge(run.root()).exitStatus()).isZero();
    assertThat(hashes(run.root())).isEqualTo(before);
  }

  @Test
  void the_manifest_lists_every_file_as_sha256sum_reads_it() throws Exception {
    RunFolder run = accepted();
    Files.writeString(Files.createDirectories(run.root().resolve("evidence/hosts/alpha")).resolve("a \\ b.log"), "x");
    Dossier.write(run.root());

    Process check = new ProcessBuilder("sha256sum", "--check", "--strict", "MANIFEST.sha256")
        .directory(run.root().toFile()).redirectErrorStream(true).start();
    String said = new String(check.getInputStream().readAllBytes());

    assertThat(check.waitFor()).as(said).isZero();
    assertThat(Files.readAllLines(run.manifest())).hasSize(hashes(run.root()).size() - 1);
  }

  @Test
  void a_folder_without_evidence_is_no_run() {
    assertThatThrownBy(() -> Dossier.judge(folder)).isInstanceOf(UnreadableRun.class)
        .hasMessageContaining("observations.ndjson").hasMessageContaining("Name a folder");
  }

  @Test
  void another_catalogue_than_the_run_was_given_is_refused() throws IOException {
    RunFolder run = accepted();
    Files.writeString(run.catalogue(), Files.readString(run.catalogue()).replace("exactly one", "at least one"));

    assertThatThrownBy(() -> Dossier.judge(run.root())).isInstanceOf(UnreadableRun.class)
        .hasMessageContaining("clauses.yaml").hasMessageContaining("expected the catalogue with SHA-256");
  }

  @Test
  void damaged_inputs_are_named() throws IOException {
    RunFolder run = accepted();
    Files.writeString(run.documentFindings(), "findings: [: {");

    assertThatThrownBy(() -> Dossier.judge(run.root())).isInstanceOf(UnreadableRun.class)
        .hasMessageContaining("findings.yaml").hasMessageContaining("Put the original back");
    Files.delete(run.catalogue());
    assertThatThrownBy(() -> Dossier.judge(run.root())).isInstanceOf(UnreadableRun.class)
        .hasMessageContaining("clauses.yaml");
  }

  @Test
  void changed_evidence_is_refused_and_nothing_is_overwritten() throws IOException {
    RunFolder run = accepted();
    Dossier.write(run.root());
    String report = Sha256.of(run.report());
    Files.writeString(run.evidence(),
        Files.readString(run.evidence()).replaceFirst(SampleRun.machineOf("beta"), SampleRun.machineOf("alpha")));

    assertThatThrownBy(() -> Dossier.write(run.root())).isInstanceOf(DamagedEvidence.class);
    assertThat(Sha256.of(run.report())).isEqualTo(report);
  }

  @Test
  void a_run_that_was_cut_off_still_has_a_dossier_and_it_says_so() throws IOException {
    RunFolder run = accepted();
    String whole = Files.readString(run.evidence());
    Files.writeString(run.evidence(), whole.substring(0, whole.length() / 2));

    RunVerdict verdict = Dossier.write(run.root());

    assertThat(verdict.exitStatus()).isEqualTo(2);
    assertThat(Files.readString(run.report())).contains("INCOMPLETE");
  }
}
