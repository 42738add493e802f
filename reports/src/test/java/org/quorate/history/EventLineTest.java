package org.quorate.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Histories as they are written, and every operation of them in a line of its own. */
class EventLineTest {
  private static final long PLENTY = 1L << 28;
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
    "0 :invoke :read nil|0 :ok :read 7; 0 READ null 7 OK 1-2",
    "0 :invoke :read|0 :ok :read 7; 0 READ null 7 OK 1-2",
    "0 :invoke :read nil|0 :fail :read 7; 0 READ null null REFUSED 1-2",
    "0 :invoke :read nil|0 :info :read 7; 0 READ null null UNKNOWN 1-2",
    "0 :invoke :get nil|0 :ok :get nil; 0 READ null null OK 1-2",
    "0 :invoke :put 7|0 :fail :put 8; 0 WRITE null 7 REFUSED 1-2",
    "0 :invoke :put 7|0 :ok :put nil; 0 WRITE null 7 OK 1-2",
    "0 :invoke :cas [1 2]|0 :ok :cas nil; 0 CAS null 1 2 OK 1-2",
    "0 :invoke :delete|0 :ok :delete; 0 WRITE null null OK 1-2",
    "0 :invoke :delete 7|0 :ok :delete 7; 0 WRITE null null OK 1-2",
    "0 :invoke :cas [1 2]|0 :ok :cas [1 2]; 0 CAS null 1 2 OK 1-2",
    "0 :invoke :append a|0 :ok :append a; 0 APPEND null a OK 1-2",
    "0 :invoke :enqueue 7|0 :ok :enqueue 7; 0 ENQUEUE null 7 OK 1-2",
    "0 :invoke :dequeue nil|0 :ok :dequeue 7; 0 DEQUEUE null 7 OK 1-2",
    "12 :invoke :write 7|:nemesis :info :kill [1]|12 :ok :write 7; 12 WRITE null 7 OK 1-3",
    "{:value :type :f :write :type :invoke :process 0}|{:type :ok :process 0 :f :write}; 0 WRITE null :type OK 1-2",
    "{:value nil :f :write :type :invoke :process 0}; 0 WRITE null null UNKNOWN 1-2147483647",
    "{\"value\":\"key\",\"f\":\"write\",\"type\":\"invoke\",\"process\":0}; 0 WRITE null \"key\" UNKNOWN 1-2147483647",
    "||0 :invoke :write 7||0 :ok :write; 0 WRITE null 7 OK 3-5"})
  void one_object(String lines, String operation) throws IOException {
    assertThat(operations(lines, false)).containsExactly(operation);
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
    "{:process 0 :type :invoke :f :write :key x :value 1}|{:process 0 :type :ok :f :write}; 0 WRITE x 1 OK 1-2",
    "{:process 0 :type :invoke :f :write :value [x 1]}|{:process 0 :type :ok :f :write :value [x 1]}; "
        + "0 WRITE x 1 OK 1-2",
    "{:process 0 :type :invoke :f :read :value [x nil]}|{:process 0 :type :ok :f :read :value [x 7]}; 0 READ x 7 OK 1-2",
    "{:process 0 :type :invoke :f :read :key x}|{:process 0 :type :ok :f :read :key x :value 7}; 0 READ x 7 OK 1-2",
    "{:process 0 :type :invoke :f :read :key x}|{:process 0 :type :info :f :read :value :gone}; "
        + "0 READ x null UNKNOWN 1-2",
    "{:process 0 :type :invoke :f :read :key x}|{:process 0 :type :fail :f :read}; 0 READ x null REFUSED 1-2",
    "0 :invoke :append [x a]|0 :ok :append [x a]; 0 APPEND x a OK 1-2"})
  void many_objects(String lines, String operation) throws IOException {
    assertThat(operations(lines, true)).containsExactly(operation);
  }

  @Test
  void lines_that_are_counted_miss_nothing() throws IOException {
    assertThat(operations("{:index 0 :process 0 :type :invoke :f :read}|{:index 1 :process 0 :type :ok :f :read :value 1}"
        + "|{:process 0 :type :invoke :f :read}|{:index 2 :process 1 :type :invoke :f :read}"
        + "|{:index nil :process 2 :type :invoke :f :read}|{:index 3 :process 3 :type :invoke :f :read}", false))
        .hasSize(5);
    assertThatThrownBy(() -> operations("{:index 0 :process 0 :type :invoke :f :read}"
        + "|{:index 2 :process 1 :type :invoke :f :read}", false))
        .hasMessageEndingWith(":2: a gap: index 2 follows index 0; what happened between them is missing");
    assertThatThrownBy(() -> operations("{:index 0 :process 0 :type :invoke :f :read}"
        + "|{:index 0 :process 1 :type :invoke :f :read}", false)).hasMessageContaining("index 0 follows index 0");
  }

  @ParameterizedTest
  @CsvSource({"1", "1000"})
  void lines_that_are_counted_begin_at_0(long first) {
    assertThatThrownBy(() -> operations("{:process :nemesis :type :info :f :start}|{:index %d :process 0 :type :invoke"
        .formatted(first) + " :f :read}", false)).isInstanceOf(UnusableHistory.class)
        .hasMessageEndingWith(":2: the first index is %d, expected 0: the beginning is missing, and with it what was "
            .formatted(first) + "written there; bring the whole history");
  }

  @ParameterizedTest
  @CsvSource(quoteCharacter = '\'', value = {
    "\"0\"", "-1", "0.5", "1e0", ":nil", "\"\"", "[0]", "12345678901234567890", "none"})
  void an_index_is_a_whole_number(String index) {
    assertThatThrownBy(() -> operations("{:index %s :process 0 :type :invoke :f :read}".formatted(index), false))
        .isInstanceOf(UnusableHistory.class)
        .hasMessageMatching("(?s).*:1: expected an index that is a whole number, found \\Q%s\\E; number the events .*"
            .formatted(index.replace("\"", "")));
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
    "{:process 0 :type :invoke :f :write :value 1}; no key in it, nor a value of the form [key value]",
    "{:process 0 :type :invoke :f :write}; no key in it, nor a value of the form [key value]",
    "{:process 0 :type :invoke :f :write :key x}; a call of write without a value",
    "{:process 0 :type :invoke :f :cas :key x :value 1}; expected the value of cas to be [from to]",
    "{:process 0 :type :invoke :f :cas :key x}; expected the value of cas to be [from to]",
    "{:process :someone :type :invoke :f :read}; expected a process that is a number, found :someone",
    "{:process 0 :type :invoke :f :jump}; expected f to be read, write, delete, cas, append, enqueue or dequeue, "
        + "found none of them",
    "{:process 0 :type :ask :f :read}; expected a type that is invoke, ok, refused (or fail) or unknown (or info), "
        + "found :ask",
    "{:process 0 :type :invoke :f :read :key x}|{:process 0 :type :ok :f :read}; an answer of read without a value",
    "{:process 0 :type :invoke :f :read :key x}|{:process 0 :type :ok :f :read :value 7}; "
        + "an answer of read without a value"})
  void what_a_keyed_line_lacks_is_told(String lines, String why) {
    assertThatThrownBy(() -> operations(lines, true)).isInstanceOf(UnusableHistory.class).hasMessageEndingWith(why);
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
    "0 :invoke :put 7|0 :ok :put 8; 8 was done, and called for 7 on line 1",
    "0 :invoke :append a|0 :ok :append b; b was done, and called for a on line 1",
    "0 :invoke :enqueue 7|0 :ok :enqueue \"7\"; \"7\" was done, and called for 7 on line 1",
    "0 :invoke :cas [1 2]|0 :ok :cas [1 3]; 1 to 3 was done, and called for 1 to 2 on line 1",
    "0 :invoke :cas [1 2]|0 :ok :cas [2 1]; 2 to 1 was done, and called for 1 to 2 on line 1"})
  void an_answer_about_another_value_than_its_call_is_told(String lines, String why) {
    assertThatThrownBy(() -> operations(lines, false)).isInstanceOf(UnusableHistory.class)
        .hasMessageContaining(":2: process 0 is told that " + why)
        .hasMessageEndingWith("; an answer has the value of its call, or none");
  }

  @Test
  void a_file_that_is_not_there() {
    Path file = folder.resolve("nowhere");
    assertThatThrownBy(() -> HistoryFile.read(file, false, EnumSet.allOf(Function.class), PLENTY))
        .hasMessageStartingWith("cannot read the history " + file);
  }

  private List<String> operations(String lines, boolean keyed) throws IOException {
    Path file = Files.writeString(folder.resolve("history"), lines.replace('|', '\n'));
    History history = HistoryFile.read(file, keyed, EnumSet.allOf(Function.class), PLENTY);
    List<String> operations = new ArrayList<>();
    for (int each = 0; each < history.size(); each++) {
      Values values = history.values();
      String pair = history.function(each) == Function.CAS ? " " + values.shown(history.replacement(each)) : "";
      operations.add("%d %s %s %s%s %s %d-%d".formatted(history.process(each), history.function(each),
          values.shown(history.key(each)), values.shown(history.value(each)), pair, history.outcome(each),
          history.calledAt(each), history.endedAt(each)));
    }
    return operations;
  }
}
