package org.quorate.workload;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.quorate.evidence.EntryKind;
import org.quorate.trial.MemoryRecorder;

class OperationLogTest {
  private final MemoryRecorder recorder = new MemoryRecorder();
  private final OperationLog log = new OperationLog(recorder);

  @Test
  void what_was_answered_with_yes_is_counted() {
    assertThat(perform(operation -> operation.put("sequence", 7))).isEqualTo("ok");
    assertThat(only().path("sequence").asLong()).isEqualTo(7);
    assertThat(log.acknowledged()).isEqualTo(1);
    assertThat(log.tried()).isEqualTo(1);
  }

  @Test
  void what_was_surely_not_done_says_why() {
    assertThat(perform(operation -> {
      throw NotDone.refused("sealed", null);
    })).isEqualTo("refused");
    assertThat(only().path("reason").asText()).isEqualTo("sealed");
    assertThat(log.acknowledged()).isZero();
    assertThat(log.tried()).isEqualTo(1);
  }

  @Test
  void what_ended_as_nobody_foresaw_may_have_happened() {
    assertThat(perform(operation -> {
      operation.put("sequence", 7);
      throw new IllegalStateException("half an answer");
    })).isEqualTo("unknown");
    assertThat(only().path("result").asText()).isEqualTo("unknown");
    assertThat(only().path("reason").asText()).contains("half an answer");
    assertThat(only().path("done_ns").asLong()).isGreaterThanOrEqualTo(only().path("sent_ns").asLong());
    assertThat(log.acknowledged()).isZero();
  }

  @Test
  void what_failed_through_a_node_begins_its_row_anew_and_a_lost_race_does_not() {
    attempt("alpha", "write", operation -> { });
    attempt("alpha", "read", operation -> { });
    attempt("beta", "write", operation -> { });
    attempt("alpha", "cas", operation -> {
      throw NotDone.refused("wrong last sequence", null);
    });
    assertThat(log.inARow("alpha", "write")).isEqualTo(1);

    attempt("alpha", "read", operation -> {
      throw NotDone.refused("no responders", null);
    });
    assertThat(log.inARow("alpha", "write")).isZero();
    assertThat(log.inARow("beta", "write")).isEqualTo(1);

    attempt("alpha", "write", operation -> { });
    attempt("alpha", "write", operation -> { });
    assertThat(log.inARow("alpha", "write")).isEqualTo(2);
    assertThat(log.inARow("alpha", "read")).isZero();
  }

  private void attempt(String role, String function, OperationLog.Attempt attempt) {
    log.perform("kv", role, OperationLog.operation(0, function), attempt);
  }

  private String perform(OperationLog.Attempt attempt) {
    return log.perform("stream", "alpha", OperationLog.operation(0, "append").put("value", "a"), attempt);
  }

  private JsonNode only() {
    assertThat(recorder.of(EntryKind.OPERATION)).hasSize(1);
    return recorder.of(EntryKind.OPERATION).get(0).body();
  }
}
