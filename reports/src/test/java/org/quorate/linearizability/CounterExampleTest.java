package org.quorate.linearizability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quorate.history.History;

class CounterExampleTest {

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
    "0 write 1, 0 ok; write \"1\"", "0 write 1, 0 info; write \"1\" (unknown)", "0 write 1; write \"1\" (unknown)",
    "0 read, 0 ok 1; read -> \"1\"", "0 append 1, 0 ok; append \"1\"", "0 append 1, 0 info; append \"1\" (unknown)",
    "0 enqueue 1, 0 ok; enqueue \"1\"", "0 enqueue 1, 0 info; enqueue \"1\" (unknown)",
    "0 dequeue, 0 ok 1; dequeue -> \"1\"", "0 dequeue, 0 ok null; dequeue -> null",
    "0 dequeue, 0 info; dequeue (unknown)",
    "0 cas 1>2, 0 ok; cas \"1\" to \"2\"", "0 cas 1>2, 0 info; cas \"1\" to \"2\" (unknown)"})
  void each_deed_in_its_own_words(String story, String deed) {
    assertThat(example(story, 9).lines().get(0)).containsPattern("process 0    \\Q" + deed + "\\E +\\|");
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
    "0 write 1, 1 read, 0 ok; 'write \"1\" (open)'", "0 dequeue, 1 read, 0 ok 1; 'dequeue (open)'",
    "0 cas 1>2, 1 read, 0 ok; 'cas \"1\" to \"2\" (open)'"})
  void what_was_answered_later_is_open(String story, String deed) {
    assertThat(example(story, 2).lines().get(0)).startsWith("lines 1-3").contains(deed).endsWith("|->");
  }

  @Test
  void the_picture_shows_who_overlapped_whom() {
    assertThat(example("0 write 1, 1 write 2, 0 ok, 2 read, 1 ok, 2 ok 1, 3 write 3", 7).lines()).containsExactly(
        "lines 1-3       process 0    write \"1\"                    |---|",
        "lines 2-5       process 1    write \"2\"                      |-----|",
        "lines 4-6       process 2    read -> \"1\"                        |---|",
        "line 7          process 3    write \"3\" (unknown)                      |>");
  }

  @Test
  void only_the_last_twenty_are_shown() {
    List<String> twenty = example(writes(20), 100).lines();
    assertThat(twenty).hasSize(20);
    assertThat(twenty.get(0)).contains("write \"v0\"");
    List<String> more = example(writes(23), 100).lines();
    assertThat(more).hasSize(21);
    assertThat(more.get(0)).isEqualTo("(3 more before)");
    assertThat(more.get(1)).contains("write \"v3\"");
    assertThat(more.get(20)).contains("write \"v22\"");
  }

  @Test
  void a_wide_picture_is_drawn_narrower() {
    List<String> twelve = example(writes(12), 100).lines();
    assertThat(twelve.get(11)).endsWith("write \"v11\"" + " ".repeat(18 + 44) + "|-|");
    List<String> thirteen = example(writes(13), 100).lines();
    assertThat(thirteen.get(0)).endsWith("write \"v0\"" + " ".repeat(19) + "||");
    assertThat(thirteen.get(6)).endsWith("write \"v6\"" + " ".repeat(19 + 22) + "|-|");
    assertThat(thirteen.get(12)).endsWith("write \"v12\"" + " ".repeat(18 + 44) + "|-|");
  }

  @Test
  void of_a_long_value_the_end_is_shown() {
    String longest = "x".repeat(45) + "y";
    assertThat(example("0 write " + longest + ", 0 ok", 9).lines().get(0)).contains("write \"" + longest + "\"");
    assertThat(example("0 write z" + longest + ", 0 ok", 9).lines().get(0))
        .contains("write ..." + "z" + longest + "\"");
    assertThat(example("0 write zz" + longest + ", 0 ok", 9).lines().get(0))
        .contains("write ..." + "z" + longest + "\"").doesNotContain("zz");
  }

  @Test
  void it_names_its_key_and_its_members() {
    CounterExample keyed = example("0 write x=1, 0 ok, 0 write x=2, 0 ok", 9);
    assertThat(keyed.key()).isEqualTo("\"x\"");
    assertThat(keyed.members()).containsExactly(0, 1);
    assertThat(keyed.size()).isEqualTo(2);
    assertThat(example("0 write 1, 0 ok", 9).key()).isEmpty();
    History none = Told.of("0 write 1, 0 ok");
    assertThat(new CounterExample(new Operations(none, new int[0], 9), 9).key()).isEmpty();
  }

  private static String writes(int count) {
    StringBuilder story = new StringBuilder();
    for (int each = 0; each < count; each++) {
      story.append("0 write v%d, 0 ok, ".formatted(each));
    }
    return story.toString();
  }

  private static CounterExample example(String story, int until) {
    History history = Told.of(story);
    return new CounterExample(
        new Operations(history, IntStream.range(0, history.size()).toArray(), until), until);
  }
}
