package org.quorate.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScopeTest {

  @ParameterizedTest
  @CsvSource(nullValues = "-", value = {
    "@clause:BSFG-3.3.2,-,-",
    "@attested,-,-",
    "@concluding,-,-",
    "@acts,-,a read-only check changes nothing",
    "@resilience,-,a read-only check changes nothing",
    "@drill:demotion,-,a read-only check performs no drill",
    "@commissioning,-,only the journal of a whole commissioning run can show it",
    "@long,it belongs to the long resilience matrix,-"})
  void what_belongs_to_which_run(String tag, String commissioning, String check) {
    Set<String> tags = Set.of("@system:bsfg", "@stage:3", tag);
    assertThat(new Scope(Mode.COMMISSIONING).whyNot(tags).orElse(null)).isEqualTo(commissioning);
    assertThat(new Scope(Mode.CHECK).whyNot(tags).orElse(null)).isEqualTo(check);
  }

  @Test
  void what_was_not_asked_for_is_left_out() {
    Scope part = new Scope(Mode.COMMISSIONING, Set.of("BSFG-3.3.2"));
    assertThat(part.whyNot(Set.of("@stage:3", "@clause:BSFG-3.3.2"))).isEmpty();
    assertThat(part.whyNot(Set.of("@stage:3", "@clause:BSFG-3.3.20"))).contains("it is not part of what was asked for");
    assertThat(part.whyNot(Set.of("@resilience"))).contains("it is not part of what was asked for");
  }
}
