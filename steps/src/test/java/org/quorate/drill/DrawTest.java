package org.quorate.drill;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DrawTest {
  @ParameterizedTest(name = "{0} at {1} {2}: {3}")
  @CsvSource({
      "a loss of its clients, the active node, under load, true",
      "a loss of its clients, the third node, under load, false",
      "a loss of its clients, the JetStream leader, while idle, false",
      "a loss of its clients, the active node, during promotion, false",
      "deafness to VRRP, the standby, under load, true",
      "deafness to VRRP, the active node, under load, false",
      "a freeze of Keepalived, the active node, under load, true",
      "a freeze of Keepalived, the active node, during promotion, false",
      "a freeze of Keepalived, the JetStream leader, during demotion, false",
      "a freeze of Keepalived, the standby, during promotion, true",
      "a freeze of Keepalived, the standby, during recovery, false",
      "a freeze of Keepalived, the third node, while idle, false",
      "a stop of Keepalived together with a loss of the cluster port, the third node, during demotion, false",
      "a stop of Keepalived together with a read-only disk, the JetStream leader, while idle, false",
      "a wrong VRRP configuration, the third node, under load, false",
      "a wrong VRRP configuration, the standby, under load, true",
      "a hanging demotion, the third node, under load, false",
      "a freeze of the controller, the standby, while idle, false",
      "a freeze of the controller, the standby, during demotion, false",
      "a freeze of the controller, the third node, under load, false",
      "a kill of the controller, the JetStream leader, under load, false",
      "a freeze of the controller, the active node, during recovery, true",
      "a loss of VRRP alone, the third node, under load, true",
      "a kill of JetStream, the active node, during promotion, true",
      "a kill of JetStream, the active node, during recovery, true",
      "a kill of JetStream, the JetStream leader, during recovery, false",
      "a kill of JetStream, the third node, during recovery, true",
      "a wrong VRRP configuration, the active node, during demotion, false",
      "a path half open and a demotion, the third node, during promotion, false",
      "a hanging demotion, the active node, under load, true",
      "a full disk, the standby, during recovery, true",
      "a kill of the controller together with a full disk, the active node, during promotion, false",
      "a kill of the controller together with a full disk, the active node, under load, true"})
  void a_failure_is_drawn_only_where_it_can_show(String fault, String target, String phase, boolean finds) {
    assertThat(new Draw(fault, target, Phase.of(phase)).findsItsTarget()).isEqualTo(finds);
  }
}
