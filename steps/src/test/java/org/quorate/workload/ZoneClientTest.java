package org.quorate.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quorate.environment.UnusableInput;
import org.quorate.environment.inventory.Inventory;
import org.quorate.environment.inventory.InventoryLoader;
import org.quorate.evidence.Entry;
import org.quorate.evidence.EntryKind;
import org.quorate.trial.MemoryRecorder;
import org.quorate.trial.OperatorZone;

class ZoneClientTest {
  @TempDir private Path folder;
  private OperatorZone zone;
  private Inventory inventory;
  private RawServer server;
  private ZoneClient client;

  @BeforeEach
  void begin() throws IOException {
    zone = new OperatorZone(folder.resolve("zone"));
    inventory = InventoryLoader.load(zone.environment());
    server = new RawServer(zone.server("127.0.0.1"));
    client = new ZoneClient(inventory, "127.0.0.1", server.port(), false);
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({"200,ok", "201,ok", "400,refused", "403,refused", "409,refused", "503,refused", "500,unknown",
      "502,unknown", "504,unknown"})
  void an_answer_says_whether_it_was_done(int status, String outcome) {
    server.answering(status, "{\"reason\":\"because\"}");
    ZoneClient.Reply reply = client.append("m-1", "a fact");
    assertThat(reply.outcome()).isEqualTo(outcome);
    assertThat(reply.status()).isEqualTo(status);
    assertThat(reply.reason()).isEqualTo("because");
    assertThat(reply.doneNanoTime()).isGreaterThan(reply.sentNanoTime());
  }

  @Test
  void an_append_carries_its_message_id_and_its_fact() {
    server.answering(201, "{}");
    client.append("m-1", "a fact");
    assertThat(server.requests()).singleElement().satisfies(request -> assertThat(request)
        .startsWith("POST /facts HTTP/1.1\n").contains("Message-Id: m-1\n").contains("Connection: close")
        .endsWith("a fact"));
  }

  @Test
  void facts_are_asked_for_page_by_page() {
    server.answering(200, "[]");
    assertThat(client.facts(7, 100).body().isArray()).isTrue();
    assertThat(server.requests().get(0)).startsWith("GET /facts?after=7&limit=100 HTTP/1.1\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "HTTP/1.1 201 Created\r\nContent-Le",
      "HTTP/1.1 201 Created\r\nContent-Length: 50\r\n\r\n{\"seq", "gibberish\r\n\r\n"})
  void without_a_whole_answer_nobody_knows_and_it_is_asked_only_once(String answer) {
    server.answering(answer);
    assertThat(client.append("m-1", "a fact").outcome()).isEqualTo("unknown");
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void an_acknowledgement_that_cannot_be_read_is_none() {
    server.answering(201, "<html>");
    assertThat(client.append("m-1", "a fact").outcome()).isEqualTo("unknown");
  }

  @Test
  void where_nobody_listens_nothing_was_done() throws IOException {
    ZoneClient.Reply reply = new ZoneClient(inventory, "127.0.0.1", closedPort(), false).append("m-1", "a fact");
    assertThat(reply.outcome()).isEqualTo("refused");
    assertThat(reply.status()).isEqualTo(-1);
    assertThat(reply.reason()).isNotEmpty();
  }

  @Test
  void a_server_of_another_authority_is_told_nothing() throws IOException {
    OperatorZone other = new OperatorZone(folder.resolve("other"));
    try (RawServer stranger = new RawServer(other.server("127.0.0.1"))) {
      stranger.answering(201, "{}");
      ZoneClient.Reply reply = new ZoneClient(inventory, "127.0.0.1", stranger.port(), false).append("m-1", "a fact");
      assertThat(reply.outcome()).isEqualTo("refused");
      assertThat(stranger.requests()).isEmpty();
    }
  }

  @Test
  void a_server_under_another_address_is_told_nothing_except_through_a_proxy() throws IOException {
    try (RawServer elsewhere = new RawServer(zone.server("198.18.0.10"))) {
      elsewhere.answering(201, "{}");
      assertThat(new ZoneClient(inventory, "127.0.0.1", elsewhere.port(), false).append("m-1", "x").outcome())
          .isEqualTo("refused");
      assertThat(elsewhere.requests()).isEmpty();
      assertThat(new ZoneClient(inventory, "127.0.0.1", elsewhere.port(), true).append("m-1", "x").outcome())
          .isEqualTo("ok");
    }
  }

  @Test
  void a_key_that_is_none_is_an_unusable_input() throws IOException {
    Files.writeString(zone.environment().resolveSibling("keys/client.key"),
        "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n");
    assertThatThrownBy(() -> new ZoneClient(inventory, "127.0.0.1", 1, false))
        .isInstanceOf(UnusableInput.class).hasMessageContaining("client-certificate");
  }

  @Test
  void what_a_load_wrote_is_read_back_page_by_page() {
    MemoryRecorder recorder = new MemoryRecorder();
    server.answering(201, "{}");
    try (AppendLoad load = AppendLoad.start(client, recorder, "trial")) {
      Awaitility.await().until(() -> load.acknowledged() >= 2);
      load.close();
      assertThat(recorder.of(EntryKind.OPERATION)).filteredOn(entry -> entry.name().equals("append"))
          .hasSize(load.tried()).allSatisfy(
              entry -> assertThat(entry.body().path("result").asText()).isEqualTo("ok"))
          .extracting(entry -> entry.body().path("id").asText()).doesNotHaveDuplicates();
      server.answering(200, "[{\"sequence\":1,\"message_id\":\"trial-1\",\"epoch\":7},"
          + "{\"sequence\":2,\"message_id\":\"other-1\"}]");
      assertThat(load.readBack()).isTrue();
      assertThat(load.fetched()).as("an answer that is no list of facts").isZero();
    }
    Entry last = recorder.of(EntryKind.OPERATION).get(recorder.of(EntryKind.OPERATION).size() - 1);
    assertThat(last.name()).isEqualTo("read-back");
    assertThat(last.body().path("ids")).hasSize(1);
    assertThat(last.body().path("epochs")).singleElement().satisfies(epoch -> assertThat(epoch.asLong()).isEqualTo(7));
  }

  @Test
  void what_was_there_before_a_load_is_not_read_with_it() {
    server.answering(201, "{\"sequence\":41}");
    try (AppendLoad load = AppendLoad.start(client, new MemoryRecorder(), "trial")) {
      load.close();
      server.answering(200, "[{\"sequence\":41,\"message_id\":\"trial-0-1\",\"epoch\":7}]");
      assertThat(load.readBack()).isTrue();
    }
    assertThat(reads()).isNotEmpty().allMatch(line -> line.contains("after=40&"));
  }

  /** A log that lost its end gives the same numbers again, and those before. */
  @Test
  void where_its_first_fact_is_gone_a_load_is_looked_for_everywhere() {
    MemoryRecorder recorder = new MemoryRecorder();
    server.answering(201, "{\"sequence\":41}");
    try (AppendLoad load = AppendLoad.start(client, recorder, "trial")) {
      load.close();
      server.answering(200, "[]");
      assertThat(load.readBack()).isTrue();
    }
    assertThat(reads()).last().asString().contains("after=0&");
    assertThat(recorder.of(EntryKind.OPERATION)).filteredOn(entry -> entry.name().equals("read-back")).hasSize(1);
  }

  private List<String> reads() {
    return server.requests().stream().map(request -> request.lines().findFirst().orElse(""))
        .filter(line -> line.startsWith("GET")).toList();
  }

  @Test
  void every_operation_is_on_record_with_the_instance_that_answered_it() {
    MemoryRecorder recorder = new MemoryRecorder();
    server.answering("HTTP/1.1 201 Created\r\nNode: plant-a-alpha\r\nInstance: ab12\r\nEpoch: 7\r\n"
        + "Content-Length: 2\r\nConnection: close\r\n\r\n{}");
    try (AppendLoad load = AppendLoad.start(client, recorder, "trial")) {
      Awaitility.await().until(() -> load.acknowledged() >= 2);
    }
    assertThat(recorder.of(EntryKind.OPERATION)).allSatisfy(entry -> {
      assertThat(entry.body().path("node").asText()).isEqualTo("plant-a-alpha");
      assertThat(entry.body().path("instance").asText()).isEqualTo("ab12");
      assertThat(entry.body().path("epoch").asLong()).isEqualTo(7);
      assertThat(entry.body().path("certificate").asText()).contains("CN=");
    });
  }

  @ParameterizedTest
  @ValueSource(strings = {"Epoch: seven\r\n", "Epoch: -1\r\n", "Epoch: \r\n", ""})
  void an_epoch_that_is_no_number_is_none(String header) {
    MemoryRecorder recorder = new MemoryRecorder();
    server.answering("HTTP/1.1 201 Created\r\n" + header + "Content-Length: 2\r\nConnection: close\r\n\r\n{}");
    try (AppendLoad load = AppendLoad.start(client, recorder, "trial")) {
      Awaitility.await().until(() -> load.acknowledged() >= 1);
    }
    assertThat(recorder.of(EntryKind.OPERATION)).noneMatch(entry -> entry.body().has("epoch"))
        .allMatch(entry -> entry.body().path("instance").asText().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "<html>"})
  void what_cannot_be_read_back_is_not_on_record(String body) {
    MemoryRecorder recorder = new MemoryRecorder();
    server.answering(503, "{}");
    try (AppendLoad load = AppendLoad.start(client, recorder, "trial")) {
      load.close();
      server.answering(200, body);
      assertThat(load.readBack()).isFalse();
    }
    assertThat(recorder.of(EntryKind.OPERATION)).noneMatch(entry -> entry.name().equals("read-back"));
  }

  private static int closedPort() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      return taken.getLocalPort();
    }
  }
}
