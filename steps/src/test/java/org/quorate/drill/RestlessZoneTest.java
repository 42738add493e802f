package org.quorate.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.quorate.fault.FaultLog;
import org.quorate.trial.MemoryRecorder;

class RestlessZoneTest {
  private static final String DRILL = "cell";
  private final MemoryRecorder recorder = new MemoryRecorder();

  private void begun(String... active) {
    Stream.of(active).forEach(role -> {
      FaultLog log = new FaultLog(DRILL, recorder);
      log.begin(FaultLog.body().put("active", role));
      log.end();
    });
  }

  @Test
  void three_failures_in_a_row_that_found_no_steady_zone_are_enough() {
    begun("alpha", "", "", "");
    assertThat(RestlessZone.reason(recorder.soFar(), DRILL, "expected a leader"))
        .hasValue("the zone does not come back: before each of the last 3 failures expected a leader");
  }

  @Test
  void two_are_not_nor_three_with_a_steady_zone_in_between() {
    begun("", "");
    assertThat(RestlessZone.reason(recorder.soFar(), DRILL, "")).isEmpty();
    begun("alpha", "", "");
    assertThat(RestlessZone.reason(recorder.soFar(), DRILL, "")).isEmpty();
  }

  @Test
  void what_other_drills_found_is_not_counted() {
    begun("", "", "");
    assertThat(RestlessZone.reason(recorder.soFar(), "drawn", "")).isEmpty();
  }
}
