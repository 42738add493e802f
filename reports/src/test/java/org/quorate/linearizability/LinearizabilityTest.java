package org.quorate.linearizability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quorate.history.Function;
import org.quorate.history.History;
import org.quorate.history.HistoryBuilder;
import org.quorate.history.Outcome;
import org.quorate.history.Values;

class LinearizabilityTest {
  private static final Bounds PLENTY = Bounds.of(10_000_000, 1L << 28);

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(delimiter = ';', value = {
    "register; 0 read, 0 ok null",
    "register; 0 write 1, 0 ok, 1 read, 1 ok 1",
    "register; 0 write 1, 1 read, 1 ok null, 0 ok",
    "register; 0 write 1, 1 read, 1 ok 1, 0 ok",
    "register; 0 write 1, 1 write 2, 0 ok, 1 ok, 2 read, 2 ok 1",
    "register; 0 write 1, 1 write 2, 0 ok, 1 ok, 2 read, 2 ok 2",
    "register; 0 write 1, 0 fail, 1 read, 1 ok null",
    "register; 0 write 1, 0 info, 1 read, 1 ok null, 1 read, 1 ok 1",
    "register; 0 write 1, 0 info, 1 read, 1 ok null, 1 read, 1 ok null",
    "register; 0 write 1, 1 read, 1 ok 1, 1 read, 1 ok 1",
    "register; 0 write 1, 0 ok, 0 write 2, 0 info, 1 write 3, 1 ok, 1 read, 1 ok 2",
    "register; 0 write 1, 0 ok, 1 read, 1 info",
    "cas-register; 0 write 1, 0 ok, 1 cas 1>2, 1 ok, 2 read, 2 ok 2",
    "cas-register; 0 write 1, 0 ok, 1 cas 1>2, 1 info, 2 read, 2 ok 1, 2 read, 2 ok 2",
    "cas-register; 0 write 1, 0 ok, 1 cas 1>2, 2 cas 2>3, 1 ok, 2 ok, 3 read, 3 ok 3",
    "cas-register; 0 cas 2>3, 1 write 2, 1 ok, 0 ok, 2 read, 2 ok 3",
    "cas-register; 0 write 1, 0 ok, 1 cas 7>8, 1 fail, 2 read, 2 ok 1",
    "kv; 0 write x=1, 0 ok x, 1 read y=, 1 ok null",
    "kv; 0 write x=1, 1 write y=1, 0 ok, 1 ok, 2 read x=, 2 ok 1, 2 read y=, 2 ok 1",
    "append-kv; 0 append x=a, 0 ok, 1 append x=b, 1 ok, 2 read x=, 2 ok ab",
    "append-kv; 0 append x=a, 1 append x=b, 0 ok, 1 ok, 2 read x=, 2 ok ba",
    "append-kv; 0 append x=a, 1 append x=ab, 0 ok, 1 ok, 2 read x=, 2 ok aab",
    "append-kv; 0 append x=a, 0 info, 1 append x=b, 1 ok, 2 read x=, 2 ok b, 2 read x=, 2 ok ba",
    "append-kv; 0 append x=a, 0 ok, 1 write x=c, 1 ok, 2 append x=d, 2 ok, 2 read x=, 2 ok cd",
    "append-kv; 0 append x=a, 1 append x=bc, 2 append x=ab, 3 append x=c, 0 ok, 1 ok, 2 ok, 3 ok, 0 read x=, 0 ok abcabc",
    "append-kv; 0 append x=a, 0 ok, 1 read x=, 1 ok a, 0 append x=b, 0 ok",
    "append-kv; 0 write x=a, 1 append x=b, 0 ok, 1 ok, 2 append x=c, 2 ok, 3 read x=, 3 ok ac",
    "cas-register; 0 cas 1>2, 0 info, 1 cas 1>2, 1 info, 2 write 1, 2 ok, 2 read, 2 ok 2, 2 write 1, 2 ok, 2 read, 2 ok 2",
    "queue; 0 dequeue, 0 ok null",
    "queue; 0 enqueue 1, 0 ok, 1 dequeue, 1 ok 1",
    "queue; 0 enqueue 1, 0 ok, 0 enqueue 2, 0 ok, 1 dequeue, 1 ok 1, 1 dequeue, 1 ok 2, 1 dequeue, 1 ok null",
    "queue; 0 enqueue 1, 1 enqueue 2, 0 ok, 1 ok, 2 dequeue, 2 ok 2, 2 dequeue, 2 ok 1",
    "queue; 0 enqueue 1, 0 info, 1 dequeue, 1 ok null, 1 dequeue, 1 ok 1",
    "queue; 0 enqueue 1, 0 ok, 1 dequeue, 1 info, 2 dequeue, 2 ok null",
    "queue; 0 enqueue 1, 0 ok, 1 dequeue, 1 info, 2 dequeue, 2 ok 1"})
  void some_order_explains(String model, String story) {
    Judgement judgement = judge(model, story);
    assertThat(judgement.linearizable()).contains(true);
    assertThat(judgement.counterExample()).isEmpty();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(delimiter = ';', value = {
    "register; 0 read, 0 ok 1; 1",
    "register; 0 write 1, 0 ok, 1 read, 1 ok null; 2",
    "register; 0 write 1, 0 ok, 0 write 2, 0 ok, 1 read, 1 ok 1; 3",
    "register; 0 write 1, 0 fail, 1 read, 1 ok 1; 1",
    "register; 0 write 1, 0 info, 1 read, 1 ok 1, 1 read, 1 ok null; 3",
    "register; 0 write 1, 1 read, 1 ok 1, 2 read, 2 ok null, 0 ok; 3",
    "register; 0 write 1, 1 write 2, 0 ok, 1 ok, 2 read, 2 ok 1, 2 read, 2 ok 2, 2 read, 2 ok 1; 4",
    "register; 0 read, 0 ok 1, 1 write 1, 1 info; 1",
    "cas-register; 0 write 1, 0 ok, 1 cas 2>3, 1 ok; 1",
    "cas-register; 0 write 1, 0 ok, 1 cas 1>2, 2 cas 1>3, 1 ok, 2 ok; 3",
    "cas-register; 0 write 1, 0 ok, 1 cas 1>2, 1 info, 2 read, 2 ok 2, 2 read, 2 ok 1; 4",
    "kv; 0 write x=1, 0 ok, 1 read y=, 1 ok 1; 1",
    "kv; 0 write y=1, 0 ok, 0 write x=1, 0 ok, 0 write x=2, 0 ok, 1 read x=, 1 ok 1; 3",
    "append-kv; 0 append x=a, 0 ok, 1 append x=b, 1 ok, 2 read x=, 2 ok ba; 3",
    "append-kv; 0 append x=a, 0 ok, 1 append x=b, 1 ok, 2 read x=, 2 ok b; 3",
    "append-kv; 0 append x=a, 0 ok, 2 read x=, 2 ok aa; 2",
    "append-kv; 0 append x=a, 0 info, 2 read x=, 2 ok a, 2 read x=, 2 ok null; 3",
    "queue; 0 dequeue, 0 ok 1; 1",
    "queue; 0 enqueue 1, 0 ok, 1 dequeue, 1 ok null; 2",
    "queue; 0 enqueue 1, 0 ok, 1 dequeue, 1 ok 1, 2 dequeue, 2 ok 1; 3",
    "queue; 0 enqueue 3, 0 ok, 0 enqueue 1, 0 ok, 0 enqueue 2, 0 ok, 1 dequeue, 1 ok 3, 1 dequeue, 1 ok 2; 3",
    "queue; 0 enqueue 5, 0 info, 1 dequeue, 1 ok 5, 1 dequeue, 1 ok 7; 1",
    "queue; 0 enqueue 1, 0 ok, 0 enqueue 2, 0 ok, 1 dequeue, 1 info, 2 dequeue, 2 ok 2, 2 dequeue, 2 ok 1; 5",
    "queue; 0 enqueue 1, 0 fail, 1 dequeue, 1 ok 1; 1"})
  void no_order_explains_and_a_few_operations_show_it(String model, String story, int few) {
    Judgement judgement = judge(model, story);
    assertThat(judgement.linearizable()).contains(false);
    CounterExample example = judgement.counterExample().orElseThrow();
    assertThat(example.lines()).hasSize(few).allMatch(line -> line.contains("process") && line.contains("|"));
  }

  @Test
  void a_long_history_is_shown_by_the_few_operations_that_matter() {
    StringBuilder story = new StringBuilder();
    for (int each = 0; each < 500; each++) {
      story.append("0 write v%d, 1 read, 0 ok, 1 ok v%d, 2 read, 2 ok v%d, ".formatted(each, each, each));
    }
    Judgement judgement = judge("register", story + "2 read, 2 ok v17, 0 write w, 0 ok");
    assertThat(judgement.counterExample().orElseThrow().lines()).hasSize(3);
    assertThat(judgement.counterExample().orElseThrow().lines().get(2)).contains("read -> \"v17\"");
  }

  @Test
  void a_counter_example_is_readable() {
    Judgement judgement = judge("kv", "4 write x=1, 4 ok, 4 write x=2, 4 ok, 5 read x=, 5 ok 1");
    assertThat(judgement.counterExample().orElseThrow().key()).isEqualTo("\"x\"");
    assertThat(judgement.counterExample().orElseThrow().lines()).isEqualTo(List.of(
        "lines 1-2       process 4    write \"1\"                    |-|",
        "lines 3-4       process 4    write \"2\"                        |-|",
        "lines 5-6       process 5    read -> \"1\"                          |-|"));
  }

  @Test
  void a_bound_leaves_it_undecided() {
    StringBuilder story = new StringBuilder();
    for (int each = 0; each < 24; each++) {
      story.append("%d write %d, ".formatted(each, each));
    }
    for (int each = 0; each < 24; each++) {
      story.append("%d ok, ".formatted(each));
    }
    History history = Told.of(story + "99 read, 99 ok x, 99 read, 99 ok 1, 99 read, 99 ok 2");
    Judgement steps = Linearizability.judge(history, Model.REGISTER, Bounds.of(100_000, 1L << 30));
    assertThat(steps.linearizable()).isEmpty();
    assertThat(steps.reason()).contains("which is the bound");
    Judgement memory = Linearizability.judge(history, Model.REGISTER, Bounds.of(Long.MAX_VALUE, 1 << 20));
    assertThat(memory.linearizable()).isEmpty();
    assertThat(memory.reason()).contains("MiB");
    Judgement time = Linearizability.judge(history, Model.REGISTER, new Bounds(Long.MAX_VALUE, 1 << 30, () -> true));
    assertThat(time.linearizable()).isEmpty();
    assertThat(time.reason()).contains("time");
  }

  @Test
  void an_object_that_cannot_be_explained_decides_whatever_the_others_do() {
    StringBuilder story = new StringBuilder();
    for (int each = 0; each < 24; each++) {
      story.append("%d write x=%d, ".formatted(each, each));
    }
    for (int each = 0; each < 24; each++) {
      story.append("%d ok, ".formatted(each));
    }
    story.append("99 read x=, 99 ok q, 99 read y=, 99 ok 1");
    assertThat(judge("kv", story.toString()).linearizable()).isEqualTo(Optional.of(false));
  }

  @Test
  void of_a_long_history_a_few_operations_are_left() {
    HistoryBuilder longOne = new HistoryBuilder("told", 1L << 30);
    int moment = 0;
    for (int each = 0; each < 100_000; each++) {
      int value = longOne.values().ofText("v" + each);
      longOne.call(++moment, 0, Function.WRITE, Values.NOTHING, value, Values.NOTHING);
      longOne.answer(++moment, 0, Function.WRITE, Values.NOTHING, Outcome.OK, Values.NOTHING);
      longOne.call(++moment, 1, Function.READ, Values.NOTHING, Values.NOTHING, Values.NOTHING);
      longOne.answer(++moment, 1, Function.READ, Values.NOTHING, Outcome.OK, each == 90_000 ? value - 1 : value);
    }
    Judgement judgement = Linearizability.judge(longOne.build(), Model.named("register").orElseThrow(), PLENTY);
    assertThat(judgement.linearizable()).contains(false);
    assertThat(judgement.counterExample().orElseThrow().size()).isEqualTo(3);
  }

  private static Judgement judge(String model, String story) {
    return Linearizability.judge(Told.of(story), Model.named(model).orElseThrow(), PLENTY);
  }
}
