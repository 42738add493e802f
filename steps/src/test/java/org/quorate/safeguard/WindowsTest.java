package org.quorate.safeguard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowsTest {
  @ParameterizedTest
  @CsvSource({
    // 7 February 2026 is a Saturday.
    "'Sat,Sun 02:00-05:00', 2026-02-07T02:00:00Z, true",
    "'Sat,Sun 02:00-05:00', 2026-02-07T05:00:00Z, false",
    "'Sat,Sun 02:00-05:00', 2026-02-09T03:00:00Z, false",
    "'Fri-Mon 02:00-05:00', 2026-02-09T03:00:00Z, true",
    "'Fri-Mon 02:00-05:00', 2026-02-10T03:00:00Z, false",
    "'02:00-05:00', 2026-02-10T03:00:00Z, true",
    "'Fri 22:00-04:00', 2026-02-07T03:00:00Z, true",
    "'Sat 22:00-04:00', 2026-02-07T03:00:00Z, false"})
  void a_moment_lies_in_a_window_or_not(String window, String moment, boolean open) {
    assertThat(Windows.open(List.of(window), Instant.parse(moment))).isEqualTo(open);
    assertThat(Windows.open(List.of(), Instant.parse(moment))).isTrue();
  }
}
