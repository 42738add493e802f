package org.quorate.dossier.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.quorate.judging.ThreeClauses;

/** What the page of a run of sabotages may claim at its top. */
class KillMatrixTest {

  @Test
  void all_of_them_caught_is_said_as_that() {
    assertThat(matrix(2, "caught", "not applicable").headline()).isEqualTo("EVERY SABOTAGE WAS CAUGHT");
    assertThat(matrix(2, "caught", "not applicable").style()).isEqualTo("is-proven");
  }

  @Test
  void a_part_of_them_says_nothing_about_the_others() {
    assertThat(matrix(326, "caught", "caught").headline())
        .isEqualTo("WHAT WAS PLANTED WAS CAUGHT; NOT PLANTED: 324 OF 326");
    assertThat(matrix(326, "caught", "caught").style()).isEqualTo("is-not-proven");
  }

  @Test
  void what_was_missed_or_a_false_alarm_is_what_the_page_is_about() {
    assertThat(matrix(3, "caught", "missed", "false alarm").headline())
        .isEqualTo("NOT CAUGHT AS IT SHOULD BE: 2 OF 3 SABOTAGES");
    assertThat(matrix(3, "caught", "missed").style()).isEqualTo("is-refuted");
  }

  @Test
  void the_page_carries_its_headline() {
    assertThat(matrix(326, "caught").render()).contains("WHAT WAS PLANTED WAS CAUGHT").contains("1 of 326 sabotages");
  }

  private static KillMatrix matrix(int known, String... outcomes) {
    List<KillMatrix.Row> rows = Stream.of(outcomes).map(outcome ->
        new KillMatrix.Row("unit-stopped", "T-1.1", false, "standing", "a unit is stopped", outcome, "", List.of(), 6.5, "0.1.0"))
        .toList();
    return new KillMatrix("2026-01-01T000000Z-sabotage", 7, known, ThreeClauses.CATALOGUE, rows, List.of());
  }
}
