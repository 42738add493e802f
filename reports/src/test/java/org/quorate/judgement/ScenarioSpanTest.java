package org.quorate.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScenarioSpanTest {

  @Test
  void a_span_holds_its_own_ends_and_nothing_beyond() {
    ScenarioSpan span = new ScenarioSpan(4, 7, "PASSED", "");

    assertThat(List.of(3L, 4L, 7L, 8L)).extracting(span::holds).containsExactly(false, true, true, false);
  }

  @Test
  void each_scenario_about_a_clause_has_a_span_and_an_end_without_a_beginning_has_none() {
    RunRecord run = new RunRecord().scenario("T-1.1", "end", "PASSED").scenario("T-1.1", "begin", "")
        .scenario("T-1.2", "begin", "").scenario("T-1.1", "end", "FAILED").scenario("T-1.1", "begin", "");

    assertThat(ScenarioSpan.of("T-1.1", run.evidence())).containsExactly(
        new ScenarioSpan(2, 4, "FAILED", ""), new ScenarioSpan(5, Long.MAX_VALUE, "", ""));
  }

  @Test
  void how_it_ended_says_the_error_where_there_is_one() {
    assertThat(new ScenarioSpan(4, 7, "FAILED", "no route to host").outcome())
        .isEqualTo("it ended FAILED without a judgement that says why: no route to host");
    assertThat(new ScenarioSpan(4, 7, "FAILED", "").outcome())
        .isEqualTo("it ended FAILED without a judgement that says why");
    assertThat(new ScenarioSpan(4, Long.MAX_VALUE, "", "").outcome()).isEqualTo("it began (line 4) and never ended");
  }
}
