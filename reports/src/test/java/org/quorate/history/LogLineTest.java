package org.quorate.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogLineTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "0 :ok :read 1 | 0",
    "9 :ok :read 1 | 0",
    ":nemesis :info :start | 0",
    "INFO  jepsen.util - 2 :invoke :read nil | 20",
    "2026-01-01 INFO jepsen.util - 2 | 0",
    "[main] jepsen.util - 2 | 21",
    "INFO  jepsen.core - Run complete | -1",
    "WARN  something | -1", "ERROR something | -1", "DEBUG something | -1", "TRACE something | -1",
    "INFO | -1"})
  void where_the_operation_begins(String line, int place) {
    assertThat(operation(line)).isEqualTo(place);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "once upon a time", "/1", ";", "XINFO", "jepsen.util 2 :invoke"})
  void a_line_that_is_neither(String line) {
    assertThatThrownBy(() -> operation(line)).isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("found none of them");
  }

  @Test
  void the_source_alone_at_the_very_end() {
    assertThat(operation("jepsen.util - ")).isEqualTo(14);
  }

  @Test
  void what_stands_around_the_line_is_not_its_business() {
    byte[] bytes = "7 INFO  jepsen.util - 2 :ok".getBytes(StandardCharsets.US_ASCII);
    assertThat(LogLine.operation(bytes, 2, bytes.length)).isEqualTo(22);
    assertThat(LogLine.operation(bytes, 2, 10)).isEqualTo(-1);
    assertThatThrownBy(() -> LogLine.operation(bytes, 2, 4)).hasMessageContaining("found none of them");
    assertThatThrownBy(() -> LogLine.operation(bytes, 1, 1)).hasMessageContaining("found none of them");
  }

  private static int operation(String line) {
    byte[] bytes = line.getBytes(StandardCharsets.US_ASCII);
    return LogLine.operation(bytes, 0, bytes.length);
  }
}
