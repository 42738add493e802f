package org.quorate.workload;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quorate.environment.Command;
import org.quorate.environment.Outcome;
import org.quorate.evidence.Entry;
import org.quorate.evidence.EntryKind;
import org.quorate.evidence.Inputs;
import org.quorate.trial.FakeHost;
import org.quorate.trial.MemoryRecorder;

class HostWriterTest {
  private final MemoryRecorder recorder = new MemoryRecorder();
  private final FakeHost host = new FakeHost("alpha");
  private HostWriter writer;
  private HostReader reader;

  @BeforeEach
  void begin() throws IOException {
    JsonNode zone = new ObjectMapper().readTree("""
        {"paths": {"certificates": "/opt/bsfg/certs"}, "zone": {"vip": {"address": "10.1.1.10"}},
         "policy": {"ports": {"controller": 9443}, "certificates": {"authority": "ca.crt",
         "files": {"alpha": [{"file": "server.crt", "key": "server.key"}]}}}}""");
    OperationLog log = new OperationLog(recorder);
    writer = new HostWriter(host, new Inputs(zone), "run", log);
    reader = new HostReader(host, new Inputs(zone), "run", log);
  }

  @Test
  void an_acknowledged_append_is_on_record_with_the_epoch_it_was_made_under() {
    host.answering(command -> FakeHost.said(said(201, "{\"sequence\":9,\"epoch\":7,\"duplicate\":false}")));
    writer.operate();
    assertThat(last().subject()).isEqualTo("alpha");
    assertThat(last().body().path("result").asText()).isEqualTo("ok");
    assertThat(last().body().path("epoch").asLong()).isEqualTo(7);
    assertThat(last().body().path("id").asText()).isEqualTo("run-0-1");
    assertThat(writer.acknowledged()).isEqualTo(1);
  }

  @Test
  void the_zone_is_asked_with_the_certificate_of_the_node_and_every_value_is_new() {
    host.answering(command -> FakeHost.said(said(201, "{\"epoch\":7}")));
    writer.operate();
    writer.operate();
    assertThat(host.ran()).extracting(Command::argv).allSatisfy(argv -> assertThat(argv).containsSequence(
        "--cacert", "/opt/bsfg/certs/ca.crt", "--cert", "/opt/bsfg/certs/server.crt", "--key",
        "/opt/bsfg/certs/server.key").endsWith("https://10.1.1.10:9443/facts"));
    assertThat(recorder.of(EntryKind.OPERATION)).extracting(entry -> entry.body().path("id").asText())
        .containsExactly("run-0-1", "run-0-2");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "0|503|{\"reason\":\"not held\"}|refused|not held", "0|409|{\"reason\":\"fenced\"}|refused|fenced",
      "7|0||refused|could not connect", "0|504|{\"reason\":\"nobody knows\"}|unknown|504",
      "28|0||unknown|timed out", "0|201|{\"sequence\":9}|unknown|201", "0|201|gibberish|unknown|no JSON",
      "0|0||unknown|no answer of HTTP"})
  void what_has_no_good_answer_is_refused_only_when_surely_nothing_was_done(
      int exit, int status, String body, String result, String reason) {
    String err = exit == 7 ? "could not connect" : exit == 28 ? "timed out" : "";
    host.answering(command -> new Outcome(
        Outcome.Answer.ANSWERED, exit, status == 0 ? "" : said(status, body), err, false, 0, 0));
    writer.operate();
    assertThat(last().body().path("result").asText()).isEqualTo(result);
    assertThat(last().body().path("reason").asText()).contains(reason);
    assertThat(last().body().has("epoch")).isFalse();
    assertThat(writer.acknowledged()).isZero();
    assertThat(writer.tried()).isEqualTo(1);
  }

  @Test
  void a_node_that_cannot_be_asked_leaves_it_unknown_and_the_process_goes_on_as_another() {
    writer.operate();
    writer.operate();
    assertThat(recorder.of(EntryKind.OPERATION)).extracting(entry -> entry.body().path("result").asText())
        .containsOnly("unknown");
    assertThat(recorder.of(EntryKind.OPERATION)).extracting(entry -> entry.body().path("process").asInt())
        .containsExactly(0, 1);
  }

  @Test
  void what_was_written_is_read_back_page_by_page_in_the_order_in_which_it_stands() {
    host.answering(command -> {
      String url = command.argv().get(command.argv().size() - 1);
      int after = Integer.parseInt(url.replaceAll(".*after=([0-9]+)&.*", "$1"));
      return FakeHost.said(said(200, IntStream.rangeClosed(after + 1, Math.min(after + 500, 700))
          .mapToObj(each -> "{\"sequence\":%d,\"epoch\":%d,\"message_id\":\"%s-%d\"}".formatted(
              each, each / 400 + 1, each == 3 ? "another" : "run", each)).collect(Collectors.joining(",", "[", "]"))));
    });
    assertThat(reader.readBack()).isTrue();
    assertThat(last().name()).isEqualTo("read-back");
    assertThat(last().body().path("ids")).hasSize(699);
    assertThat(last().body().path("ids").path(698).asText()).isEqualTo("run-700");
    assertThat(last().body().path("epochs").path(0).asInt()).isEqualTo(1);
    assertThat(last().body().path("epochs").path(698).asInt()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"503|{\"reason\":\"not held\"}", "200|{}", "200|gibberish", "500|[]"})
  void what_cannot_be_read_is_no_reading(int status, String body) {
    host.answering(command -> FakeHost.said(said(status, body)));
    assertThat(reader.readBack()).isFalse();
    assertThat(last().body().path("result").asText()).isEqualTo("unknown");
  }

  private static String said(int status, String body) {
    return "HTTP/1.1 %d\r\nContent-Type: application/json\r\n\r\n%s".formatted(status, body);
  }

  private Entry last() {
    return recorder.of(EntryKind.OPERATION).get(recorder.of(EntryKind.OPERATION).size() - 1);
  }
}
