package org.quorate.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.quorate.evidence.ControlClock.Step;

class ControlClockTest {
  private static final Instant BEGUN = Instant.parse("2026-11-21T08:00:00Z");

  /** A line every ten seconds, each with this many milliseconds between what its two clocks say. */
  private static List<Step> steps(long... apart) {
    EntryStore store = new EntryStore();
    IntStream.range(0, apart.length).forEach(each -> store.add(new Entry(each + 1,
        BEGUN.plusSeconds(10L * each).plusMillis(apart[each]), Duration.ofSeconds(10L * each).toNanos(),
        EntryKind.NOTE, "n", "", JsonNodeFactory.instance.objectNode())));
    return ControlClock.steps(new Evidence(store, Long.MIN_VALUE, apart.length));
  }

  @Test
  void a_clock_that_is_set_ahead_is_seen_where_it_was() {
    assertThat(steps(0, 3, 300_003, 300_010)).containsExactly(new Step(3, Duration.ofMillis(300_003)));
  }

  @Test
  void so_is_one_that_is_set_back_and_later_ahead_again() {
    assertThat(steps(0, -7_200_000, -7_200_000, 0, 0)).containsExactly(
        new Step(2, Duration.ofHours(-2)), new Step(4, Duration.ofHours(2)));
  }

  @Test
  void a_clock_that_is_only_disciplined_has_no_step() {
    assertThat(steps(0, 5, -5, 400, 800, 990, 20)).isEmpty();
  }

  @Test
  void a_line_whose_writer_was_held_up_shows_none() {
    assertThat(steps(0, 0, 2_500, 0, 0)).isEmpty();
  }

  @Test
  void neither_do_a_single_line_or_none() {
    assertThat(steps(5)).isEmpty();
    assertThat(steps()).isEmpty();
  }
}
