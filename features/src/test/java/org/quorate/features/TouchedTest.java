package org.quorate.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class TouchedTest {
  private static final Path ROOT = Path.of("..");

  @Test
  void a_section_of_the_document_is_touched_by_its_feature() throws IOException {
    assertThat(Touched.in(ROOT).by(List.of("features/bsfg/07-backup-setup.feature", "README.md")))
        .containsExactly("BSFG-7.*");
  }

  @Test
  void a_section_that_nothing_sabotages_has_nothing_to_plant_again() throws IOException {
    assertThat(Touched.in(ROOT).by(List.of("features/bsfg/10-post-deployment-references.feature"))).isEmpty();
  }

  @Test
  void a_table_of_sabotages_touches_those_in_it() throws IOException {
    assertThat(Touched.in(ROOT).by(List.of("fixtures/sabotages/bsfg/10-drills.yaml")))
        .contains("vip-stays", "quorum-told-for-ever").doesNotContain("mount-invalid");
  }

  @Test
  void a_criterion_and_its_probes_touch_the_clauses_that_they_judge() throws IOException {
    Touched touched = Touched.in(ROOT);
    assertThat(touched.by(List.of("reports/src/main/java/org/quorate/criterion/vip/VipCriteria.java")))
        .contains("BSFG-5.4.1").doesNotContain("BSFG-7.1.3");
    assertThat(touched.by(List.of("reports/src/main/java/org/quorate/procedure/ProcedureCriteria.java")))
        .contains("BSFG-9.5").doesNotContain("BSFG-7.1.3");
    assertThat(touched.by(List.of("steps/src/main/resources/probes/hosts.yaml"))).contains("BSFG-1.8");
  }

  @Test
  void what_reads_the_output_of_a_command_touches_whoever_asks_it() throws IOException {
    assertThat(Touched.in(ROOT).by(List.of("reports/src/main/java/org/quorate/reading/ChronyTracking.java")))
        .contains("BSFG-1.5.1").doesNotContain("BSFG-7.1.3");
  }

  @Test
  void what_no_clause_rests_on_touches_none() throws IOException {
    assertThat(Touched.in(ROOT).by(List.of("Makefile", "features/unibus/01-x.feature"))).isEmpty();
  }
}
