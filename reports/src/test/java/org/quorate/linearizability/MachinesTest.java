package org.quorate.linearizability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.quorate.history.History;

/** Operations are numbered in the order in which they are called in the story. */
class MachinesTest {
  private static final int IMPOSSIBLE = Machine.IMPOSSIBLE;

  @Test
  void a_register_holds_what_was_written() {
    Machine machine = machine(Model.CAS_REGISTER,
        "0 write 1, 0 ok, 0 write 2, 0 ok, 0 read, 0 ok 1, 0 read, 0 ok null, 0 cas 1>2, 0 ok");
    int one = machine.step(0, 0);
    int two = machine.step(0, 1);
    assertThat(one).isNotEqualTo(two);
    assertThat(machine.step(two, 0)).isEqualTo(one);
    assertThat(machine.step(one, 2)).isEqualTo(one);
    assertThat(machine.step(two, 2)).isEqualTo(IMPOSSIBLE);
    assertThat(machine.step(0, 3)).isZero();
    assertThat(machine.step(one, 3)).isEqualTo(IMPOSSIBLE);
    assertThat(machine.step(one, 4)).isEqualTo(two);
    assertThat(machine.step(two, 4)).isEqualTo(IMPOSSIBLE);
    assertThat(looks(machine, 5)).containsExactly(2, 3);
    assertThat(machine.bytes()).isEqualTo(5 * 9);
    assertThat(machine.lostFrom(two, new Chosen(5, false))).isEqualTo(-1);
  }

  @Test
  void a_queue_gives_back_in_order() {
    Machine machine = machine(Model.QUEUE, "0 enqueue 1, 0 ok, 0 enqueue 2, 0 ok, 0 dequeue, 0 ok 1, "
        + "0 dequeue, 0 ok 2, 0 dequeue, 0 ok null, 0 dequeue, 0 info");
    assertThat(machine.step(0, 4)).isZero();
    assertThat(machine.step(0, 2)).isEqualTo(IMPOSSIBLE);
    assertThat(machine.step(0, 5)).isEqualTo(IMPOSSIBLE);
    int one = machine.step(0, 0);
    assertThat(machine.step(one, 4)).isEqualTo(IMPOSSIBLE);
    assertThat(machine.step(one, 3)).isEqualTo(IMPOSSIBLE);
    assertThat(machine.step(one, 2)).isZero();
    assertThat(machine.step(one, 5)).isZero();
    int both = machine.step(one, 1);
    assertThat(machine.step(both, 3)).isEqualTo(IMPOSSIBLE);
    int second = machine.step(both, 2);
    assertThat(machine.step(both, 5)).isEqualTo(second);
    assertThat(machine.step(second, 2)).isEqualTo(IMPOSSIBLE);
    assertThat(machine.step(second, 3)).isZero();
    int again = machine.step(second, 0);
    assertThat(machine.step(machine.step(again, 3), 2)).isZero();
    assertThat(looks(machine, 6)).containsExactly(4);
    assertThat(machine.bytes()).isEqualTo(1536 + 1024 + 6 * 6);
  }

  @Test
  void a_text_is_added_to_and_read_whole() {
    Machine machine = machine(Model.APPEND_KV, "0 append x=a, 0 ok, 0 append x=bc, 0 ok, 0 write x=ab, 0 ok, "
        + "0 append x=c, 0 ok, 0 read x=, 0 ok abc, 0 read x=, 0 ok null");
    int abc = machine.step(machine.step(0, 0), 1);
    assertThat(machine.step(machine.step(0, 2), 3)).as("the same text by another way").isEqualTo(abc);
    assertThat(machine.step(abc, 4)).isEqualTo(abc);
    assertThat(machine.step(0, 4)).isEqualTo(IMPOSSIBLE);
    assertThat(machine.step(abc, 5)).isEqualTo(IMPOSSIBLE);
    assertThat(machine.step(0, 5)).isZero();
    assertThat(machine.step(abc, 2)).isEqualTo(machine.step(0, 2));
    assertThat(looks(machine, 6)).containsExactly(4, 5);
    assertThat(machine.bytes()).isEqualTo(1536 + 1024 + 4 * 64 + 10 * 6);
  }

  @Test
  void very_many_texts_are_told_apart() {
    Machine machine = machine(Model.APPEND_KV, "0 append x=a, 0 ok, 0 append x=b, 0 ok");
    int[] states = new int[200];
    for (int each = 1; each < states.length; each++) {
      states[each] = machine.step(states[each - 1], each % 3 == 0 ? 0 : 1);
    }
    for (int each = 1; each < states.length; each++) {
      assertThat(machine.step(states[each - 1], each % 3 == 0 ? 0 : 1)).isEqualTo(states[each]);
    }
    assertThat(IntStream.of(states).distinct()).hasSize(200);
  }

  @Test
  void the_longest_reading_is_lost_once_the_text_has_become_another() {
    Machine machine = machine(Model.APPEND_KV,
        "0 append x=a, 0 ok, 0 append x=b, 0 ok, 0 read x=, 0 ok a, 0 read x=, 0 ok ab, 0 read x=, 0 info");
    Chosen none = new Chosen(5, false);
    int ab = machine.step(machine.step(0, 0), 1);
    int wrong = machine.step(0, 1);
    assertThat(machine.lostFrom(0, none)).isEqualTo(-1);
    assertThat(machine.lostFrom(machine.step(0, 0), none)).isEqualTo(-1);
    assertThat(machine.lostFrom(ab, none)).isEqualTo(-1);
    assertThat(machine.lostFrom(wrong, none)).isEqualTo(3);
    assertThat(machine.lostFrom(machine.step(ab, 0), none)).isEqualTo(3);
    assertThat(machine.lostFrom(wrong, chosen(3))).as("it was already read").isEqualTo(-1);
    assertThat(machine.lostFrom(wrong, chosen(2))).as("a shorter one was read").isEqualTo(3);
  }

  @Test
  void the_longest_reading_may_be_the_first_operation() {
    Machine machine = machine(Model.APPEND_KV, "0 read x=, 1 append x=a, 2 append x=b, 3 read x=, 4 read x=, "
        + "0 ok ab, 1 ok, 2 ok, 3 ok a, 4 ok ab");
    Chosen none = new Chosen(5, false);
    assertThat(machine.lostFrom(machine.step(0, 1), none)).isEqualTo(-1);
    assertThat(machine.lostFrom(machine.step(0, 2), none)).isZero();
    assertThat(machine.lostFrom(machine.step(0, 2), chosen(0))).isEqualTo(-1);
  }

  @Test
  void nothing_is_lost_while_the_text_may_still_be_set() {
    Machine sure = machine(Model.APPEND_KV, "0 write x=a, 0 ok, 0 append x=b, 0 ok, 0 read x=, 0 ok ab");
    int wrong = sure.step(0, 1);
    assertThat(sure.lostFrom(wrong, new Chosen(3, false))).isEqualTo(-1);
    assertThat(sure.lostFrom(wrong, chosen(0))).isEqualTo(2);
    Machine unsure = machine(Model.APPEND_KV, "0 write x=a, 0 info, 0 append x=b, 0 ok, 0 read x=, 0 ok ab");
    assertThat(unsure.lostFrom(unsure.step(0, 1), chosen(0))).isEqualTo(-1);
    Machine unread = machine(Model.APPEND_KV, "0 append x=b, 0 ok");
    assertThat(unread.lostFrom(unread.step(0, 0), new Chosen(1, false))).isEqualTo(-1);
  }

  private static Machine machine(Model model, String story) {
    History history = Told.of(story);
    return model.machine(new Operations(history, IntStream.range(0, history.size()).toArray(), History.NEVER));
  }

  private static int[] looks(Machine machine, int operations) {
    return IntStream.range(0, operations).filter(machine::onlyLooks).toArray();
  }

  private static Chosen chosen(int member) {
    Chosen chosen = new Chosen(64, false);
    chosen.add(member);
    return chosen;
  }
}
