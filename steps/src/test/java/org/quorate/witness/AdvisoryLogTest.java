package org.quorate.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quorate.evidence.Entry;
import org.quorate.evidence.EntryKind;
import org.quorate.trial.MemoryRecorder;

/** The clock of alpha is exactly at one second past the epoch when the run begins, that of beta at two. */
class AdvisoryLogTest {
  private static final String ELECTED = """
      {"type":"io.nats.jetstream.advisory.v1.stream_leader_elected","id":"x1","timestamp":"1970-01-01T00:00:01.0000005Z",
      "stream":"facts","leader":"plant-a-alpha","replicas":[{"name":"plant-a-beta"}]}""";
  private final MemoryRecorder recorder = new MemoryRecorder();
  private final HostClock alpha = new HostClock();
  private final HostClock beta = new HostClock();
  private final AdvisoryLog log = new AdvisoryLog(new Notebook(recorder, 0), Map.of("alpha", alpha, "beta", beta));

  @Test
  void an_election_happened_by_the_clock_of_the_new_leader() {
    known();
    log.take(Advisory.parse(ELECTED).orElseThrow(), 0, 900, ELECTED);
    assertThat(recorder.of(EntryKind.EVENT)).singleElement().satisfies(event -> {
      assertThat(event.name()).isEqualTo("advisory");
      assertThat(event.subject()).isEqualTo("alpha");
      assertThat(event.body().path("kind").asText()).isEqualTo("stream_leader_elected");
      assertThat(event.body().path("stream").asText()).isEqualTo("facts");
      assertThat(event.body().path("stamped_by").asText()).isEqualTo("alpha");
      assertBracket(event, 490, 510);
    });
  }

  @Test
  void a_copy_is_not_written_again() {
    known();
    log.take(Advisory.parse(ELECTED).orElseThrow(), 0, 900, ELECTED);
    log.take(Advisory.parse(ELECTED).orElseThrow(), 0, 950, ELECTED);
    assertThat(recorder.of(EntryKind.EVENT)).hasSize(1);
  }

  @Test
  void it_had_happened_when_it_arrived() {
    known();
    log.take(Advisory.parse(ELECTED).orElseThrow(), 0, 495, ELECTED);
    assertBracket(recorder.of(EntryKind.EVENT).get(0), 490, 495);
  }

  @Test
  void by_a_server_nobody_knows_any_clock_may_be_meant() {
    known();
    String lost = ELECTED.replace("plant-a-alpha", "").replace("stream_leader_elected", "stream_quorum_lost");
    log.take(Advisory.parse(lost).orElseThrow(), 0, 900, lost);
    assertThat(recorder.of(EntryKind.EVENT).get(0).subject()).isEmpty();
    assertThat(recorder.of(EntryKind.EVENT).get(0).body().has("stamped_by")).as("no single one").isFalse();
    assertBracket(recorder.of(EntryKind.EVENT).get(0), -1_000_000_000L + 490, 510);
  }

  @Test
  void without_a_readable_time_it_happened_before_it_arrived() {
    known();
    String timeless = ELECTED.replace("1970-01-01T00:00:01.0000005Z", "yesterday");
    log.take(Advisory.parse(timeless).orElseThrow(), 0, 900, timeless);
    assertThat(recorder.of(EntryKind.EVENT).get(0).body().path("stamped_by").asText("none")).isEmpty();
    assertBracket(recorder.of(EntryKind.EVENT).get(0), 0, 900);
  }

  @Test
  void before_any_clock_is_known_it_happened_before_it_arrived() {
    log.server("plant-a-alpha", "alpha");
    log.take(Advisory.parse(ELECTED).orElseThrow(), 0, 900, ELECTED);
    assertBracket(recorder.of(EntryKind.EVENT).get(0), 0, 900);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "[]", "null", "+OK", "{\"type\":", "{\"stream\":\"facts\"}", "\u0000"})
  void anything_else_is_no_advisory(String text) {
    assertThat(Advisory.parse(text)).isEmpty();
  }

  private void known() {
    alpha.measured(1_000_000_000L + 10, 0, 20);
    beta.measured(2_000_000_000L + 10, 0, 20);
    log.server("plant-a-alpha", "alpha");
    log.server("plant-a-beta", "beta");
  }

  private static void assertBracket(Entry event, long earliest, long latest) {
    assertThat(event.body().path("earliest_ns").asLong()).as("earliest").isEqualTo(earliest);
    assertThat(event.body().path("latest_ns").asLong()).as("latest").isEqualTo(latest);
  }
}
