package org.quorate.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MdDetailTest {
  private static final String DETAIL = """
      /dev/md0:
                 Version : 1.2
              Raid Level : raid1
            Raid Devices : %2$d
           Total Devices : 2
                   State : %1$s
          Active Devices : %3$d
         Working Devices : 2
          Failed Devices : %4$d
      """;

  @Test
  void it_counts_its_members() {
    MdDetail detail = MdDetail.parse(DETAIL.formatted("Clean, degraded, recovering ", 2, 1, 0)).orElseThrow();

    assertThat(detail).isEqualTo(new MdDetail(List.of("clean", "degraded", "recovering"), 2, 1, 0));
    assertThat(detail).hasToString("state \"clean, degraded, recovering\", 1 of 2 members active, 0 failed");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      clean                  | 2 | 2 | 0 | true  | false
      active                 | 2 | 2 | 0 | true  | false
      active, checking       | 2 | 2 | 0 | true  | false
      active-idle            | 2 | 2 | 0 | true  | false
      write-pending          | 2 | 2 | 0 | true  | false
      clean, degraded        | 2 | 2 | 0 | true  | true
      clean, FAILED          | 2 | 2 | 0 | true  | true
      clean                  | 2 | 1 | 0 | true  | true
      clean                  | 2 | 2 | 1 | true  | true
      clean                  | 0 | 0 | 0 | true  | false
      clean, Not Started     | 2 | 2 | 0 | false | false
      inactive, active       | 2 | 2 | 0 | false | false
      broken                 | 2 | 2 | 0 | false | false
      """)
  void it_is_started_or_degraded(String state, int wanted, int active, int failed, boolean started, boolean degraded) {
    MdDetail detail = MdDetail.parse(DETAIL.formatted(state, wanted, active, failed)).orElseThrow();

    assertThat(detail.started()).isEqualTo(started);
    assertThat(detail.degraded()).isEqualTo(degraded);
  }

  @ParameterizedTest
  @ValueSource(strings = {"State", "Raid Devices", "Active Devices", "Failed Devices"})
  void a_line_that_is_missing_makes_it_none(String label) {
    String whole = DETAIL.formatted("clean", 2, 2, 0);

    assertThat(MdDetail.parse(whole)).isPresent();
    assertThat(MdDetail.parse(whole.replaceAll("(?m)^ *" + label + " : .*\\n", ""))).isEmpty();
  }
}
