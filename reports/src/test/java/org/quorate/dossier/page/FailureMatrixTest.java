package org.quorate.dossier.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.quorate.criterion.Finding;
import org.quorate.dossier.page.FailureMatrix.Mark;
import org.quorate.dossier.page.FailureMatrix.Row;
import org.quorate.evidence.EntryKind;
import org.quorate.judgement.RunRecord;
import org.quorate.judging.Sharpened;
import org.quorate.verdict.Verdict;

class FailureMatrixTest {
  private final RunRecord record = new RunRecord();

  private void struck(String fault, String target, String phase, String clients) {
    record.add(EntryKind.FAULT, "cell", "", RunRecord.object().put("phase", "begin").put("fault", fault)
        .put("target", target).put("phase_of_zone", phase).put("clients", clients));
    record.add(EntryKind.FAULT, "cell", "", RunRecord.object().put("phase", "end"));
  }

  private static Sharpened scenario(String name, Verdict verdict) {
    return new Sharpened(name, "T-1.1", new Finding(verdict, "", "", List.of(), List.of()));
  }

  private FailureMatrix matrix(Sharpened... scenarios) {
    return FailureMatrix.of(record.evidence(), List.of(scenarios), DrillStory.of(record.evidence(), List.of()));
  }

  @Test
  void each_failure_has_a_row_and_each_target_a_column_the_most_often_struck_first() {
    struck("a stop", "beta", "under load", "");
    record.beyond("one", "T-1.1", Verdict.PROVEN);
    struck("a kill", "alpha", "while idle", "");
    record.beyond("two", "T-1.1", Verdict.NOT_PROVEN);
    struck("a kill", "beta", "under load", "of JetStream");
    record.beyond("three", "T-1.1", Verdict.REFUTED);

    assertThat(matrix(scenario("one", Verdict.PROVEN), scenario("two", Verdict.NOT_PROVEN),
        scenario("three", Verdict.REFUTED))).isEqualTo(new FailureMatrix(List.of("beta", "alpha"), List.of(
        new Row("a kill", List.of(
            List.of(new Mark("under load of JetStream", Standing.REFUTED, "drill-3")),
            List.of(new Mark("while idle", Standing.NOT_PROVEN, "drill-2")))),
        new Row("a stop", List.of(List.of(new Mark("under load", Standing.PROVEN, "drill-1")), List.of())))));
  }

  @Test
  void the_worst_scenario_that_rests_on_a_failure_counts_and_none_proves_nothing() {
    struck("a stop", "beta", "under load", "");
    record.beyond("good", "T-1.1", Verdict.PROVEN).beyond("bad", "T-1.1", Verdict.REFUTED)
        .beyond("good too", "T-1.1", Verdict.PROVEN);
    struck("a stop", "beta", "while idle", "");

    assertThat(matrix(scenario("good", Verdict.PROVEN), scenario("bad", Verdict.REFUTED),
        scenario("good too", Verdict.PROVEN)).rows()).containsExactly(new Row("a stop", List.of(List.of(
        new Mark("under load", Standing.REFUTED, "drill-1"), new Mark("while idle", Standing.NOT_PROVEN, "drill-2")))));
  }

  @Test
  void what_was_drawn_in_one_scenario_is_judged_as_one() {
    record.scenario("drawn", "begin", "");
    struck("a stop", "beta", "under load", "");
    struck("a kill", "beta", "under load", "");
    record.judgement("drawn", "as-told").scenario("drawn", "end", "PASSED");

    assertThat(matrix(scenario("drawn", Verdict.PROVEN)).rows()).allMatch(
        row -> row.marks().get(0).get(0).standing() == Standing.PROVEN).hasSize(2);
  }

  @Test
  void a_failure_whose_scenario_came_to_no_judgement_is_not_proven_by_the_next_one() {
    record.scenario("broken", "begin", "");
    struck("a stop", "beta", "under load", "");
    record.scenario("broken", "end", "FAILED").scenario("good", "begin", "");
    struck("a kill", "beta", "under load", "");
    record.judgement("good", "as-told").scenario("good", "end", "PASSED");

    assertThat(matrix(scenario("good", Verdict.PROVEN)).rows()).extracting(row -> row.marks().get(0).get(0).standing())
        .containsExactly(Standing.PROVEN, Standing.NOT_PROVEN);
  }

  @Test
  void settled_is_what_was_judged_and_proven() {
    struck("a stop", "beta", "under load", "");
    record.beyond("good", "T-1.1", Verdict.PROVEN);
    struck("a kill", "beta", "under load", "");
    record.beyond("bad", "T-1.1", Verdict.REFUTED).beyond("good too", "T-1.1", Verdict.PROVEN);
    struck("a cut", "beta", "under load", "");

    assertThat(matrix(scenario("good", Verdict.PROVEN), scenario("bad", Verdict.REFUTED),
        scenario("good too", Verdict.PROVEN)).settled()).containsExactly("drill-1");
  }

  @Test
  void a_drill_that_is_no_cell_takes_its_scenarios_with_it() {
    struck("a stop", "beta", "under load", "");
    record.beyond("of the cell", "T-1.1", Verdict.PROVEN);
    record.add(EntryKind.FAULT, "quorum-loss", "", RunRecord.object().put("phase", "begin"));
    record.beyond("of the drill", "T-1.1", Verdict.REFUTED);

    assertThat(matrix(scenario("of the cell", Verdict.PROVEN), scenario("of the drill", Verdict.REFUTED)).rows())
        .containsExactly(new Row("a stop", List.of(List.of(new Mark("under load", Standing.PROVEN, "drill-1")))));
  }

  @Test
  void a_story_says_what_struck_where_and_when() {
    struck("a full disk", "the JetStream leader", "under load", "of JetStream");
    record.add(EntryKind.FAULT, "quorum-loss", "", RunRecord.object().put("phase", "begin"));

    assertThat(DrillStory.of(record.evidence(), List.of())).extracting(DrillStory::name)
        .containsExactly("a full disk at the JetStream leader under load of JetStream", "quorum loss");
  }
}
