package org.quorate.criterion.failover;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkloadTest {

  @Test
  void operations_stand_in_the_order_they_were_sent() {
    Workload load = new Workload(DrillTape.of("drill").append("second", "ok", 1200, 1210)
        .append("first", "ok", 1100, 1300).append("third", "ok", 1250, 1260).end(9000).record());
    assertThat(load.operations()).extracting(Operation::id).containsExactly("first", "second", "third");
  }

  @Test
  void the_last_reading_through_each_node_counts() {
    Workload load = new Workload(DrillTape.of("drill").finalRead("alpha", 2000, List.of("a"))
        .finalRead("alpha", 3000, List.of("a", "b")).finalRead("beta", 3000, List.of()).end(9000).record());
    assertThat(load.readBacks()).extracting(ReadBack::where).containsExactly("through alpha", "through beta");
    assertThat(load.readBacks()).extracting(ReadBack::ids).containsExactly(List.of("a", "b"), List.of());
  }

  @ParameterizedTest
  @CsvSource(nullValues = "-", value = {
    "write,-,-,write", "cas,-,-,write", "-,-,-,write", "read,-,-,leader read", "get,-,-,leader read",
    "read,true,-,direct read", "read,false,-,leader read", "read,-,direct-read,direct read",
    "write,-,leader-read,leader read", "read,-,write,write", "read,-,no such plane,-"})
  void an_operation_is_on_a_plane(String function, Boolean direct, String named, String plane) {
    ObjectNode body = DrillTape.body().put("f", function);
    if (direct != null) {
      body.put("direct", direct);
    }
    if (named != null) {
      body.put("plane", named);
    }
    assertThat(Plane.of(body).map(Plane::noun).orElse(null)).isEqualTo(plane);
  }
}
