package org.quorate.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class HistoryBuilderTest {
  private static final long PLENTY = 1L << 28;
  private final HistoryBuilder builder = new HistoryBuilder("told", PLENTY);

  @Test
  void every_column_of_every_operation_is_kept() {
    for (int each = 0; each < 100; each++) {
      assertThat(builder.call(10 * each, 1000 + each, Function.at(each % 6), each, each + 1, each + 2)).isEqualTo(each);
      if (each % 2 == 0) {
        builder.answer(10 * each + 5, 1000 + each, Function.at(each % 6), each, Outcome.at(each / 2 % 3), each + 3);
      }
    }
    History history = builder.build();
    assertThat(history.size()).isEqualTo(100);
    for (int each = 0; each < 100; each++) {
      Outcome outcome = each % 2 == 0 ? Outcome.at(each / 2 % 3) : Outcome.UNKNOWN;
      boolean brought = outcome == Outcome.OK && Function.at(each % 6).answersWithValue();
      assertThat(history.process(each)).isEqualTo(1000 + each);
      assertThat(history.function(each)).isEqualTo(Function.at(each % 6));
      assertThat(history.outcome(each)).isEqualTo(outcome);
      assertThat(history.key(each)).isEqualTo(each);
      assertThat(history.value(each)).isEqualTo(brought ? each + 3 : each + 1);
      assertThat(history.replacement(each)).isEqualTo(each + 2);
      assertThat(history.calledAt(each)).isEqualTo(10 * each);
      assertThat(history.endedAt(each)).isEqualTo(each % 2 == 0 ? 10 * each + 5 : History.NEVER);
      assertThat(history.answeredAt(each)).isEqualTo(outcome == Outcome.UNKNOWN ? History.NEVER : 10 * each + 5);
    }
  }

  @Test
  void an_answer_may_leave_its_key_out() {
    int key = builder.values().ofText("k");
    builder.call(1, 7, Function.WRITE, key, 0, 0);
    builder.answer(2, 7, Function.WRITE, Values.NOTHING, Outcome.OK, 0);
    assertThat(builder.build().key(0)).isEqualTo(key);
  }

  @Test
  void a_process_does_one_thing_at_a_time() {
    builder.call(1, 7, Function.WRITE, 0, 0, 0);
    assertThatThrownBy(() -> builder.call(2, 7, Function.READ, 0, 0, 0)).isInstanceOf(UnusableHistory.class).hasMessage(
        "told:2: process 7 calls read while its write of line 1 has no answer; a process does one thing at a time");
    builder.answer(3, 7, Function.WRITE, 0, Outcome.REFUSED, 0);
    assertThat(builder.call(4, 7, Function.READ, 0, 0, 0)).isEqualTo(1);
  }

  @Test
  void an_answer_needs_its_call() {
    assertThatThrownBy(() -> builder.answer(3, 7, Function.CAS, 0, Outcome.OK, 0))
        .hasMessage("told:3: an answer to cas for process 7, which called nothing");
    builder.call(4, 7, Function.CAS, 0, 0, 0);
    builder.answer(5, 7, Function.CAS, 0, Outcome.OK, 0);
    assertThatThrownBy(() -> builder.answer(6, 7, Function.CAS, 0, Outcome.OK, 0))
        .hasMessage("told:6: an answer to cas for process 7, which called nothing");
  }

  @Test
  void an_answer_is_to_what_was_called() {
    int one = builder.values().ofText("one");
    int other = builder.values().ofText("other");
    builder.call(1, 7, Function.WRITE, one, 0, 0);
    assertThatThrownBy(() -> builder.answer(2, 7, Function.WRITE, other, Outcome.OK, 0)).hasMessage(
        "told:2: an answer to write of \"other\" for process 7, which called write of \"one\" on line 1");
    assertThatThrownBy(() -> builder.answer(2, 7, Function.READ, one, Outcome.OK, 0)).hasMessage(
        "told:2: an answer to read of \"one\" for process 7, which called write of \"one\" on line 1");
  }

  @Test
  void it_never_takes_more_memory_than_it_may() {
    long most = 32 * 30 + 256 + 4 * (64 + 64 + 128);
    HistoryBuilder enough = new HistoryBuilder("told", most);
    HistoryBuilder little = new HistoryBuilder("told", most - 1);
    for (int each = 0; each < 16; each++) {
      enough.call(each, each, Function.READ, 0, 0, 0);
      little.call(each, each, Function.READ, 0, 0, 0);
    }
    assertThat(enough.call(16, 16, Function.READ, 0, 0, 0)).isEqualTo(16);
    assertThatThrownBy(() -> little.call(16, 16, Function.READ, 0, 0, 0)).isInstanceOf(OutOfMemory.class).hasMessage(
        "told:16: after 16 operations the history needs more than the 0 MiB it may take; "
            + "give the program more (java -Xmx) or bring a part of it");
    assertThatThrownBy(() -> tooMany(new HistoryBuilder("told", 3L << 20))).hasMessageContaining("the 3 MiB");
  }

  private static void tooMany(HistoryBuilder builder) {
    for (int each = 0; each < 1 << 20; each++) {
      builder.call(each, 1, Function.READ, 0, 0, 0);
      builder.answer(each, 1, Function.READ, 0, Outcome.OK, 0);
    }
  }
}
