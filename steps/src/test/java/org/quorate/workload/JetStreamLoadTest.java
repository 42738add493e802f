package org.quorate.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.quorate.evidence.Entry;
import org.quorate.evidence.EntryKind;
import org.quorate.trial.FakeNats;
import org.quorate.trial.MemoryRecorder;

class JetStreamLoadTest {
  private final MemoryRecorder recorder = new MemoryRecorder();
  private final Set<String> asked = ConcurrentHashMap.newKeySet();
  @AutoClose
  private final FakeNats server = new FakeNats();

  @Test
  void values_and_keys_are_written_through_every_node_and_both_are_removed_at_the_end() throws IOException {
    server.answering(this::answer);
    JetStreamLoad load = JetStreamLoad.start(
        Map.of("alpha", server.port(), "beta", server.port()), recorder, "cell-1", false);
    Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> load.answered().since(Answered.NOTHING, 21));
    load.close();
    List<Entry> operations = recorder.of(EntryKind.OPERATION);
    assertThat(operations).extracting(Entry::subject).contains("alpha", "beta");
    assertThat(operations).filteredOn(one -> one.name().equals("publish"))
        .allMatch(one -> one.body().path("stream").asText().equals("cell-1"));
    assertThat(operations).filteredOn(one -> one.name().equals("kv"))
        .allMatch(one -> one.body().path("stream").asText().equals("KV_cell-1"));
    assertThat(operations.stream().filter(one -> one.name().equals("kv"))
        .collect(Collectors.groupingBy(one -> one.body().path("process").asInt(),
            Collectors.mapping(one -> one.body().path("f").asText(), Collectors.toSet()))).values())
        .as("a client of each node reads only").contains(Set.of("read"));
    assertThat(operations.stream().map(one -> one.body().path("value").asText()).filter(one -> one.startsWith("cell")))
        .doesNotHaveDuplicates();
    assertThat(load.remove()).isTrue();
    assertThat(asked).contains("$JS.API.STREAM.CREATE.cell-1", "$JS.API.STREAM.CREATE.KV_cell-1",
        "$JS.API.STREAM.DELETE.cell-1", "$JS.API.STREAM.DELETE.KV_cell-1");
  }

  @Test
  void what_cannot_be_made_is_said_and_nothing_is_left_behind() {
    server.answering(request -> {
      asked.add(request.split(" ")[0]);
      return request.contains("CREATE.KV_")
          ? "{\"error\":{\"code\":500,\"err_code\":10023,\"description\":\"insufficient resources\"}}" : answer(request);
    });
    assertThatThrownBy(() -> JetStreamLoad.start(Map.of("alpha", server.port()), recorder, "cell-1", false))
        .isInstanceOf(IOException.class).hasMessageContaining("KV_cell-1").hasMessageContaining("insufficient");
    assertThat(asked).contains("$JS.API.STREAM.DELETE.cell-1");
    assertThat(recorder.of(EntryKind.OPERATION)).isEmpty();
  }

  @Test
  void what_is_not_there_any_more_is_removed() throws IOException {
    server.answering(request -> request.contains("DELETE")
        ? "{\"error\":{\"code\":404,\"err_code\":10059,\"description\":\"stream not found\"}}" : answer(request));
    try (JetStreamLoad load = JetStreamLoad.start(Map.of("alpha", server.port()), recorder, "cell-1", true)) {
      assertThat(load.remove()).isTrue();
      server.answering(request -> FakeNats.SILENCE);
      assertThat(load.remove()).isFalse();
    }
  }

  @Test
  void whoever_leads_is_asked_to_hand_over_until_the_one_that_is_wanted_leads() throws IOException {
    Set<String> led = ConcurrentHashMap.newKeySet();
    server.answering(request -> {
      String stream = stream(request.split(" ")[0]);
      if (request.contains(".LEADER.STEPDOWN.") && request.contains("{\"placement\":{\"preferred\":\"n-beta\"}}")) {
        led.add(stream);
        return "{\"success\":true}";
      }
      return request.contains(".STREAM.INFO.")
          ? FakeNats.stream(stream, "\"leader\":\"%s\"".formatted(led.contains(stream) ? "n-beta" : "n-alpha"))
          : answer(request);
    });
    try (JetStreamLoad load = JetStreamLoad.start(Map.of("alpha", server.port()), recorder, "cell-1", false)) {
      assertThat(load.ledBy("n-beta")).isFalse();
      assertThat(led).containsExactlyInAnyOrder("cell-1", "KV_cell-1");
      assertThat(load.ledBy("n-beta")).isTrue();
    }
  }

  @Test
  void a_leader_that_does_not_hand_over_leads_on() throws IOException {
    server.answering(request -> request.contains(".LEADER.STEPDOWN.")
        ? "{\"error\":{\"code\":400,\"err_code\":10003,\"description\":\"bad request\"}}"
        : request.contains(".STREAM.INFO.")
            ? FakeNats.stream(stream(request.split(" ")[0]), "\"leader\":\"n-alpha\"") : answer(request));
    try (JetStreamLoad load = JetStreamLoad.start(Map.of("alpha", server.port()), recorder, "cell-1", false)) {
      assertThat(load.ledBy("n-beta")).isFalse();
      assertThat(load.ledBy("n-alpha")).isTrue();
    }
  }

  private String answer(String request) {
    String subject = request.split(" ")[0];
    asked.add(subject);
    if (subject.contains(".MSG.GET.")) {
      return "{\"error\":{\"code\":404,\"err_code\":10037,\"description\":\"no message found\"}}";
    }
    if (subject.contains(".DELETE.")) {
      return "{\"success\":true}";
    }
    return subject.startsWith("$JS.API")
        ? FakeNats.stream(stream(subject), "") : "{\"stream\":\"cell-1\",\"seq\":7}";
  }

  /** The one that a subject of JetStream's API is about. */
  private static String stream(String subject) {
    return subject.substring(subject.lastIndexOf('.') + 1);
  }
}
