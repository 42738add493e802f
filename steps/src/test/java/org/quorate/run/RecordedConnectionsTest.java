package org.quorate.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.quorate.evidence.EntryKind;
import org.quorate.trial.MemoryRecorder;
import org.quorate.trial.ToldProgress;

class RecordedConnectionsTest {
  private final MemoryRecorder recorder = new MemoryRecorder();
  private final ToldProgress progress = new ToldProgress();
  private final RecordedConnections connections = new RecordedConnections(recorder, progress);

  @Test
  void a_lost_way_to_a_host_is_on_record_and_told() {
    connections.lost("beta", "the connection to beta (192.0.2.2:22) was lost");
    assertThat(recorder.of(EntryKind.NOTE)).singleElement().satisfies(entry -> {
      assertThat(entry.name()).isEqualTo("connection");
      assertThat(entry.subject()).isEqualTo("beta");
      assertThat(entry.body().path("phase").asText()).isEqualTo("lost");
      assertThat(entry.body().path("why").asText()).contains("192.0.2.2:22");
    });
    assertThat(progress.told()).containsExactly("note beta: the connection to beta (192.0.2.2:22) was lost");
  }

  @Test
  void finding_it_again_says_how_long_it_was_away() {
    connections.reconnected("beta", Duration.ofMillis(2340));
    assertThat(recorder.of(EntryKind.NOTE)).singleElement()
        .satisfies(entry -> assertThat(entry.body().path("away_ms").asLong()).isEqualTo(2340));
    assertThat(progress.told()).containsExactly("note beta: connected again after 2.3 s");
  }
}
