package org.quorate.linearizability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a judgement says besides yes or no. */
class JudgementTest {
  private static final Bounds PLENTY = Bounds.of(10_000_000, 1L << 28);

  @Test
  void how_much_there_was_and_how_much_was_tried() {
    Judgement judgement = judge(Model.KV, "0 write x=1, 0 ok, 0 write y=1, 0 ok, 0 write y=2, 0 ok, 0 read x=, 0 ok 1");
    assertThat(judgement).isEqualTo(new Judgement(Optional.of(true), "", Optional.empty(), 2, 3));
    Judgement none = judge(Model.KV, "0 write x=1, 0 ok, 0 read x=, 0 ok 2, 0 write y=1, 0 ok");
    assertThat(none.linearizable()).contains(false);
    assertThat(none.objects()).isEqualTo(2);
    assertThat(none.steps()).isEqualTo(3);
    assertThat(none.reason()).isEmpty();
  }

  @Test
  void the_bound_on_what_is_tried_holds_for_all_objects_together() {
    String hard = hard("x") + hard("y");
    Judgement judgement = Linearizability.judge(Told.of(hard), Model.KV, Bounds.of(150_000, 1L << 28));
    assertThat(judgement.linearizable()).isEmpty();
    assertThat(judgement.reason()).isEqualTo("49152 operations were tried, which is the bound");
    assertThat(judgement.steps()).isEqualTo(102_400 + 49_152);
    assertThat(judgement.counterExample()).isEmpty();
  }

  @Test
  void a_hard_object_is_looked_at_again_for_longer() {
    Judgement judgement = Linearizability.judge(Told.of(hard("x")), Model.KV, Bounds.of(400_000, 1L << 28));
    assertThat(judgement.linearizable()).isEmpty();
    assertThat(judgement.reason()).isEqualTo("299008 operations were tried, which is the bound");
    assertThat(judgement.steps()).isEqualTo(102_400 + 299_008);
  }

  @Test
  void an_object_that_cannot_be_explained_is_found_although_a_hard_one_comes_first() {
    Judgement judgement = judge(Model.KV, hard("x") + "98 read y=, 98 ok 1");
    assertThat(judgement.linearizable()).contains(false);
    assertThat(judgement.counterExample().orElseThrow().key()).isEqualTo("\"y\"");
    assertThat(judgement.steps()).isLessThan(110_000);
  }

  @Test
  void when_the_time_is_up_nothing_more_is_tried() {
    AtomicInteger asked = new AtomicInteger();
    Judgement judgement = Linearizability.judge(
        Told.of(hard("x")), Model.KV, new Bounds(1L << 40, 1L << 28, () -> asked.incrementAndGet() > 3));
    assertThat(judgement.linearizable()).isEmpty();
    assertThat(judgement.reason()).isEqualTo("the time is up");
    assertThat(judgement.steps()).isEqualTo(4 * 4096);
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
    "register; 0 write 1, 0 ok, 1 read, 2 write 9, 2 ok, 1 ok 1, 3 read, 3 ok 9, 4 read, 4 ok 1; write \"9\"|read -> \"1\"",
    "cas-register; 0 write 1, 0 ok, 1 cas 1>2, 1 info, 2 write 3, 2 ok, 3 read, 3 ok 1; write \"3\"|read -> \"1\"",
    "register; 5 write 8, 0 write 1, 0 ok, 1 read, 1 ok 7, 5 ok; read -> \"7\"",
    "queue; 0 enqueue 1, 0 ok, 1 dequeue, 1 info, 2 enqueue 5, 2 ok, 2 dequeue, 2 ok 7; dequeue -> \"7\"",
    "queue; 0 enqueue 5, 0 ok, 0 enqueue 1, 0 ok, 1 dequeue, 1 ok 5, 1 dequeue, 1 ok 2; dequeue -> \"2\""})
  void nothing_is_shown_that_is_not_needed(String model, String story, String deeds) {
    CounterExample example =
        judge(Model.named(model).orElseThrow(), story).counterExample().orElseThrow();
    for (String deed : deeds.split("\\|")) {
      assertThat(example.lines()).anyMatch(line -> line.contains(deed));
    }
    assertThat(example.size()).isLessThanOrEqualTo(3);
  }

  @Test
  void what_was_called_after_the_contradiction_is_left_out() {
    CounterExample example = judge(Model.REGISTER,
        "0 write 1, 0 ok, 1 write 2, 2 read, 2 ok 3, 1 ok, 3 write 3, 3 ok").counterExample().orElseThrow();
    assertThat(example.members()).containsExactly(2);
  }

  /** Twenty-four writes to a key at once, and a reading that takes long to be found inexplicable. */
  private static String hard(String key) {
    StringBuilder story = new StringBuilder();
    for (int each = 0; each < 24; each++) {
      story.append("%d write %s=%d, ".formatted(each, key, each));
    }
    for (int each = 0; each < 24; each++) {
      story.append("%d ok, ".formatted(each));
    }
    return story + "99 read %s=, 99 ok q, ".formatted(key);
  }

  private static Judgement judge(Model model, String story) {
    return Linearizability.judge(Told.of(story), model, PLENTY);
  }
}
