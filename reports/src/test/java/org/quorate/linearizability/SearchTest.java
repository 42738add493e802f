package org.quorate.linearizability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quorate.history.History;

class SearchTest {
  private static final Bounds PLENTY = Bounds.of(1_000_000, 1L << 28);

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
    "0 read, 0 ok 1; 2", "0 write 1, 0 ok, 1 read, 1 ok null; 4",
    "0 write 1, 0 ok, 1 read, 1 ok 1, 1 read, 1 ok 2, 1 read, 1 ok 3; 6",
    "0 write 1, 1 write 2, 0 ok, 1 ok, 2 read, 2 ok 1, 2 read, 2 ok 2, 2 read, 2 ok 1; 8"})
  void the_furthest_answer_that_no_order_got_past(String story, int moment) {
    Search search = search(Model.REGISTER, story, PLENTY);
    assertThat(search.run()).isEqualTo(Answer.INEXPLICABLE);
    assertThat(search.furthest()).isEqualTo(moment);
    assertThat(search.bound()).isEmpty();
  }

  @Test
  void a_reading_that_cannot_come_any_more_stands_in_the_way_by_its_own_answer() {
    Search search = search(Model.APPEND_KV,
        "0 append x=a, 0 ok, 0 append x=b, 0 ok, 1 append x=c, 1 ok, 2 read x=, 2 ok ac", PLENTY);
    assertThat(search.run()).isEqualTo(Answer.INEXPLICABLE);
    assertThat(search.furthest()).isEqualTo(8);
  }

  @Test
  void nothing_is_tried_behind_a_reading_that_cannot_come_any_more() {
    Search search = search(Model.APPEND_KV, "2 read x=, 0 append x=b, 0 ok, 2 ok ac", PLENTY);
    assertThat(search.run()).isEqualTo(Answer.INEXPLICABLE);
    assertThat(search.furthest()).isEqualTo(4);
    assertThat(search.steps()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
    "0 write 1, 0 ok; 1", "0 read, 0 ok null; 0", "0 write 1, 0 ok, 1 read, 1 ok 1, 1 read, 1 ok 1; 1",
    "0 write 1, 0 ok, 0 write 2, 0 ok, 0 write 3, 0 ok; 3", "0 write 1, 0 info; 0"})
  void in_a_sequence_it_takes_a_step_for_each_operation_that_does_something(String story, int steps) {
    Search search = search(Model.REGISTER, story, PLENTY);
    assertThat(search.run()).isEqualTo(Answer.EXPLAINED);
    assertThat(search.steps()).isEqualTo(steps);
    assertThat(search.furthest()).isEqualTo(-1);
  }

  @Test
  void what_was_tried_is_not_tried_again() {
    StringBuilder story = new StringBuilder();
    for (int each = 0; each < 10; each++) {
      story.append("%d write %d, ".formatted(each, each));
    }
    for (int each = 0; each < 10; each++) {
      story.append("%d ok, ".formatted(each));
    }
    Search search = search(Model.REGISTER, story + "99 read, 99 ok x", PLENTY);
    assertThat(search.run()).isEqualTo(Answer.INEXPLICABLE);
    // Ten writes in any order lead to a last write and a set: far fewer than the 10! orders.
    assertThat(search.steps()).isLessThan(70_000);
  }

  @Test
  void operations_of_unknown_outcome_that_are_alike_are_tried_in_one_order() {
    StringBuilder story = new StringBuilder("90 write 2, 90 ok, ");
    for (int each = 0; each < 12; each++) {
      story.append("%d cas 1>2, %d info, ".formatted(each, each));
    }
    Search search = search(Model.CAS_REGISTER, story + "91 write 1, 92 write 1, 93 write 1, 91 ok, 92 ok, 93 ok, "
        + "99 read, 99 ok 3", PLENTY);
    assertThat(search.run()).isEqualTo(Answer.INEXPLICABLE);
    assertThat(search.steps()).isLessThan(1000);
  }

  @Test
  void a_bound_is_named_with_its_number() {
    Search steps = search(Model.REGISTER, hard(), Bounds.of(5000, 1L << 28));
    assertThat(steps.run()).isEqualTo(Answer.UNDECIDED);
    assertThat(steps.bound()).isEqualTo("8192 operations were tried, which is the bound");
    assertThat(steps.steps()).isEqualTo(8192);
    Search exactly = search(Model.REGISTER, hard(), Bounds.of(4096, 1L << 28));
    assertThat(exactly.run()).isEqualTo(Answer.UNDECIDED);
    assertThat(exactly.steps()).as("exactly the bound is not beyond it").isEqualTo(8192);
    Search memory = search(Model.REGISTER, hard(), Bounds.of(1L << 40, 2 << 20));
    assertThat(memory.run()).isEqualTo(Answer.UNDECIDED);
    assertThat(memory.bound()).isEqualTo("what was tried takes more than the 2 MiB that it may");
    Search time = search(Model.REGISTER, hard(), new Bounds(1L << 40, 1L << 28, () -> true));
    assertThat(time.run()).isEqualTo(Answer.UNDECIDED);
    assertThat(time.bound()).isEqualTo("the time is up");
    assertThat(time.steps()).isEqualTo(4096);
  }

  @Test
  void all_memory_that_is_taken_counts() {
    StringBuilder story = new StringBuilder();
    for (int each = 0; each < 5000; each++) {
      story.append("0 write 1, 0 ok, ");
    }
    long taken = 8 * (1024 + 64) + 9 * 5000 + 48 * 5000;
    assertThat(search(Model.REGISTER, story.toString(), Bounds.of(1L << 40, taken)).run()).isEqualTo(Answer.EXPLAINED);
    assertThat(search(Model.REGISTER, story.toString(), Bounds.of(1L << 40, taken - 1)).run())
        .isEqualTo(Answer.UNDECIDED);
  }

  /** Twenty-four writes at once, and readings of which none can be explained. */
  private static String hard() {
    StringBuilder story = new StringBuilder();
    for (int each = 0; each < 24; each++) {
      story.append("%d write %d, ".formatted(each, each));
    }
    for (int each = 0; each < 24; each++) {
      story.append("%d ok, ".formatted(each));
    }
    return story + "99 read, 99 ok x";
  }

  private static Search search(Model model, String story, Bounds bounds) {
    History history = Told.of(story);
    Plan plan = Plan.of(new Operations(history, IntStream.range(0, history.size()).toArray(), History.NEVER));
    return new Search(plan, model.machine(plan.operations()), bounds);
  }
}
