package org.quorate.sabotage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.quorate.sabotage.Result.Ending;
import org.quorate.verdict.Verdict;

class ComparisonTest {
  private static final Sabotage SABOTAGE = new Sabotage("unmounted", "table.yaml:1", "BSFG-3.3.2", false, "broken",
      Setting.STANDING, List.of(), List.of(), List.of(), Set.of("BSFG-3.3.2", "BSFG-3.3.7"), Set.of("BSFG-9.1"),
      Set.of(), "", "", "");

  @Test
  void it_is_caught_when_all_turns_red_that_must() {
    assertThat(ending(Map.of("BSFG-3.3.2", Verdict.REFUTED, "BSFG-3.3.7", Verdict.HALTED))).isEqualTo(Ending.CAUGHT);
  }

  @Test
  void what_was_declared_may_turn_red_with_it() {
    assertThat(ending(Map.of("BSFG-3.3.2", Verdict.REFUTED, "BSFG-3.3.7", Verdict.HALTED, "BSFG-9.1", Verdict.REFUTED)))
        .isEqualTo(Ending.CAUGHT);
  }

  @Test
  void it_is_missed_when_one_that_must_does_not_turn_red() {
    assertThat(ending(Map.of("BSFG-3.3.2", Verdict.REFUTED, "BSFG-3.3.7", Verdict.NOT_PROVEN))).isEqualTo(Ending.MISSED);
  }

  @Test
  void anything_else_red_is_a_false_alarm() {
    assertThat(ending(Map.of(
        "BSFG-3.3.2", Verdict.REFUTED, "BSFG-3.3.7", Verdict.HALTED, "BSFG-4.1.1", Verdict.REFUTED)))
        .isEqualTo(Ending.FALSE_ALARM);
  }

  @Test
  void where_the_fact_can_only_become_unknown_its_clause_must_say_so() {
    Sabotage lists = new Sabotage("lists", "table.yaml:1", "BSFG-3.1.2", true, "broken", Setting.STANDING, List.of(),
        List.of(), List.of(), Set.of(), Set.of(), Set.of(), "", "as seen", "");
    Sabotage others = new Sabotage("lists", "table.yaml:1", "BSFG-3.1.2", true, "broken", Setting.STANDING, List.of(),
        List.of(), List.of(), Set.of(), Set.of(), Set.of(), "", "outdated", "");
    Map<String, Verdict> unknown = Map.of("BSFG-3.1.2", Verdict.NOT_PROVEN);
    assertThat(ending(lists, unknown)).isEqualTo(Ending.CAUGHT);
    assertThat(ending(others, unknown)).isEqualTo(Ending.MISSED);
    assertThat(ending(lists, Map.of())).isEqualTo(Ending.MISSED);
    assertThat(ending(lists, Map.of("BSFG-3.1.2", Verdict.REFUTED))).isEqualTo(Ending.MISSED);
  }

  private static Ending ending(Map<String, Verdict> verdicts) {
    return ending(SABOTAGE, verdicts);
  }

  private static Ending ending(Sabotage sabotage, Map<String, Verdict> verdicts) {
    return Comparison.of(sabotage, Verdicts.with(verdicts)).ending();
  }
}
