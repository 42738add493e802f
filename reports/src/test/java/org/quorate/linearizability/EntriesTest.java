package org.quorate.linearizability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Three operations: 0 from 1 to 4, 1 from 2 to 6, 2 from 4 on without an answer. */
class EntriesTest {
  private static final int NEVER = Integer.MAX_VALUE;
  private final Entries entries = new Entries(new int[] {1, 2, 4}, new int[] {4, 6, NEVER}, 2);

  @Test
  void calls_and_answers_in_their_order_and_a_call_before_an_answer_of_the_same_moment() {
    assertThat(order()).containsExactly("call 0", "call 1", "call 2", "answer 0", "answer 1");
  }

  @Test
  void calls_of_one_moment_keep_the_order_of_the_operations() {
    Entries same = new Entries(new int[] {5, 5, 3}, new int[] {9, 8, 9}, 3);
    assertThat(order(same)).containsExactly("call 2", "call 0", "call 1", "answer 1", "answer 0", "answer 2");
  }

  @Test
  void answers_that_need_not_come_are_not_listed() {
    assertThat(order(new Entries(new int[] {1, 2}, new int[] {3, 4}, 0))).containsExactly("call 0", "call 1");
    assertThat(order(new Entries(new int[] {}, new int[] {}, 0))).isEmpty();
  }

  @Test
  void what_is_taken_is_put_back_where_it_was() {
    entries.takeBoth(0);
    assertThat(order()).containsExactly("call 1", "call 2", "answer 1");
    entries.takeCall(2);
    assertThat(order()).containsExactly("call 1", "answer 1");
    entries.takeBoth(1);
    assertThat(order()).isEmpty();
    entries.putBackBoth(1);
    entries.putBackCall(2);
    assertThat(order()).containsExactly("call 1", "call 2", "answer 1");
    entries.putBackBoth(0);
    assertThat(order()).containsExactly("call 0", "call 1", "call 2", "answer 0", "answer 1");
  }

  @Test
  void the_way_back_is_the_way_there() {
    assertThat(entries.before(entries.first())).isEqualTo(entries.beforeFirst());
    assertThat(entries.before(1)).isZero();
    assertThat(entries.before(2)).isEqualTo(1);
    entries.takeBoth(1);
    assertThat(entries.before(2)).isZero();
  }

  @Test
  void the_end_is_no_answer() {
    int end = entries.after(entries.after(2));
    assertThat(entries.answered(end)).isEqualTo(1);
    assertThat(entries.isCall(entries.after(end))).isFalse();
    assertThat(entries.answered(entries.after(end))).isEqualTo(-1);
    assertThat(entries.answered(entries.beforeFirst())).isEqualTo(-1);
  }

  private List<String> order() {
    return order(entries);
  }

  private static List<String> order(Entries entries) {
    List<String> order = new ArrayList<>();
    int entry = entries.first();
    while (entries.isCall(entry) || entries.answered(entry) >= 0) {
      order.add(entries.isCall(entry) ? "call " + entry : "answer " + entries.answered(entry));
      entry = entries.after(entry);
    }
    return order;
  }
}
