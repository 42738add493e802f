package org.quorate.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvidenceLogTest {
  @TempDir Path folder;

  private static ObjectNode body(String key, String value) {
    return JsonNodeFactory.instance.objectNode().put(key, value);
  }

  @Test
  void a_line_has_its_keys_in_fixed_order_and_holds_the_hash_of_the_line_before() throws Exception {
    Path file = folder.resolve("evidence/observations.ndjson");
    Clock clock = Clock.fixed(Instant.parse("2026-11-21T08:00:00Z"), ZoneOffset.UTC);
    try (EvidenceLog log = EvidenceLog.create(file, clock)) {
      log.record(EntryKind.SAMPLE, "os", "alpha", body("out", "Debian"));
    }

    List<String> lines = Files.readAllLines(file);

    assertThat(lines).hasSize(2);
    assertThat(lines.get(0)).endsWith("\"prev\":\"" + "0".repeat(64) + "\"}");
    assertThat(lines.get(1)).matches(
        "\\{\"seq\":2,\"at\":\"2026-11-21T08:00:00.000Z\",\"mono_ns\":\\d+,\"kind\":\"sample\",\"name\":\"os\",\"subject\":\"alpha\","
            + "\"body\":\\{\"out\":\"Debian\"},\"prev\":\"[0-9a-f]{64}\"}");
    assertThat(lines.get(1)).contains(EntryLine.hash(lines.get(0)));
  }

  @Test
  void an_entry_is_in_the_file_when_the_call_returns() throws Exception {
    Path file = folder.resolve("observations.ndjson");
    try (EvidenceLog log = EvidenceLog.create(file)) {
      log.record(EntryKind.EVENT, "vip", "alpha", body("state", "arrived"));

      assertThat(Files.readString(file)).endsWith("}\n").contains("arrived");
    }
  }

  @Test
  void hostile_text_stays_one_line_of_ascii_and_comes_back_unchanged() throws Exception {
    String hostile = "\u0000\u001b[31m\nred\r\u2028\u202e\uFFFD\ud83d\ude00</script>\"\\ \ud800";
    Path file = folder.resolve("observations.ndjson");
    try (EvidenceLog log = EvidenceLog.create(file)) {
      log.record(EntryKind.SAMPLE, "name\n\u0007", "alpha", body("out", hostile));
    }

    assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)).matches("[\\x20-\\x7e\\n]*");
    assertThat(Files.readAllLines(file)).hasSize(2);
    assertThat(EvidenceFile.read(file).evidence().entries().get(1).body().path("out").asText()).isEqualTo(hostile);
  }

  @Test
  void a_text_that_is_too_long_is_cut_and_marked() {
    Path file = folder.resolve("observations.ndjson");
    try (EvidenceLog log = EvidenceLog.create(file)) {
      ObjectNode body = body("out", "x".repeat(1_000_000)).put("exit", 0);
      body.putObject("inner").putArray("list").add("y".repeat(1_000_000)).add("short");

      Entry entry = log.record(EntryKind.SAMPLE, "big", "alpha", body);

      assertThat(entry.body().path("out").asText()).hasSize(1 << 18);
      assertThat(entry.body().path("truncated").asBoolean()).isTrue();
      assertThat(entry.body().path("inner").path("list").get(0).asText()).hasSize(1 << 18);
      assertThat(entry.body().path("inner").path("list").get(1).asText()).isEqualTo("short");
    }
  }

  @Test
  void what_is_judged_during_a_run_is_what_a_stored_run_gives_back() {
    Path file = folder.resolve("observations.ndjson");
    Evidence live;
    try (EvidenceLog log = EvidenceLog.create(file)) {
      ObjectNode body = JsonNodeFactory.instance.objectNode().put("float", 0.1f).put("long", 5L).put("nan", Double.NaN);
      log.record(EntryKind.MEASUREMENT, "offset", "beta", body);
      live = log.soFar();
    }

    assertThat(EvidenceFile.read(file).evidence().entries()).isEqualTo(live.entries());
  }

  @Test
  void a_view_does_not_change_while_the_log_grows() {
    try (EvidenceLog log = EvidenceLog.create(folder.resolve("observations.ndjson"))) {
      Evidence before = log.soFar();
      log.record(EntryKind.NOTE, "later", "", body("a", "b"));

      assertThat(before.entries()).hasSize(1);
      assertThat(log.soFar().entries()).hasSize(2);
    }
  }

  @Test
  void several_threads_record_without_breaking_the_chain_even_when_interrupted() {
    Path file = folder.resolve("observations.ndjson");
    try (EvidenceLog log = EvidenceLog.create(file)) {
      IntStream.range(0, 400).parallel().forEach(i -> {
        if (i % 7 == 0) {
          Thread.currentThread().interrupt();
        }
        log.record(EntryKind.OPERATION, "append", "client", body("id", "m" + i));
        Thread.interrupted();
      });
    }

    assertThat(EvidenceFile.read(file).evidence().of(EntryKind.OPERATION)).hasSize(400);
  }

  @Test
  void an_existing_file_is_never_touched() throws Exception {
    Path file = Files.writeString(folder.resolve("observations.ndjson"), "kept");

    assertThatThrownBy(() -> EvidenceLog.create(file)).hasMessageContaining("observations.ndjson");
    assertThat(Files.readString(file)).isEqualTo("kept");
  }

  @Test
  void nothing_can_be_added_to_a_log_that_is_closed() {
    EvidenceLog log = EvidenceLog.create(folder.resolve("observations.ndjson"));
    log.close();
    log.close();

    assertThatThrownBy(() -> log.record(EntryKind.NOTE, "late", "", body("a", "b")))
        .hasMessageContaining("is complete");
  }
}
