package org.quorate.witness;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quorate.evidence.Entry;
import org.quorate.evidence.EntryKind;
import org.quorate.trial.HandTimer;
import org.quorate.trial.MemoryRecorder;
import org.quorate.workload.ZoneClient;

class AnswersWitnessTest {
  private static final long MILLI = 1_000_000;
  private final MemoryRecorder recorder = new MemoryRecorder();
  /** Questions that were asked, each to be answered by the test. */
  private final LinkedBlockingQueue<CompletableFuture<ZoneClient.Reply>> asked = new LinkedBlockingQueue<>();
  @AutoClose("shutdownNow")
  private final HandTimer timer = new HandTimer();
  @AutoClose
  private final AnswersWitness witness =
      new AnswersWitness(this::ask, Map.of("plant-a-alpha", "alpha", "plant-a-beta", "beta"), new Notebook(recorder, 0));

  private ZoneClient.Reply ask() {
    CompletableFuture<ZoneClient.Reply> question = new CompletableFuture<>();
    asked.add(question);
    return question.join();
  }

  @BeforeEach
  void start() {
    recorder.at(1000 * MILLI);
    witness.start(timer);
  }

  private CompletableFuture<ZoneClient.Reply> question(long millis) throws InterruptedException {
    recorder.at(millis * MILLI);
    witness.inTurn();
    return Objects.requireNonNull(asked.poll(10, TimeUnit.SECONDS), "nothing was asked");
  }

  private void answer(CompletableFuture<ZoneClient.Reply> question, String node, long sentMillis) {
    int before = events().size();
    JsonNode body = node.isEmpty() ? MissingNode.getInstance()
        : JsonNodeFactory.instance.objectNode().put("status", "active").put("node", node);
    question.complete(new ZoneClient.Reply(node.isEmpty() ? "unknown" : "ok", node.isEmpty() ? -1 : 200, body, "", "",
        null, sentMillis * MILLI, recorder.monotonicNanos()));
    Awaitility.await().until(() -> events().size() == before + 1);
  }

  @Test
  void a_question_that_hangs_keeps_others_from_being_asked_only_for_half_a_second() throws Exception {
    CompletableFuture<ZoneClient.Reply> hanging = question(1000);
    recorder.at(1499 * MILLI);
    witness.inTurn();
    CompletableFuture<ZoneClient.Reply> next = question(1500);
    recorder.at(1600 * MILLI);
    answer(next, "plant-a-beta", 1500);
    recorder.at(4000 * MILLI);
    answer(hanging, "", 1000);
    assertThat(witness.lastRole()).as("what was asked before tells less").isEqualTo("beta");
    assertThat(events()).extracting(Entry::subject).containsExactly("beta", "");
    assertThat(events()).allSatisfy(event -> assertThat(event.body().path("stamped_by").asText("none")).isEmpty());
    assertThat(asked).as("a burden for whoever does not answer").isEmpty();
    assertThat(gaps()).isEmpty();
  }

  @Test
  void a_pause_in_asking_is_a_gap() throws Exception {
    answer(question(1000), "plant-a-alpha", 1000);
    answer(question(2000), "plant-a-alpha", 2000);
    assertThat(gaps()).isEmpty();
    answer(question(3001), "plant-a-alpha", 3001);
    assertThat(gaps()).singleElement().satisfies(gap -> {
      assertThat(gap.name()).isEqualTo("answers");
      assertThat(gap.body().path("from_ns").asLong()).isEqualTo(2000 * MILLI);
      assertThat(gap.body().path("to_ns").asLong()).isEqualTo(3001 * MILLI);
    });
  }

  @Test
  void so_is_one_before_the_first_question() throws Exception {
    answer(question(2001), "plant-a-alpha", 2001);
    assertThat(gaps()).hasSize(1);
  }

  @Test
  void so_is_one_that_the_end_found() throws Exception {
    answer(question(1000), "plant-a-alpha", 1000);
    recorder.at(2001 * MILLI);
    witness.close();
    assertThat(gaps()).hasSize(1);
  }

  private List<Entry> events() {
    return recorder.of(EntryKind.EVENT);
  }

  private List<Entry> gaps() {
    return recorder.of(EntryKind.GAP);
  }
}
