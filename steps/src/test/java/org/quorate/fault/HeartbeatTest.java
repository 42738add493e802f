package org.quorate.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.quorate.environment.Command;
import org.quorate.evidence.Entry;
import org.quorate.evidence.EntryKind;
import org.quorate.trial.FakeHost;

/** What puts the undo on hosts off; here three times in 0.3 s. */
class HeartbeatTest {
  private static final Duration BOUND = Duration.ofMillis(300);
  private final Trial trial = new Trial();

  @Test
  void every_host_is_told_again_and_again_until_it_is_closed() {
    try (Heartbeat heartbeat = beating("alpha", "beta")) {
      await("alpha", 3);
      await("beta", 3);
    }
    assertThat(trial.recorder.of(EntryKind.FAULT)).isEmpty();
    int told = beats("alpha");
    Awaitility.await().during(BOUND).atMost(BOUND.multipliedBy(10)).until(() -> beats("alpha") <= told + 1);
  }

  @Test
  void a_host_that_does_not_answer_is_on_record_and_keeps_no_other_waiting() {
    trial.answering(command -> FakeHost.unreachable());
    try (Heartbeat heartbeat = beating("alpha", "beta")) {
      await("alpha", 2);
      await("beta", 2);
    }
    assertThat(notRenewed()).extracting(Entry::subject).contains("alpha", "beta");
    assertThat(notRenewed()).allSatisfy(entry -> {
      assertThat(entry.body().path("unit").asText()).isEqualTo("undo-it");
      assertThat(entry.body().path("why").asText()).startsWith("had no answer, for the host is unreachable");
    });
  }

  @Test
  void what_nobody_foresaw_ends_no_beat_and_is_on_record() {
    trial.answering(command -> {
      throw new IllegalStateException("a pipe broke");
    });
    try (Heartbeat heartbeat = beating("alpha")) {
      await("alpha", 3);
    }
    assertThat(notRenewed()).hasSizeGreaterThanOrEqualTo(2)
        .allMatch(entry -> entry.body().path("why").asText().contains("a pipe broke"));
  }

  private Heartbeat beating(String... roles) {
    return Heartbeat.start(new FaultLog("drill", trial.recorder), BOUND, Stream.of(roles)
        .map(role -> new HostTimer(trial.run, role, "undo-it", List.of(Command.of("mend")), BOUND))
        .map(timer -> timer.beat(missed -> { })).toList());
  }

  private void await(String role, int beats) {
    Awaitility.await().until(() -> beats(role) >= beats);
  }

  private int beats(String role) {
    return trial.did(role + ": systemctl try-restart undo-it.timer").size();
  }

  private List<Entry> notRenewed() {
    return trial.recorder.of(EntryKind.FAULT).stream()
        .filter(entry -> entry.body().path("phase").asText().equals("not-renewed")).toList();
  }
}
