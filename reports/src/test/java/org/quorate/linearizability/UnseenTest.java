package org.quorate.linearizability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quorate.history.History;

/** Which operations, numbered in the order of their calls, may matter. */
class UnseenTest {

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(delimiter = ';', value = {
    "register; 0 write 1, 0 ok, 0 read, 0 ok 1; 0 1",
    "register; 0 write 1, 0 fail, 0 read, 0 ok null; 1",
    "register; 0 write 1, 0 info, 0 read, 0 ok null; 1",
    "register; 0 write 1, 0 info, 0 read, 0 ok 1; 0 1",
    "register; 0 read, 0 info, 0 read, 0 ok null; 1",
    "register; 0 write 1, 0 info, 1 read, 1 info; ''",
    "cas-register; 0 cas 1>2, 0 info, 1 read, 1 ok 2; 0 1",
    "cas-register; 0 cas 1>2, 0 info, 1 read, 1 ok 1; 1",
    "cas-register; 0 write 1, 0 info, 1 cas 1>2, 1 ok; 0 1",
    "cas-register; 0 cas 1>2, 0 info, 1 cas 2>3, 1 fail; 0",
    "append-kv; 0 write x=1, 0 info, 0 read x=, 0 ok 12; 0 1",
    "append-kv; 0 append x=1, 0 info, 0 read x=, 0 ok null; 0 1",
    "append-kv; 0 append x=1, 0 fail; ''",
    "queue; 0 enqueue 1, 0 info, 1 dequeue, 1 ok null; 1",
    "queue; 0 enqueue 1, 0 info, 1 dequeue, 1 ok 1; 0 1",
    "queue; 0 enqueue 1, 0 info, 1 dequeue, 1 info; 1"})
  void only_what_can_matter_is_kept(String model, String story, String kept) {
    History history = Told.of(story);
    Operations all = new Operations(history, IntStream.range(0, history.size()).toArray(), History.NEVER);
    Operations chosen = Unseen.without(all, Model.named(model).orElseThrow());
    assertThat(IntStream.range(0, chosen.size()).map(chosen::member).toArray())
        .isEqualTo(Arrays.stream(kept.split(" ")).filter(each -> !each.isEmpty()).mapToInt(Integer::parseInt).toArray());
  }
}
