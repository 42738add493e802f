package org.quorate.criterion.failover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quorate.criterion.Finding;
import org.quorate.evidence.Evidence;

/** After a restoration the standby runs no controller, whatever runs it. */
class StandbyAtRestTest {
  private static final String SPARE = "{\"ID\":\"" + "c0".repeat(32) + "\",\"Image\":\"bsfg/controller:1.0.0\","
      + "\"Labels\":\"com.docker.compose.service=bsfg-controller\",\"Names\":\"spare\",\"State\":\"running\"}\n";

  @ParameterizedTest(name = "{0}")
  @CsvSource(quoteCharacter = '"', value = {
      "nothing of it, none, PROVEN, alpha had it",
      "its unit was seen, unit, REFUTED, \"[alpha, beta] had it\"",
      "a container without its unit, container, REFUTED, beta: container spare",
      "nobody read what runs there, unread, NOT_PROVEN, was not read"})
  void judged_by_unit_and_container(String what, String trouble, String verdict, String observed) {
    Finding finding = RestorationCriteria.STANDBY_WITHOUT_CONTROLLER_AFTER_RESTORATION.judge(evidence(trouble));

    assertThat(finding.verdict().name()).isEqualTo(verdict);
    assertThat(finding.observed()).contains(observed);
  }

  private static Evidence evidence(String trouble) {
    UnaryOperator<DrillTape> also =
        tape -> trouble.equals("unit") ? tape.sees("unit", "held", "beta", 15_000, 15_001) : tape;
    Evidence drill = GoodDrills.restoration(also).evidence();
    return trouble.equals("unread") ? drill : Afterwards.read(drill, trouble.equals("container") ? SPARE : "");
  }
}
