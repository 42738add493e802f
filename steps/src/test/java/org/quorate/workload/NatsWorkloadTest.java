package org.quorate.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quorate.evidence.Entry;
import org.quorate.evidence.EntryKind;
import org.quorate.trial.FakeNats;
import org.quorate.trial.MemoryRecorder;

class NatsWorkloadTest {
  private static final String ACKNOWLEDGED = "{\"stream\":\"facts\",\"seq\":7}";
  private final MemoryRecorder recorder = new MemoryRecorder();
  private final OperationLog log = new OperationLog(recorder);
  @AutoClose
  private final FakeNats server = new FakeNats();

  @Test
  void every_value_is_published_once_and_its_acknowledgement_is_on_record() throws IOException {
    server.answering(request -> ACKNOWLEDGED);
    try (StreamWriter writer = writer()) {
      writer.operate();
      writer.operate();
    }
    assertThat(values()).containsExactly("run-0-1", "run-0-2");
    assertThat(last().body().path("result").asText()).isEqualTo("ok");
    assertThat(last().body().path("sequence").asLong()).isEqualTo(7);
    assertThat(last().body().path("f").asText()).isEqualTo("append");
    assertThat(last().body().path("stream").asText()).isEqualTo("facts");
    assertThat(last().body().path("done_ns").asLong()).isGreaterThanOrEqualTo(last().body().path("sent_ns").asLong());
    assertThat(last().subject()).isEqualTo("alpha");
    assertThat(log.acknowledged()).isEqualTo(2);
    assertThat(log.acknowledged("alpha", "append")).isEqualTo(2);
    assertThat(log.acknowledged("alpha", "read")).as("a node that takes values need not be read").isZero();
    assertThat(log.acknowledged("beta", "append")).isZero();
  }

  @ParameterizedTest
  @CsvSource({"10054,refused", "10164,unknown"})
  void an_error_says_nothing_was_done_only_when_any_server_would_say_so(int code, String result)
      throws IOException {
    server.answering(request -> "{\"error\":{\"code\":503,\"err_code\":%d,\"description\":\"why\"}}".formatted(code));
    try (StreamWriter writer = writer()) {
      writer.operate();
    }
    assertThat(last().body().path("result").asText()).isEqualTo(result);
    assertThat(last().body().path("reason").asText()).contains("why");
  }

  @Test
  void where_no_stream_takes_it_nothing_was_done() throws IOException {
    try (StreamWriter writer = writer()) {
      writer.operate();
    }
    assertThat(last().body().path("result").asText()).isEqualTo("refused");
    assertThat(last().body().path("reason").asText()).contains("no stream takes it");
  }

  @ParameterizedTest
  @ValueSource(strings = {FakeNats.SILENCE, "+OK", "{}"})
  void no_acknowledgement_is_unknown_and_the_process_goes_on_as_another(String answer) throws IOException {
    server.answering(request -> answer);
    try (StreamWriter writer = writer()) {
      writer.operate();
      server.answering(request -> ACKNOWLEDGED);
      writer.operate();
    }
    assertThat(recorder.of(EntryKind.OPERATION)).extracting(entry -> entry.body().path("result").asText())
        .containsExactly("unknown", "ok");
    assertThat(recorder.of(EntryKind.OPERATION)).extracting(entry -> entry.body().path("process").asInt())
        .containsExactly(0, 1);
    assertThat(values()).doesNotHaveDuplicates();
  }

  @Test
  void a_server_that_is_gone_was_never_asked() throws IOException {
    try (StreamWriter writer = writer()) {
      server.close();
      Awaitility.await().until(() -> {
        writer.operate();
        return last().body().path("result").asText().equals("refused");
      });
      assertThat(last().body().path("reason").asText()).contains("not sent");
    }
  }

  @Test
  void a_key_is_compared_by_the_revision_that_was_read() throws IOException {
    server.answering(request -> request.startsWith("$JS.API.STREAM.MSG.GET") ? stored("before", 5)
        : request.startsWith("$KV") ? ACKNOWLEDGED : info());
    try (KeyValueProcess process = bucket()) {
      process.get("a");
      process.compareAndSet("a");
    }
    JsonNode read = recorder.of(EntryKind.OPERATION).get(0).body();
    assertThat(read.path("value").asText()).isEqualTo("before");
    assertThat(read.path("revision").asLong()).isEqualTo(5);
    assertThat(read.path("stream").asText()).isEqualTo("KV_keys");
    assertThat(read.path("direct").asBoolean(true)).isFalse();
    assertThat(last().body().path("expected").asLong()).isEqualTo(5);
    assertThat(last().body().path("value")).hasSize(2);
    assertThat(last().body().path("value").get(0).asText()).isEqualTo("before");
    assertThat(last().body().path("revision").asLong()).isEqualTo(7);
  }

  @ParameterizedTest
  @CsvSource({"6,refused", "4,unknown"})
  void a_key_that_has_changed_is_surely_not_set_but_one_that_is_behind_may_be_set_by_another_leader(long last,
      String result) throws IOException {
    server.answering(request -> request.startsWith("$JS.API.STREAM.MSG.GET") ? stored("before", 5)
        : request.startsWith("$KV")
            ? "{\"error\":{\"err_code\":10071,\"description\":\"wrong last sequence: %d\"}}".formatted(last)
            : info());
    try (KeyValueProcess process = bucket()) {
      process.get("a");
      process.compareAndSet("a");
    }
    assertThat(last().body().path("result").asText()).isEqualTo(result);
    assertThat(last().body().path("reason").asText()).contains("wrong last sequence: " + last);
  }

  @Test
  void a_key_nobody_wrote_has_no_value() throws IOException {
    server.answering(request -> request.startsWith("$JS.API.STREAM.MSG.GET")
        ? "{\"error\":{\"code\":404,\"err_code\":10037,\"description\":\"no message found\"}}" : info());
    try (KeyValueProcess process = bucket()) {
      process.get("a");
    }
    assertThat(last().body().path("result").asText()).isEqualTo("ok");
    assertThat(last().body().path("value").isNull()).isTrue();
  }

  @Test
  void a_read_without_an_answer_did_nothing() throws IOException {
    try (KeyValueProcess process = bucket()) {
      process.get("a");
    }
    assertThat(last().body().path("result").asText()).isEqualTo("refused");
  }

  @Test
  void a_stream_that_is_gone_holds_nothing() {
    server.answering(
        request -> "{\"error\":{\"code\":404,\"err_code\":10059,\"description\":\"stream not found\"}}");
    assertThat(FinalRead.through(server.port(), "beta", "facts", log)).isTrue();
    assertThat(last().name()).isEqualTo("final-read");
    assertThat(last().subject()).isEqualTo("beta");
    assertThat(last().body().path("exists").asBoolean()).isFalse();
    assertThat(last().body().path("values")).isEmpty();
  }

  @Test
  void a_stream_that_cannot_be_asked_for_was_not_read() {
    assertThat(FinalRead.through(server.port(), "beta", "facts", log)).isFalse();
    assertThat(last().body().path("result").asText()).isEqualTo("refused");
  }

  @Test
  void a_server_says_whether_it_wants_more_than_a_connection() throws IOException {
    assertThat(server.port().greet()).isEqualTo(new NatsPort.Greeting("fake", "2.15.2", false, false));
    server.greeting("INFO {\"server_name\":\"fake\",\"auth_required\":true,\"tls_required\":true}");
    assertThat(server.port().greet()).isEqualTo(new NatsPort.Greeting("fake", "", true, true));
    assertThatThrownBy(() -> server.port().options()).isInstanceOf(IOException.class)
        .hasMessageContaining("credentials");
  }

  @ParameterizedTest
  @ValueSource(strings = {"SSH-2.0-OpenSSH_10.0", "INFO {", "INFO", ""})
  void anything_else_at_that_port_is_no_such_server(String greeting) {
    server.greeting(greeting);
    assertThatThrownBy(() -> server.port().greet()).isInstanceOf(IOException.class);
  }

  private StreamWriter writer() throws IOException {
    return StreamWriter.through(server.port(), "alpha", "facts", "run", log);
  }

  private KeyValueProcess bucket() throws IOException {
    return KeyValueProcess.through(server.port(), "alpha", "keys", false, List.of("a"), new Random(1), log);
  }

  private static String stored(String value, long sequence) {
    return "{\"message\":{\"subject\":\"$KV.keys.a\",\"seq\":%d,\"data\":\"%s\",\"time\":\"2026-03-01T12:00:00Z\"}}"
        .formatted(sequence, Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8)));
  }

  private static String info() {
    return "{\"config\":{\"name\":\"KV_keys\",\"subjects\":[\"$KV.keys.>\"],\"num_replicas\":3},"
        + "\"state\":{\"messages\":1},\"created\":\"2026-03-01T12:00:00Z\"}";
  }

  private Entry last() {
    List<Entry> all = recorder.of(EntryKind.OPERATION);
    return all.get(all.size() - 1);
  }

  private List<String> values() {
    return recorder.of(EntryKind.OPERATION).stream().map(entry -> entry.body().path("value").asText()).toList();
  }
}
