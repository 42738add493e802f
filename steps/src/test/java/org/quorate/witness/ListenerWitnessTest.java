package org.quorate.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quorate.evidence.Entry;
import org.quorate.evidence.EntryKind;
import org.quorate.trial.FakeHost;
import org.quorate.trial.HandTimer;
import org.quorate.trial.MemoryRecorder;

class ListenerWitnessTest {
  private static final String LISTENS = "LISTEN 0 50 198.18.0.10:9443 0.0.0.0:*\n";
  private final MemoryRecorder recorder = new MemoryRecorder();
  private final FakeHost host = new FakeHost("alpha");
  private final HandTimer timer = new HandTimer();
  private final ListenerWitness witness =
      new ListenerWitness(host, new ListeningSocket("198.18.0.10", 9443), new Notebook(recorder, 0), timer);

  @BeforeEach
  void open() {
    host.answering(command -> FakeHost.said(LISTENS));
    recorder.at(100);
    witness.open();
  }

  @AfterEach
  void stop() {
    timer.shutdownNow();
  }

  @Test
  void whoever_listens_is_on_record_when_it_is_open() {
    assertThat(states()).containsExactly("held");
    assertThat(host.followed()).hasSize(1);
    assertThat(events().get(0).name()).isEqualTo("listener");
  }

  @Test
  void the_end_of_the_socket_is_noticed_between_two_questions() {
    host.answering(command -> FakeHost.said(""));
    recorder.at(400);
    host.latest().says("UNCONN 0 0 198.18.0.10:9443 0.0.0.0:*", 390);
    assertThat(states()).containsExactly("held", "absent");
    assertThat(events().get(1).body().path("earliest_ns").asLong()).isEqualTo(100);
    assertThat(events().get(1).body().path("latest_ns").asLong()).isEqualTo(390);
  }

  @Test
  void the_end_of_a_connection_is_not_the_end_of_the_socket() {
    host.latest().says("UNCONN 0 0 198.18.0.10:9443 198.18.0.20:40000", 390);
    host.latest().says("UNCONN 0 0 127.0.0.1:9443 0.0.0.0:*", 390);
    assertThat(states()).containsExactly("held");
  }

  @Test
  void without_notices_it_goes_on_asking() {
    host.latest().ends("it ended with exit status 1: Operation not permitted");
    host.answering(command -> FakeHost.said(""));
    recorder.at(700);
    timer.runAll();
    assertThat(states()).containsExactly("held", "absent");
    assertThat(host.followed()).as("and tries to get notices again").hasSize(2);
  }

  @Test
  void a_host_that_cannot_be_asked_is_a_gap() {
    host.answering(command -> FakeHost.unreachable());
    recorder.at(700);
    timer.runAll();
    recorder.at(900);
    witness.close();
    assertThat(recorder.of(EntryKind.GAP)).singleElement().satisfies(gap -> {
      assertThat(gap.body().path("from_ns").asLong()).isEqualTo(100);
      assertThat(gap.body().path("to_ns").asLong()).isEqualTo(900);
    });
  }

  @Test
  void closing_ends_the_command_and_is_no_gap() {
    witness.close();
    assertThat(host.latest().closed()).isTrue();
    assertThat(recorder.of(EntryKind.GAP)).isEmpty();
  }

  private List<Entry> events() {
    return recorder.of(EntryKind.EVENT);
  }

  private List<String> states() {
    return events().stream().map(entry -> entry.body().path("state").asText()).toList();
  }
}
