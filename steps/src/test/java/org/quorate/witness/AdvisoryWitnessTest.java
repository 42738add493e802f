package org.quorate.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quorate.evidence.Entry;
import org.quorate.evidence.EntryKind;
import org.quorate.trial.FakeNats;
import org.quorate.trial.MemoryRecorder;

class AdvisoryWitnessTest {
  private static final String ELECTIONS = "$JS.EVENT.ADVISORY.STREAM.LEADER_ELECTED.>";
  private static final String ELECTED = "{\"type\":\"io.nats.jetstream.advisory.v1.stream_leader_elected\","
      + "\"id\":\"%s\",\"timestamp\":\"2026-03-01T12:00:00Z\",\"stream\":\"facts\",\"leader\":\"fake\"}";
  private final MemoryRecorder recorder = new MemoryRecorder();
  private final Notebook notebook = new Notebook(recorder, 0);
  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
  private final AdvisoryLog log = new AdvisoryLog(notebook, Map.of("alpha", new HostClock()));
  @AutoClose
  private final FakeNats server = new FakeNats();
  private AdvisoryWitness witness;

  @BeforeEach
  void open() {
    witness = new AdvisoryWitness("alpha", server.port(), log, notebook, timer);
    recorder.at(1000);
    witness.open();
    Awaitility.await().until(() -> server.subscribed().containsKey(ELECTIONS) && gaps().size() == 1);
  }

  @AfterEach
  void stop() throws IOException {
    witness.close();
    timer.shutdownNow();
  }

  @Test
  void until_it_is_connected_it_is_blind() {
    assertThat(gaps()).singleElement().satisfies(gap -> {
      assertThat(gap.name()).isEqualTo("advisory");
      assertThat(gap.subject()).isEqualTo("alpha");
      assertThat(gap.body().path("from_ns").asLong()).isEqualTo(1000);
    });
  }

  @Test
  void what_the_server_makes_known_is_on_record_under_the_role_of_the_leader() throws IOException {
    recorder.at(5000);
    server.publish(ELECTIONS, ELECTED.formatted("x1"));
    server.publish(ELECTIONS, "+OK");
    server.publish(ELECTIONS, ELECTED.formatted("x2"));
    Awaitility.await().until(() -> recorder.of(EntryKind.EVENT).size() == 2);
    assertThat(recorder.of(EntryKind.EVENT)).allSatisfy(event -> {
      assertThat(event.subject()).isEqualTo("alpha");
      assertThat(event.body().path("kind").asText()).isEqualTo("stream_leader_elected");
      assertThat(event.body().path("latest_ns").asLong()).isEqualTo(5000);
    });
  }

  @Test
  void a_lost_connection_is_a_gap_until_it_listens_again() throws IOException {
    recorder.at(9_000_000_000L);
    server.hangUp();
    Awaitility.await().until(() -> gaps().size() == 2);
    assertThat(gaps().get(1).body().path("from_ns").asLong())
        .as("nobody notices at once").isLessThan(9_000_000_000L);
    server.publish(ELECTIONS, ELECTED.formatted("x3"));
    Awaitility.await().until(() -> recorder.of(EntryKind.EVENT).size() == 1);
  }

  @Test
  void a_connection_on_which_it_could_not_subscribe_is_closed() {
    witness.close();
    Awaitility.await().until(() -> server.connected() == 0);
    server.unanswered(1);
    witness = new AdvisoryWitness("alpha", server.port(), log, notebook, timer);
    witness.open();
    Awaitility.await().until(() -> gaps().size() == 2);
    Awaitility.await("only the one that is listened on").until(() -> server.connected() == 1);
  }

  @Test
  void closing_is_no_gap() {
    witness.close();
    assertThat(gaps()).hasSize(1);
  }

  private List<Entry> gaps() {
    return recorder.of(EntryKind.GAP);
  }
}
