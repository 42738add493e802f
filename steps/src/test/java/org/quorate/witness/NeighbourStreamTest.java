package org.quorate.witness;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quorate.trial.FakeHost;

class NeighbourStreamTest {
  private static final long MOMENT = 1_772_366_400_123_456_000L;
  private static final String OWN = "02:42:c6:12:00:0b";
  private final NeighbourStream stream = new NeighbourStream("198.18.0.10", OWN);

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
    "[2026-03-01T12:00:00.123456] 198.18.0.10 dev eth0 lladdr 02:42:c6:12:00:0b REACHABLE;true",
    "[2026-03-01T12:00:00.123456] 198.18.0.10 dev eth0 lladdr 02:42:C6:12:00:0B STALE;true",
    "[2026-03-01T12:00:00.123456] 198.18.0.10 dev eth0 lladdr 02:42:c6:12:00:0c REACHABLE;false",
    "[2026-03-01T12:00:00.123456] 198.18.0.10 dev eth0 FAILED;false",
    "[2026-03-01T12:00:00.123456] 198.18.0.10 dev eth0  INCOMPLETE;false",
    "[2026-03-01T12:00:00.123456] Deleted 198.18.0.10 dev eth0 lladdr 02:42:c6:12:00:0b STALE;false"})
  void the_link_address_of_the_entry_is_the_owner(String line, boolean held) {
    assertThat(stream.change(line)).contains(new Stream.Change(held, MOMENT));
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "[2026-03-01T12:00:00.123456] 198.18.0.1 dev eth0 lladdr 02:42:c6:12:00:0b REACHABLE",
    "[2026-03-01T12:00:00.123456] 198.18.0.100 dev eth0 lladdr 02:42:c6:12:00:0b REACHABLE",
    "[2026-03-01T12:00:00.123456] 198x18x0x10 dev eth0 lladdr 02:42:c6:12:00:0b REACHABLE",
    "[2026-03-01T12:00:00.123456] 198.18.0.10 dev eth0 lladdr 02:42:c6:12:0",
    "198.18.0.10 dev eth0 lladdr 02:42:c6:12:00:0b REACHABLE", "[", "", "\uFFFD\u0000"})
  void anything_else_tells_nothing(String line) {
    assertThat(stream.change(line)).isEmpty();
  }

  @Test
  void a_time_that_cannot_be_read_is_said_to_be_none() {
    assertThat(stream.change("[noon] 198.18.0.10 dev eth0 FAILED")).contains(new Stream.Change(false, -1));
  }

  @Test
  void the_look_reads_the_entry_there_is() {
    assertThat(stream.state(FakeHost.said("198.18.0.10 dev eth0 lladdr 02:42:c6:12:00:0b REACHABLE"))).contains(true);
    assertThat(stream.state(FakeHost.said("198.18.0.10 dev eth0 lladdr 02:42:c6:12:00:0c REACHABLE"))).contains(false);
    assertThat(stream.state(FakeHost.said(""))).contains(false);
    assertThat(stream.state(FakeHost.unreachable())).isEmpty();
  }
}
