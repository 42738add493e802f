package org.quorate.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class TouchedTest {
  private static final Path ROOT = Path.of("..");

  @Test
  void a_section_of_the_document_is_touched_by_its_feature_and_by_its_table_of_sabotages() throws IOException {
    assertThat(Touched.in(ROOT).clauses(List.of(
        "features/bsfg/07-backup-setup.feature", "fixtures/sabotages/bsfg/03-host-preparation.yaml",
        "README.md"))).containsExactly("BSFG-3.*", "BSFG-7.*");
  }

  @Test
  void a_criterion_and_its_probes_touch_the_clauses_that_they_judge() throws IOException {
    Touched touched = Touched.in(ROOT);
    assertThat(touched.clauses(List.of("reports/src/main/java/org/quorate/criterion/vip/VipCriteria.java")))
        .contains("BSFG-5.4.1").doesNotContain("BSFG-7.1.3");
    assertThat(touched.clauses(List.of("steps/src/main/resources/probes/hosts.yaml"))).contains("BSFG-1.8");
  }

  @Test
  void what_reads_the_output_of_a_command_touches_whoever_asks_it() throws IOException {
    assertThat(Touched.in(ROOT).clauses(List.of("reports/src/main/java/org/quorate/reading/ChronyTracking.java")))
        .contains("BSFG-1.5.1").doesNotContain("BSFG-7.1.3");
  }

  @Test
  void what_no_clause_rests_on_touches_none() throws IOException {
    assertThat(Touched.in(ROOT).clauses(List.of("Makefile", "features/unibus/01-x.feature"))).isEmpty();
  }
}
