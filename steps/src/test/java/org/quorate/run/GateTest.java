package org.quorate.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.MissingNode;
import org.junit.jupiter.api.Test;

class GateTest {
  private final Gate gate = new Gate(Mode.COMMISSIONING, new Shown(MissingNode.getInstance()));

  @Test
  void it_is_open_until_it_is_closed() {
    assertThat(gate.open()).isTrue();
    assertThat(gate.reason()).isEmpty();
  }

  @Test
  void the_first_reason_stays() {
    gate.close("BSFG-3.1.5", "beta has a reboot pending");
    gate.close("BSFG-3.4.4", "something else");
    assertThat(gate.open()).isFalse();
    assertThat(gate.reason()).contains("the procedure stopped at BSFG-3.1.5: beta has a reboot pending");
  }
}
