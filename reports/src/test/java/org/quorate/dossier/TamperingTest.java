package org.quorate.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.dossier.Flaw.Kind;
import org.quorate.dossier.seal.ManifestUnusable;
import org.quorate.dossier.seal.SigningKey;

class TamperingTest {
  private static SealedSample untouched;
  @TempDir Path folder;
  private SealedSample sample;

  @BeforeAll
  static void sealOnce(@TempDir Path once) throws IOException {
    untouched = SealedSample.in(once, "run-1");
  }

  @BeforeEach
  void copy() throws IOException {
    sample = untouched.copiedTo(folder);
  }

  private SealedSample another(String name) throws IOException {
    return SealedSample.in(folder, name);
  }

  @Test
  void nothing_is_found_in_a_dossier_that_nobody_touched() {
    sample.signed("Platform Lead");
    sample.signed("Deploying Engineer");

    assertThat(sample.trust().flaws()).isEmpty();
    assertThat(sample.trust().signer()).contains(sample.key.signer().fingerprint());
    assertThat(sample.trust().signOffs()).extracting(each -> each.signOff().role())
        .containsExactly("Platform Lead", "Deploying Engineer");
  }

  @Test
  void a_flipped_byte_is_a_changed_file() throws IOException {
    byte[] bytes = Files.readAllBytes(sample.run.catalogue());
    bytes[bytes.length / 2] ^= 1;
    Files.write(sample.run.catalogue(), bytes);

    assertThat(sample.flaws()).contains(Kind.FILE_CHANGED);
    assertThat(sample.trust().flaws().get(0).where()).isEqualTo("inputs/clauses.yaml");
  }

  @Test
  void a_dropped_line_of_evidence_breaks_the_chain_there() throws IOException {
    sample.evidence(lines -> {
      lines.remove(9);
      return lines;
    });
    sample.signedAgain(sample.key);

    assertThat(sample.flaws()).containsExactly(Kind.EVIDENCE_DAMAGED);
    assertThat(sample.trust().flaws().get(0).what()).contains("line 10", "1 removed or moved");
  }

  @Test
  void an_added_line_of_evidence_breaks_the_chain_there() throws IOException {
    sample.evidence(lines -> {
      lines.add(9, lines.get(8));
      return lines;
    });
    sample.signedAgain(sample.key);

    assertThat(sample.flaws()).containsExactly(Kind.EVIDENCE_DAMAGED);
    assertThat(sample.trust().flaws().get(0).what()).contains("line 10", "added or moved");
  }

  @Test
  void reordered_lines_of_evidence_break_the_chain() throws IOException {
    sample.evidence(lines -> {
      Collections.swap(lines, 7, 8);
      return lines;
    });
    sample.signedAgain(sample.key);

    assertThat(sample.flaws()).containsExactly(Kind.EVIDENCE_DAMAGED);
    assertThat(sample.trust().flaws().get(0).what()).contains("line 8");
  }

  @Test
  void a_changed_reading_breaks_the_chain_at_the_line_after_it() throws IOException {
    sample.evidence(lines -> {
      List<String> changed = new ArrayList<>(lines);
      int at = changed.stream().map(line -> line.contains(SampleRun.machineOf("beta"))).toList().indexOf(true);
      changed.set(at, changed.get(at).replace(SampleRun.machineOf("beta"), SampleRun.machineOf("alpha")));
      return changed;
    });
    sample.signedAgain(sample.key);

    assertThat(sample.flaws()).containsExactly(Kind.EVIDENCE_DAMAGED);
    assertThat(sample.trust().flaws().get(0).what()).contains("was changed after it was written");
  }

  @Test
  void evidence_that_was_cut_short_is_told_apart_by_report_and_verdicts() throws IOException {
    sample.evidence(lines -> lines.subList(0, lines.size() - 6));
    sample.signedAgain(sample.key);

    assertThat(sample.flaws()).contains(Kind.OTHER_RUN);
    assertThat(sample.trust().flaws().get(0).what()).contains("does not name the last line of this evidence");
  }

  @Test
  void a_file_that_was_truncated_is_a_changed_file() throws IOException {
    Files.writeString(sample.run.report(), Files.readString(sample.run.report()).substring(0, 5_000));

    assertThat(sample.flaws()).contains(Kind.FILE_CHANGED);
  }

  @Test
  void a_swapped_file_is_a_changed_file() throws IOException {
    Path junit = sample.run.machine().resolve("junit.xml");
    Path summary = sample.run.machine().resolve("summary.md");
    String text = Files.readString(junit);
    Files.writeString(junit, Files.readString(summary));
    Files.writeString(summary, text);

    assertThat(sample.trust().flaws()).extracting(Flaw::where)
        .containsExactly("machine/junit.xml", "machine/summary.md");
  }

  @Test
  void a_missing_file_is_named() throws IOException {
    Files.delete(sample.run.documentFindings());

    assertThat(sample.flaws()).contains(Kind.FILE_MISSING);
  }

  @Test
  void an_added_file_and_an_added_link_are_named() throws IOException {
    Files.writeString(sample.run.machine().resolve("more.txt"), "x");
    Files.createSymbolicLink(sample.run.inputs().resolve("link"), folder.resolve("outside"));
    sample.signed("Platform Lead");
    Files.writeString(sample.run.root().resolve("signatures/stranger"), "x");

    assertThat(sample.trust().flaws()).extracting(Flaw::where)
        .containsExactly("inputs/link", "machine/more.txt", "signatures/stranger");
    assertThat(sample.flaws()).containsExactly(Kind.FILE_ADDED);
  }

  @Test
  void a_manifest_that_was_made_again_has_no_signature() throws IOException {
    Files.writeString(sample.run.machine().resolve("summary.md"), "all is well");
    Files.writeString(sample.run.manifest(), org.quorate.dossier.seal.Manifest.of(sample.run.root()).text());

    assertThat(sample.flaws()).contains(Kind.SIGNATURE_FALSE);
  }

  @Test
  void a_signature_that_was_taken_away_is_missed() throws IOException {
    Files.delete(sample.run.signature());

    assertThat(sample.flaws()).containsExactly(Kind.SIGNATURE_MISSING);
  }

  @Test
  void a_dossier_signed_again_with_another_key_is_not_the_operators() throws IOException {
    SigningKey other = SigningKey.generate(folder.resolve("other.key"));
    sample.signedAgain(other);

    assertThat(sample.flaws()).contains(Kind.OTHER_SIGNER);
    assertThat(TrustCheck.of(sample.run.root(), Optional.of(other.signer())).flaws()).extracting(Flaw::kind)
        .as("the report names the key it was signed with").doesNotContain(Kind.OTHER_SIGNER);
  }

  @Test
  void a_report_of_another_run_is_told_even_when_manifest_and_signature_fit() throws IOException {
    SealedSample other = another("run-2");
    Files.copy(other.run.report(), sample.run.report(), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    sample.signedAgain(sample.key);

    assertThat(sample.flaws()).contains(Kind.OTHER_RUN);
  }

  @Test
  void verdicts_that_do_not_follow_from_the_evidence_are_told_clause_by_clause() throws IOException {
    Files.writeString(sample.run.verdicts(),
        Files.readString(sample.run.verdicts()).replace("\"NOT RUN\"", "\"PROVEN\""));
    sample.signedAgain(sample.key);

    assertThat(sample.flaws()).contains(Kind.VERDICTS_DIFFER);
    assertThat(sample.trust().flaws()).anySatisfy(flaw -> assertThat(flaw.what()).contains("it says PROVEN of BSFG-9.1"));
  }

  @Test
  void the_verdict_of_a_scenario_that_does_not_follow_from_the_evidence_is_told_too() throws IOException {
    Files.writeString(sample.run.verdicts(),
        Files.readString(sample.run.verdicts())
            .replaceAll("(\"sharpens\" : \"BSFG-6.5.2\",\\s+\"verdict\" : )\"REFUTED\"", "$1\"PROVEN\""));
    sample.signedAgain(sample.key);

    assertThat(sample.trust().flaws()).filteredOn(flaw -> flaw.kind() == Kind.VERDICTS_DIFFER).singleElement()
        .satisfies(flaw -> assertThat(flaw.what())
            .contains("it says PROVEN of \"a full disk: nobody notices\"; this program finds REFUTED"));
  }

  @Test
  void verdicts_of_a_version_that_named_no_scenarios_are_held_against_the_rest_alone() throws IOException {
    ObjectMapper json = new ObjectMapper();
    ObjectNode earlier = (ObjectNode) json.readTree(sample.run.verdicts().toFile());
    earlier.remove("scenarios");
    json.writeValue(sample.run.verdicts().toFile(), earlier);
    sample.signedAgain(sample.key);

    assertThat(sample.flaws()).doesNotContain(Kind.VERDICTS_DIFFER);
  }

  @Test
  void a_whole_dossier_put_in_the_place_of_another_is_told_by_its_name() throws IOException {
    SealedSample honest = another("2026-11-21T080000Z-lab");
    Path place = folder.resolve("2026-11-22T080000Z-lab");
    Files.move(honest.run.root(), place);
    Trust trust = TrustCheck.of(place, Optional.empty());

    assertThat(trust.flaws()).extracting(Flaw::kind).contains(Kind.OTHER_RUN);
  }

  @Test
  void a_sign_off_from_another_dossier_does_not_count() throws IOException {
    SealedSample other = another("run-2");
    other.signed("Platform Lead");
    Files.move(other.run.root().resolve("signatures"), sample.run.root().resolve("signatures"));

    assertThat(sample.flaws()).containsExactly(Kind.SIGN_OFF_FALSE);
    assertThat(sample.trust().flaws().get(0).what()).contains("it signs another manifest");
  }

  @Test
  void a_sign_off_that_was_reworded_is_false() throws IOException {
    sample.signed("Platform Lead");
    Path text = sample.run.root().resolve("signatures/01-platform-lead.txt");
    Files.writeString(text, Files.readString(text).replace("decision: accept", "decision: reject"));

    assertThat(sample.trust().flaws()).singleElement()
        .satisfies(flaw -> assertThat(flaw.what()).contains("signature does not fit"));
  }

  @Test
  void evidence_of_a_newer_schema_says_to_use_a_newer_version() throws IOException {
    sample.evidence(lines -> {
      lines.set(0, lines.get(0).replace("\"schema\":1", "\"schema\":2"));
      return lines;
    });

    assertThat(sample.trust().flaws()).anySatisfy(flaw -> assertThat(flaw.what()).contains("use a newer version"));
  }

  @Test
  void a_run_without_manifest_is_told_how_it_gets_one() throws IOException {
    Files.delete(sample.run.manifest());

    assertThat(sample.trust().flaws().get(0).toString()).contains("manifest missing", "quorate report");
  }

  @Test
  void a_manifest_that_lists_a_path_outside_is_refused_and_nothing_there_is_read() throws IOException {
    for (String path : List.of("../run-1.key", "/etc/passwd", "inputs/../../run-1.key", "")) {
      Files.writeString(sample.run.manifest(), "0".repeat(64) + "  " + path + "\n");

      assertThatThrownBy(() -> sample.trust()).as(path).isInstanceOf(ManifestUnusable.class)
          .hasMessageContaining("MANIFEST.sha256:1: expected");
    }
  }

  @Test
  void a_manifest_of_garbage_is_one_clear_message() throws IOException {
    Files.write(sample.run.manifest(), new byte[] {(byte) 0xff, 0, 1, 2});

    assertThatThrownBy(() -> sample.trust()).isInstanceOf(ManifestUnusable.class).hasMessageContaining("UTF-8");
  }
}
