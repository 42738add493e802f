package org.quorate.dossier.across;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WholeRunsTest {
  private static final String DISK = "A full disk at the third node under load: nobody notices";
  private static final String VRRP = "A loss of VRRP alone leaves one holder of the VIP";

  private static KeptVerdicts run(String hour, String... scenariosAndVerdicts) {
    Map<String, String> verdicts = new LinkedHashMap<>();
    for (int i = 0; i < scenariosAndVerdicts.length; i += 2) {
      verdicts.put(scenariosAndVerdicts[i], scenariosAndVerdicts[i + 1]);
    }
    return WholeRuns.run("run-" + hour, "2026-11-24T%s:00:00Z".formatted(hour), "REFUTED", Map.of(), verdicts);
  }

  private static WholeRuns record(KeptVerdicts... runs) {
    return new WholeRuns(List.of(runs));
  }

  @Test
  void what_was_written_is_read_as_it_was() {
    WholeRuns record = record(
        run("08", DISK, "REFUTED", VRRP, "REFUTED"),
        run("09", VRRP, "REFUTED"),
        run("10", DISK, "PROVEN", VRRP, "REFUTED"),
        run("11", DISK, "PROVEN", VRRP, "REFUTED", "new", "NOT PROVEN"));

    assertThat(WholeRunsText.read(WholeRunsText.of(record))).isEqualTo(record);
    assertThat(WholeRunsText.of(WholeRunsText.read(WholeRunsText.of(record)))).isEqualTo(WholeRunsText.of(record));
    assertThat(WholeRunsText.read(WholeRunsText.of(record(run("08", DISK, "PROVEN")))).runs()).hasSize(1);
  }

  @Test
  void what_was_drawn_and_which_program_it_was_is_kept_of_all_that_a_run_ran_on() {
    KeptVerdicts told = KeptVerdicts.parse("""
        {"run": "run-08", "begun": "2026-11-24T08:00:00Z", "mode": "resilience", "verdict": "PROVEN",
         "drawn": {"seed": 7, "hours": 0.1, "failures": 9},
         "program": {"version": "0.1.0", "revision": "1234567", "java": "21"},
         "scenarios": [{"name": "drawn", "verdict": "PROVEN"}]}
        """, Path.of("none")).orElseThrow();

    WholeRuns record = record().with(told).with(run("09", DISK, "PROVEN"));

    assertThat(told.circumstances()).containsEntry("program.java", "21");
    assertThat(WholeRunsText.of(record).lines().map(String::strip)).containsOnlyOnce("drawn:")
        .containsSubsequence("- run: run-08", "program:", "revision: '1234567'", "version: 0.1.0",
            "failures: 9", "hours: 0.1", "seed: 7", "- run: run-09")
        .noneMatch(line -> line.startsWith("java"));
    assertThat(WholeRunsText.read(WholeRunsText.of(record))).isEqualTo(record);
  }

  @Test
  void a_run_that_differs_from_the_latest_says_in_what() {
    String text = WholeRunsText.of(
        record(run("08", DISK, "REFUTED", VRRP, "REFUTED"), run("09", DISK, "PROVEN", VRRP, "REFUTED")));

    assertThat(text.lines().filter(line -> line.contains(DISK))).hasSize(2);
    assertThat(text.lines().filter(line -> line.contains(VRRP))).hasSize(1);
  }

  @Test
  void runs_stand_in_the_order_in_which_they_began_and_each_once() {
    KeptVerdicts later = run("10", DISK, "PROVEN");
    WholeRuns record = record(later).with(run("08", DISK, "REFUTED")).with(later);

    assertThat(record.runs()).extracting(KeptVerdicts::run).containsExactly("run-08", "run-10");
    assertThat(WholeRunsText.of(record))
        .isEqualTo(WholeRunsText.of(record(run("08", DISK, "REFUTED"), run("10", DISK, "PROVEN"))));
  }

  @Test
  void a_run_that_halted_is_not_like_those_that_came_to_their_end() {
    KeptVerdicts halted = WholeRuns.run("run-09", "2026-11-24T09:00:00Z", "HALTED", Map.of(), Map.of(DISK, "PROVEN"));
    KeptVerdicts whole = run("10", DISK, "PROVEN");

    assertThat(record(run("08", DISK, "PROVEN"), halted, whole).agreement().latest()).isEqualTo(1);
    assertThat(record(run("08", DISK, "PROVEN"), whole, run("11", DISK, "PROVEN")).agreement().latest()).isEqualTo(3);
  }

  @Test
  void those_of_two_machines_that_have_one_name_are_two() {
    KeptVerdicts here = run("08", DISK, "PROVEN");
    KeptVerdicts there =
        WholeRuns.run(here.run(), "2026-11-24T08:00:00.5Z", here.verdict(), Map.of(), WholeRuns.verdicts(here));

    assertThat(record(here).with(there).runs()).hasSize(2);
  }

  @Test
  void the_record_tells_how_many_of_the_latest_agree() {
    WholeRuns record = record(run("08", DISK, "REFUTED"), run("09", DISK, "PROVEN"), run("10", DISK, "PROVEN"));

    assertThat(WholeRunsText.read(WholeRunsText.of(record)).agreement()).isEqualTo(new Agreement(1, 2, List.of(
        new Agreement.Differing(DISK, Map.of("REFUTED", List.of("run-08"), "PROVEN", List.of("run-09", "run-10"))))));
  }

  @Test
  void a_record_that_does_not_exist_yet_has_no_runs() {
    assertThat(WholeRunsText.read("")).isEqualTo(record());
    assertThat(WholeRunsText.read(WholeRunsText.of(record()))).isEqualTo(record());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "hello                                               | the file: expected keys and values, found hello",
      "'runs: []'                                          | latest: expected keys and values, found null",
      "'{latest: {PROVEN: all}, runs: []}'                 | latest.PROVEN: expected a list, found all",
      "'{latest: {}, runs: {}}'                            | runs: expected a list, found {}",
      "'{latest: {}, runs: [x]}'                           | runs[0]: expected keys and values, found x",
      "'{latest: {}, runs: [{otherwise: {}, begun: x}]}'   | runs[0].run: expected a text, found null",
      "'{latest: {}, runs: [{run: a, begun: b}]}'          | runs[0].otherwise: expected keys and values, found null",
      "'{latest: {}, runs: [{run: a, begun: b, verdict: c, otherwise: {}, drawn: x}]}' | runs[0].drawn: expected keys",
      "'{latest: {}, runs: [{run: a, begun: b, verdict: c, otherwise: {}, drawn: {seed: x}}]}' | a number, found x",
      "'{latest: {}, runs: [{run: a, begun: b, verdict: c, otherwise: {}, program: {version: 1}}]}' | a text, found 1",
      "'{latest: {'                                        | expected the node content",
  })
  void what_is_no_record_is_refused_where_it_is_none(String text, String why) {
    assertThatThrownBy(() -> WholeRunsText.read(text))
        .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(why);
  }
}
