package org.quorate.linearizability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.quorate.history.Function;
import org.quorate.history.History;
import org.quorate.history.Outcome;

class ObjectsTest {

  @Test
  void operations_by_their_key_in_the_order_the_keys_first_appear() {
    Objects objects = Objects.of(Told.of("0 write y=1, 0 ok, 0 write x=1, 0 ok, 0 write y=2, 0 ok, 0 write z=1"));
    assertThat(objects.count()).isEqualTo(3);
    assertThat(members(objects.operations(0))).containsExactly(0, 2);
    assertThat(members(objects.operations(1))).containsExactly(1);
    assertThat(members(objects.operations(2))).containsExactly(3);
  }

  @Test
  void very_many_keys() {
    StringBuilder story = new StringBuilder();
    for (int each = 0; each < 200; each++) {
      story.append("0 write k%d=1, 0 ok, 0 write k%d=2, 0 ok, ".formatted(each, each / 2));
    }
    Objects objects = Objects.of(Told.of(story.toString()));
    assertThat(objects.count()).isEqualTo(200);
    assertThat(IntStream.range(0, 200).map(each -> objects.operations(each).size()).sum()).isEqualTo(400);
    assertThat(members(objects.operations(70))).containsExactly(140, 281, 283);
    assertThat(members(objects.operations(199))).containsExactly(398);
  }

  @Test
  void without_keys_there_is_one_object() {
    Objects objects = Objects.of(Told.of("0 write 1, 0 ok, 0 read, 0 ok 1"));
    assertThat(objects.count()).isEqualTo(1);
    assertThat(members(objects.operations(0))).containsExactly(0, 1);
  }

  @Test
  void what_was_answered_after_a_moment_is_of_unknown_outcome_until_then() {
    History history = Told.of("0 write 1, 0 ok, 1 cas 1>2, 2 read, 1 ok, 2 ok 2, 3 write 4, 3 info");
    Operations until = new Operations(history, new int[] {3, 1, 2, 0}, 5);
    assertThat(until.size()).isEqualTo(4);
    assertThat(until.member(0)).isEqualTo(3);
    assertThat(IntStream.range(0, 4).mapToObj(until::unknown)).containsExactly(true, false, true, false);
    assertThat(IntStream.range(0, 4).map(until::answeredAt)).containsExactly(History.NEVER, 5, History.NEVER, 2);
    assertThat(IntStream.range(0, 4).map(until::calledAt)).containsExactly(7, 3, 4, 1);
    assertThat(until.outcome(2)).isEqualTo(Outcome.OK);
    assertThat(until.function(1)).isEqualTo(Function.CAS);
    assertThat(until.values().shown(until.value(1))).isEqualTo("\"1\"");
    assertThat(until.values().shown(until.replacement(1))).isEqualTo("\"2\"");
    assertThat(members(until.choose(new int[] {1}))).containsExactly(1);
    assertThat(until.choose(new int[] {2}).unknown(0)).isTrue();
  }

  @Test
  void a_plan_has_first_what_surely_happened() {
    Plan plan = plan("0 write 1, 0 info, 1 write 2, 2 write 1, 1 ok, 3 write 3, 3 info, 4 write 1, 4 info, 5 read, 5 ok 1");
    assertThat(plan.size()).isEqualTo(6);
    assertThat(plan.required).isEqualTo(2);
    assertThat(members(plan.operations())).containsExactly(1, 5, 0, 2, 3, 4);
    assertThat(plan.calledAt).containsExactly(3, 10, 1, 4, 6, 8);
    assertThat(plan.answeredAt).containsExactly(
        5, 11, History.NEVER, History.NEVER, History.NEVER, History.NEVER);
    assertThat(plan.bytes()).isEqualTo(6 * 48);
  }

  @Test
  void of_those_that_are_alike_the_first_called_comes_first() {
    Plan plan = plan("0 write 1, 0 info, 1 write 2, 2 write 1, 1 ok, 3 write 3, 3 info, 4 write 1, 4 info, 5 read, 5 ok 1");
    Chosen optional = new Chosen(4, true);
    assertThat(IntStream.range(0, 6).mapToObj(each -> plan.mayComeNext(each, optional)))
        .containsExactly(true, true, true, false, true, false);
    optional.add(0);
    assertThat(IntStream.range(0, 6).mapToObj(each -> plan.mayComeNext(each, optional)))
        .containsExactly(true, true, true, true, true, false);
    optional.add(1);
    assertThat(plan.mayComeNext(5, optional)).isTrue();
  }

  @Test
  void a_mixed_number_differs_from_every_other_in_about_half_its_bits() {
    int differing = 0;
    for (int each = 0; each < 1000; each++) {
      differing += Long.bitCount(Plan.mix(each) ^ Plan.mix(each + 1));
    }
    assertThat(differing / 1000.0).isBetween(31.0, 33.0);
    assertThat(IntStream.range(-50_000, 50_000).mapToLong(Plan::mix).distinct().count()).isEqualTo(100_000);
  }

  private static Plan plan(String story) {
    History history = Told.of(story);
    return Plan.of(new Operations(history, IntStream.range(0, history.size()).toArray(), History.NEVER));
  }

  private static int[] members(Operations operations) {
    return IntStream.range(0, operations.size()).map(operations::member).toArray();
  }
}
