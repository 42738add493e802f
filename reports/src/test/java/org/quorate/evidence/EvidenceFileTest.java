package org.quorate.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvidenceFileTest {
  @TempDir Path folder;
  private Path file;
  private List<String> lines;

  @BeforeEach
  void a_stored_run_of_six_lines() throws IOException {
    file = folder.resolve("observations.ndjson");
    try (EvidenceLog log = EvidenceLog.create(file)) {
      for (String fact : List.of("one", "two", "three", "four", "five")) {
        log.record(EntryKind.SAMPLE, "fact", "alpha", JsonNodeFactory.instance.objectNode().put("out", fact));
      }
    }
    lines = new ArrayList<>(Files.readAllLines(file));
  }

  private void rewrite() throws IOException {
    Files.write(file, lines);
  }

  private void assertDamage(String... words) throws IOException {
    rewrite();
    assertThatThrownBy(() -> EvidenceFile.read(file))
        .isInstanceOf(DamagedEvidence.class).hasMessageContaining("observations.ndjson").hasMessageContainingAll(words);
  }

  @Test
  void an_untouched_file_is_read_whole() {
    EvidenceFile stored = EvidenceFile.read(file);

    assertThat(stored.evidence().entries()).hasSize(6);
    assertThat(stored.interruption()).isEmpty();
    assertThat(stored.head()).isEqualTo(EntryLine.hash(lines.get(5)));
  }

  @Test
  void names_the_line_that_was_changed() throws IOException {
    lines.set(2, lines.get(2).replace("two", "TWO"));
    assertDamage("line 4", "the chain is broken", "line 3 was changed");
  }

  @Test
  void names_a_line_that_was_dropped() throws IOException {
    lines.remove(3);
    assertDamage("line 4", "entry 4 was expected, entry 5 was found", "removed");
  }

  @Test
  void names_a_line_that_was_dropped_when_the_rest_was_numbered_anew() throws IOException {
    lines.remove(3);
    lines.set(3, lines.get(3).replace("\"seq\":5", "\"seq\":4"));
    lines.set(4, lines.get(4).replace("\"seq\":6", "\"seq\":5"));
    assertDamage("line 4", "the chain is broken");
  }

  @Test
  void names_a_first_line_that_was_dropped() throws IOException {
    lines.remove(0);
    assertDamage("line 1", "not the first line");
  }

  @Test
  void names_a_line_that_was_added() throws IOException {
    lines.add(3, lines.get(2));
    assertDamage("line 4", "entry 4 was expected, entry 3 was found", "added");
  }

  @Test
  void names_lines_that_changed_places() throws IOException {
    Collections.swap(lines, 2, 3);
    assertDamage("line 3", "entry 3 was expected, entry 4 was found", "moved");
  }

  @Test
  void names_a_line_that_is_no_json() throws IOException {
    lines.set(3, "\u0000\u0000garbage");
    assertDamage("line 4", "it is not JSON");
  }

  @Test
  void names_a_line_that_lacks_a_key() throws IOException {
    lines.set(3, "{\"seq\":4}");
    assertDamage("line 4", "lacks the key \"at\"");
  }

  @Test
  void names_a_line_with_a_time_that_is_none() throws IOException {
    lines.set(3, lines.get(3).replaceAll("\"at\":\"[^\"]*\"", "\"at\":\"yesterday\""));
    assertDamage("line 4", "cannot be read", "yesterday");
  }

  @Test
  void names_a_kind_that_it_does_not_know() throws IOException {
    lines.set(3, lines.get(3).replace("\"sample\"", "\"prophecy\""));
    assertDamage("line 4", "\"prophecy\" is no kind of evidence", "newer version");
  }

  @Test
  void refuses_a_newer_schema() throws IOException {
    lines.set(0, lines.get(0).replace("\"schema\":1", "\"schema\":7"));
    assertDamage("line 1", "schema 7", "use a newer version");
  }

  @Test
  void refuses_an_empty_file() throws IOException {
    lines.clear();
    assertDamage("no evidence in it");
  }

  @Test
  void tolerates_and_reports_a_last_line_that_was_cut_off() throws IOException {
    String whole = Files.readString(file);
    Files.writeString(file, whole.substring(0, whole.length() - 20));

    EvidenceFile stored = EvidenceFile.read(file);

    assertThat(stored.evidence().entries()).hasSize(5);
    assertThat(stored.interruption()).hasValueSatisfying(text -> assertThat(text).contains("line (6) was cut off"));
  }
}
