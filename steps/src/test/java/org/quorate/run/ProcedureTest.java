package org.quorate.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quorate.evidence.EntryKind;

/** BSFG-3.1.4 and BSFG-3.1.5 are halts of the catalogue, BSFG-3.1.1 and 3.3.2 are expectations. */
class ProcedureTest {
  @TempDir private Path folder;
  private TrialRun run;

  @BeforeEach
  void begin() {
    run = new TrialRun(folder);
  }

  @Test
  void every_stage_begins_and_ends_once_in_order() throws IOException {
    run.feature("02-later", feature("@stage:2", scenario("@clause:BSFG-3.3.2", "Then the sky is PROVEN")))
        .feature("01-first-things", feature("@stage:1",
            scenario("@clause:BSFG-3.1.1", "Then the sky is PROVEN"),
                scenario("@clause:BSFG-3.1.5", "Then the sky is PROVEN")))
        .perform(Mode.COMMISSIONING);
    assertThat(run.journal(EntryKind.STAGE)).containsExactly("1 begin", "1 end", "2 begin", "2 end");
    assertThat(run.journal(EntryKind.SCENARIO)).containsExactly(
        "BSFG-3.1.1 begin", "BSFG-3.1.1 end", "BSFG-3.1.5 begin", "BSFG-3.1.5 end", "BSFG-3.3.2 begin",
            "BSFG-3.3.2 end");
    assertThat(run.told()).containsExactly("stage 1 First things", "PROVEN BSFG-3.1.1", "PROVEN BSFG-3.1.5",
        "stage 2 Later", "PROVEN BSFG-3.3.2");
  }

  @Test
  void a_judgement_is_on_record_with_its_clause_and_criterion() throws IOException {
    run.feature("01-first", feature("@stage:1", scenario("@clause:BSFG-3.1.1", "Then the sky is REFUTED")))
        .perform(Mode.COMMISSIONING);
    assertThat(run.entries(EntryKind.JUDGEMENT)).singleElement().satisfies(entry -> {
      assertThat(entry.name()).isEqualTo("BSFG-3.1.1");
      assertThat(entry.body().path("clause").asText()).isEqualTo("BSFG-3.1.1");
      assertThat(entry.body().path("criterion").asText()).isEqualTo("sky");
    });
    assertThat(run.told()).contains("REFUTED BSFG-3.1.1 looked up: REFUTED");
  }

  @Test
  void an_expectation_that_is_refuted_stops_nothing() throws IOException {
    run.feature("01-first", feature("@stage:1",
        scenario("@clause:BSFG-3.1.1", "Then the sky is REFUTED"),
            scenario("@clause:BSFG-3.3.2", "Then the sky is PROVEN")))
        .perform(Mode.COMMISSIONING);
    assertThat(run.told()).contains("PROVEN BSFG-3.3.2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"REFUTED", "NOT_PROVEN"})
  void a_halt_stops_the_procedure_there(String verdict) throws IOException {
    run.feature("01-first", feature("@stage:1",
            scenario("@clause:BSFG-3.1.5", "Then the sky is " + verdict),
                scenario("@clause:BSFG-3.3.2", "Then the sky is PROVEN")))
        .feature("02-later", feature("@stage:2", scenario("@clause:BSFG-3.1.1", "Then the sky is PROVEN")))
        .perform(Mode.COMMISSIONING);
    assertThat(run.told()).contains("halted the procedure stopped at BSFG-3.1.5: looked up: " + verdict)
        .noneMatch(line -> line.contains("BSFG-3.3.2") || line.contains("BSFG-3.1.1"));
    assertThat(run.journal(EntryKind.SCENARIO)).contains("BSFG-3.3.2 not-run", "BSFG-3.1.1 not-run");
    assertThat(run.journal(EntryKind.STAGE)).as("a later stage does not begin").containsExactly("1 begin", "1 end");
    assertThat(run.entries(EntryKind.JUDGEMENT)).hasSize(1);
    assertThat(reason("BSFG-3.1.1")).isEqualTo("the procedure stopped at BSFG-3.1.5: looked up: " + verdict);
  }

  @Test
  void it_is_told_once_that_the_procedure_stopped() throws IOException {
    run.feature("01-first", feature("@stage:1",
            scenario("@clause:BSFG-3.1.5", "Then the sky is REFUTED"),
                scenario("@clause:BSFG-3.1.4", "Then the sky is REFUTED"),
            scenario("@clause:BSFG-3.3.2 @concluding @commissioning", "Then the sky is PROVEN")))
        .perform(Mode.COMMISSIONING);
    assertThat(run.told()).filteredOn(line -> line.startsWith("halted")).hasSize(1);
  }

  @Test
  void a_halt_condition_that_could_not_be_examined_stops_the_procedure() throws IOException {
    run.feature("01-first", feature("@stage:1",
            scenario("@clause:BSFG-3.1.5", "When the sky falls", "Then the sky is PROVEN"),
            scenario("@clause:BSFG-3.3.2", "Then the sky is PROVEN")))
        .perform(Mode.COMMISSIONING);
    assertThat(run.journal(EntryKind.SCENARIO)).contains("BSFG-3.3.2 not-run");
    assertThat(reason("BSFG-3.3.2")).contains("BSFG-3.1.5").contains("not examined");
  }

  @Test
  void a_halt_scenario_that_fails_after_a_good_judgement_stops_the_procedure() throws IOException {
    run.feature("01-first", feature("@stage:1",
            scenario("@clause:BSFG-3.1.5", "Then the sky is PROVEN", "When the sky falls"),
            scenario("@clause:BSFG-3.3.2", "Then the sky is PROVEN")))
        .perform(Mode.COMMISSIONING);
    assertThat(reason("BSFG-3.3.2")).contains("BSFG-3.1.5").contains("it ended FAILED");
    assertThat(run.told())
        .contains("NOT_PROVEN BSFG-3.1.5 it ended FAILED without a judgement that says why: it fell");
  }

  @ParameterizedTest
  @CsvSource({"When the sky falls, it fell", "When the sky is given up, no sky today"})
  void what_a_step_failed_on_is_on_record_where_no_judgement_says_why(String step, String error) throws IOException {
    run.feature("01-first", feature("@stage:1",
            scenario("@clause:BSFG-3.1.1", "Then the sky is PROVEN", step),
            scenario("@clause:BSFG-3.3.2", "Then the sky is REFUTED", step),
            scenario("@clause:BSFG-3.3.3", "Then the sky is PROVEN")))
        .perform(Mode.COMMISSIONING);
    assertThat(run.entries(EntryKind.SCENARIO)).filteredOn(entry -> entry.body().has("error"))
        .singleElement().satisfies(entry -> {
          assertThat(entry.name()).isEqualTo("BSFG-3.1.1");
          assertThat(entry.body().path("error").asText()).isEqualTo(error);
        });
  }

  @Test
  void the_worst_of_several_judgements_of_a_halt_counts() throws IOException {
    run.feature("01-first", feature("@stage:1",
            scenario("@clause:BSFG-3.1.5", "Then the sky is PROVEN", "Then the sky is NOT_PROVEN"),
            scenario("@clause:BSFG-3.3.2", "Then the sky is PROVEN")))
        .perform(Mode.COMMISSIONING);
    assertThat(reason("BSFG-3.3.2")).isEqualTo("the procedure stopped at BSFG-3.1.5: looked up: NOT_PROVEN");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Given a sky", "When the sky is given up", "When nobody has written this sentence"})
  void a_halt_that_nobody_judged_stops_the_procedure(String step) throws IOException {
    run.feature("01-first", feature("@stage:1",
            scenario("@clause:BSFG-3.1.5", step), scenario("@clause:BSFG-3.3.2", "Then the sky is PROVEN")))
        .perform(Mode.COMMISSIONING);
    assertThat(reason("BSFG-3.3.2")).isEqualTo("the procedure stopped at BSFG-3.1.5: the condition was not examined");
  }

  @Test
  void an_attested_absence_lets_the_procedure_go_on() throws IOException {
    run.feature("01-first", feature("@stage:1",
            scenario("@clause:BSFG-3.1.5", "Then the sky is ATTESTED"),
            scenario("@clause:BSFG-3.3.2", "Then the sky is PROVEN")))
        .perform(Mode.COMMISSIONING);
    assertThat(run.told()).contains("PROVEN BSFG-3.3.2");
  }

  @Test
  void a_halt_that_this_environment_cannot_show_stops_nothing() throws IOException {
    run.cannotShow("BSFG-3.1.5").feature("01-first", feature("@stage:1",
            scenario("@clause:BSFG-3.1.5", "Then the sky is NOT_PROVEN"),
                scenario("@clause:BSFG-3.3.2", "Then the sky is PROVEN")))
        .perform(Mode.COMMISSIONING);
    assertThat(run.told()).contains("PROVEN BSFG-3.3.2");
  }

  @Test
  void a_fault_that_was_not_undone_stops_the_procedure() throws IOException {
    run.feature("01-first", feature("@stage:1",
            scenario("@clause:BSFG-3.1.1", "When what was done to the sky is not undone", "Then the sky is PROVEN"),
            scenario("@clause:BSFG-3.3.2", "Then the sky is PROVEN")))
        .perform(Mode.COMMISSIONING);
    assertThat(run.told()).containsSubsequence("alarm alpha: the fall was not undone: no ladder",
        "halted the procedure stopped at BSFG-3.1.1: alpha: the fall was not undone: no ladder");
    assertThat(run.journal(EntryKind.SCENARIO)).contains("BSFG-3.3.2 not-run");
  }

  @Test
  void a_run_that_is_asked_to_end_begins_nothing_more_and_judges_nothing() throws IOException {
    run.feature("01-first", feature("@stage:1",
            scenario("@clause:BSFG-3.1.1", "When somebody types Ctrl-C", "Then the sky is PROVEN"),
            scenario("@clause:BSFG-3.1.5", "Then the sky is PROVEN"),
            scenario("@clause:BSFG-0.2 @concluding @commissioning", "Then the sky is PROVEN")))
        .perform(Mode.COMMISSIONING);
    assertThat(run.entries(EntryKind.JUDGEMENT)).isEmpty();
    assertThat(reason("BSFG-3.1.5")).isEqualTo("the run was interrupted");
    assertThat(reason("BSFG-0.2")).isEqualTo("the run was interrupted");
    assertThat(run.told()).containsExactly("stage 1 First");
  }

  @Test
  void a_check_is_stopped_by_no_halt() throws IOException {
    run.feature("01-first", feature("@stage:1",
            scenario("@clause:BSFG-3.1.5", "Then the sky is REFUTED"),
                scenario("@clause:BSFG-3.3.2", "Then the sky is PROVEN")))
        .perform(Mode.CHECK);
    assertThat(run.told()).contains("PROVEN BSFG-3.3.2").anyMatch(line -> line.startsWith("HALTED BSFG-3.1.5"));
  }

  @Test
  void what_concludes_a_run_comes_last_and_even_after_a_stop() throws IOException {
    run.feature("01-first", feature("@stage:1",
            scenario("@clause:BSFG-0.2 @concluding @commissioning", "Then the sky is PROVEN"),
            scenario("@clause:BSFG-3.1.5", "Then the sky is REFUTED")))
        .perform(Mode.COMMISSIONING);
    assertThat(run.told()).containsSubsequence("HALTED BSFG-3.1.5 looked up: REFUTED", "stage Concluding",
        "PROVEN BSFG-0.2");
    assertThat(run.journal(EntryKind.STAGE)).containsExactly("1 begin", "1 end", "concluding begin", "concluding end");
  }

  @Test
  void a_check_leaves_out_what_acts_and_says_why() throws IOException {
    run.feature("01-first", feature("@stage:1", scenario("@clause:BSFG-3.1.1 @acts", "When the sky falls"),
            scenario("@clause:BSFG-3.3.2 @drill:demotion", "When the sky falls")))
        .perform(Mode.CHECK);
    assertThat(run.told()).isEmpty();
    assertThat(reason("BSFG-3.1.1")).isEqualTo("a read-only check changes nothing");
    assertThat(reason("BSFG-3.3.2")).isEqualTo("a read-only check performs no drill");
    assertThat(run.journal(EntryKind.STAGE)).isEmpty();
  }

  @Test
  void a_scenario_that_sharpens_a_clause_is_filed_under_its_own_name() throws IOException {
    run.feature("resilience", "@stage:resilience\nFeature: R\n"
        + scenario("@sharpens:BSFG-6.3.5", "Then the sky is NOT_PROVEN"))
        .perform(Mode.COMMISSIONING);
    assertThat(run.entries(EntryKind.JUDGEMENT)).singleElement().satisfies(entry -> {
      assertThat(entry.name()).isEqualTo("@sharpens:BSFG-6.3.5");
      assertThat(entry.body().path("clause").asText()).isEmpty();
      assertThat(entry.body().path("sharpens").asText()).isEqualTo("BSFG-6.3.5");
    });
    assertThat(run.told()).contains("note NOT PROVEN: @sharpens:BSFG-6.3.5: looked up: NOT_PROVEN");
  }

  @Test
  void one_that_a_halt_came_before_belongs_to_the_run_all_the_same() throws IOException {
    run.feature("01-first", feature("@stage:1", scenario("@clause:BSFG-3.1.5", "Then the sky is REFUTED")))
        .feature("resilience", "@stage:resilience\nFeature: R\n"
            + scenario("@sharpens:BSFG-6.3.5", "Then the sky is PROVEN")
            + scenario("@sharpens:BSFG-6.3.4 @long", "Then the sky is PROVEN"))
        .perform(Mode.COMMISSIONING);
    assertThat(run.entries(EntryKind.SCENARIO).stream().filter(entry -> entry.body().path("in_scope").asBoolean()))
        .singleElement().satisfies(entry -> {
          assertThat(entry.name()).isEqualTo("@sharpens:BSFG-6.3.5");
          assertThat(entry.body().path("sharpens").asText()).isEqualTo("BSFG-6.3.5");
          assertThat(entry.body().path("reason").asText()).startsWith("the procedure stopped at BSFG-3.1.5");
        });
  }

  @Test
  void the_document_order_with_drills_before_what_sums_them_up() throws IOException {
    run.feature("01-first", feature("@stage:1",
            scenario("@clause:BSFG-9.0 @concluding", "Given a sky"),
            scenario("@clause:BSFG-9.1 @concluding", "Given a sky"),
            scenario("@clause:BSFG-3.5.3 @concluding @drill:standby-reboot", "Given a sky"),
            scenario("@clause:BSFG-3.1.1", "Given a sky")))
        .feature("02-later", feature("@stage:2", scenario("@clause:BSFG-3.3.2", "Given a sky")))
        .perform(Mode.COMMISSIONING);
    assertThat(run.journal(EntryKind.SCENARIO).stream().filter(line -> line.endsWith("begin")).toList())
        .containsExactly(
        "BSFG-3.1.1 begin", "BSFG-3.3.2 begin", "BSFG-3.5.3 begin", "BSFG-9.1 begin", "BSFG-9.0 begin");
  }

  private String reason(String clause) {
    return run.entries(EntryKind.SCENARIO).stream()
        .filter(entry -> entry.name().equals(clause) && entry.body().path("phase").asText().equals("not-run"))
        .findFirst().orElseThrow().body().path("reason").asText();
  }

  private static String feature(String tags, String... scenarios) {
    return "%s\nFeature: %s\n%s".formatted(tags, tags, String.join("\n", List.of(scenarios)));
  }

  private static String scenario(String tags, String... steps) {
    return "  %s\n  Scenario: %s\n    %s\n".formatted(tags, tags, String.join("\n    ", steps));
  }
}
