package org.quorate.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quorate.environment.Command;
import org.quorate.environment.Outcome;
import org.quorate.evidence.Entry;
import org.quorate.evidence.EntryKind;
import org.quorate.trial.FakeHost;
import org.quorate.trial.HandTimer;
import org.quorate.trial.MemoryRecorder;

class PulseTest {
  private static final long MILLIS = 1_000_000;
  private final MemoryRecorder recorder = new MemoryRecorder();
  private final Notebook notebook = new Notebook(recorder, 0);
  private final FakeHost host = new FakeHost("alpha").answering(this::answer);
  private final HostClock clock = new HostClock();
  private final HandTimer timer = new HandTimer();
  private final StreamWitness witness = new StreamWitness(host, new AddressStream("198.18.0.10"), clock, notebook,
      timer);
  private final Pulse pulse = new Pulse(host, clock, notebook, List.of(witness));
  private boolean away;

  @BeforeEach
  void begin() {
    at(1000);
    pulse.measureFirst();
    pulse.start(timer);
  }

  @AfterEach
  void stop() {
    timer.shutdownNow();
  }

  @Test
  void the_clock_is_measured_before_anything_else() {
    assertThat(recorder.of(EntryKind.MEASUREMENT)).singleElement().satisfies(entry -> {
      assertThat(entry.name()).isEqualTo("clock-offset");
      assertThat(entry.subject()).isEqualTo("alpha");
      assertThat(entry.body().path("lower_ns").asLong()).isEqualTo(5_000_000_000L - MILLIS);
      assertThat(entry.body().path("upper_ns").asLong()).isEqualTo(5_000_000_000L);
    });
  }

  @Test
  void a_host_that_answers_at_its_pace_is_not_silent() {
    beat(1500, 2000, 5500);
    assertThat(gaps()).isEmpty();
  }

  @Test
  void a_host_that_answers_after_a_long_time_was_silent_since_it_was_asked_what_it_answered_last() {
    beat(2000);
    away = true;
    beat(2500, 3000, 5000);
    away = false;
    beat(6000);
    assertThat(gaps()).singleElement().satisfies(gap -> {
      assertThat(gap.body().path("from_ns").asLong()).isEqualTo(2000 * MILLIS);
      assertThat(gap.body().path("to_ns").asLong()).isEqualTo(6001 * MILLIS);
    });
  }

  @Test
  void a_host_that_never_answers_again_is_silent_until_the_end() {
    beat(2000);
    away = true;
    beat(2500, 9000);
    at(10_000);
    pulse.close();
    assertThat(gaps()).singleElement()
        .satisfies(gap -> assertThat(gap.body().path("to_ns").asLong()).isEqualTo(10_000 * MILLIS));
  }

  @Test
  void a_host_that_fell_silent_shortly_before_the_end_was_silent_since_its_last_answer() {
    beat(2000);
    away = true;
    beat(2500);
    at(3000);
    witness.close();
    pulse.close();
    assertThat(gaps()).singleElement().satisfies(gap -> {
      assertThat(gap.body().path("from_ns").asLong()).isEqualTo(2000 * MILLIS);
      assertThat(gap.body().path("to_ns").asLong()).isEqualTo(3000 * MILLIS);
    });
  }

  @Test
  void what_is_no_time_is_a_sign_of_life_but_no_reading() {
    long[] before = clock.bounds().orElseThrow();
    host.answering(command -> FakeHost.said("Sun Mar  1", recorder.monotonicNanos(), recorder.monotonicNanos()
        + MILLIS));
    beat(3900, 6800);
    assertThat(gaps()).isEmpty();
    assertThat(clock.bounds()).hasValue(before);
  }

  @Test
  void closing_says_again_how_far_the_clock_is_off() {
    at(1500);
    pulse.close();
    assertThat(recorder.of(EntryKind.MEASUREMENT)).hasSize(2);
    assertThat(gaps()).isEmpty();
  }

  @Test
  void closing_without_having_begun_does_nothing() {
    new Pulse(host, clock, notebook, List.of(witness)).close();
    assertThat(gaps()).isEmpty();
  }

  private Outcome answer(Command command) {
    long now = recorder.monotonicNanos();
    return away ? FakeHost.unreachable() : FakeHost.said(seconds(now + 5_000_000_000L), now, now + MILLIS);
  }

  private static String seconds(long nanos) {
    return "%d.%09d\n".formatted(nanos / 1_000_000_000L, nanos % 1_000_000_000L);
  }

  private void at(long millis) {
    recorder.at(millis * MILLIS);
  }

  private void beat(long... millis) {
    for (long each : millis) {
      at(each);
      timer.runAll();
      pulse.start(timer);
    }
  }

  private List<Entry> gaps() {
    return recorder.of(EntryKind.GAP);
  }
}
