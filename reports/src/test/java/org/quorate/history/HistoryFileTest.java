package org.quorate.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryFileTest {
  private static final long PLENTY = 1L << 28;
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {
    "{'process': 0, 'type': 'invoke', 'f': 'write', 'value': 'x'}\n{'process': 0, 'type': 'ok', 'f': 'write'}",
    "{\"value\":\"x\",\"f\":\"write\",\"type\":\"invoke\",\"process\":0}\n"
        + "{\"process\":0,\"type\":\"ok\",\"f\":\"put\",\"more\":{\"a\":[1,{}]}}",
    "{:process 0, :type :invoke, :f :write, :value \"x\"}\n{:process 0, :type :ok, :f :write, :value \"x\"}",
    "{:index 0, :time 12, :process 0, :type :invoke, :f :put, :value \"x\"}\n"
        + "{:index 1, :process :nemesis, :type :info, :f :start, :value nil}\n"
        + "{:index 2, :process 0, :type :ok, :f :put, :value \"x\", :at #inst \"2026-01-01\"}",
    "INFO  jepsen.util - 0\t:invoke\t:write\t\"x\"\nINFO  jepsen.core - Run complete\n"
        + "INFO  jepsen.util - :nemesis\t:info\t:start\tnil\nINFO  jepsen.util - 0\t:ok\t:write\t\"x\"",
    "0  :invoke :write \"x\"\r\n\r\n0  :ok :write \"x\"\r\n"})
  void one_write_in_every_format(String lines) throws IOException {
    History history = read(lines.replace('\'', '"'));
    assertThat(history.size()).isEqualTo(1);
    assertThat(history.function(0)).isEqualTo(Function.WRITE);
    assertThat(history.outcome(0)).isEqualTo(Outcome.OK);
    assertThat(history.values().shown(history.value(0))).isEqualTo("\"x\"");
    assertThat(history.calledAt(0)).isLessThan(history.answeredAt(0));
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
    "ok; OK", "fail; REFUSED", "refused; REFUSED", "info; UNKNOWN", "unknown; UNKNOWN"})
  void how_an_operation_ends(String type, Outcome outcome) throws IOException {
    assertThat(read("3 :invoke :read nil\n3 :%s :read 7".formatted(type)).outcome(0)).isEqualTo(outcome);
  }

  @Test
  void what_is_never_answered_is_unknown() throws IOException {
    History history = read("3 :invoke :write 1\n4 :invoke :write 2\n4 :ok :write 2");
    assertThat(history.outcome(0)).isEqualTo(Outcome.UNKNOWN);
    assertThat(history.answeredAt(0)).isEqualTo(History.NEVER);
  }

  @Test
  void a_process_whose_operation_ended_unknown_may_go_on() throws IOException {
    assertThat(read("3 :invoke :write 1\n3 :info :write :timed-out\n3 :invoke :write 2").size()).isEqualTo(2);
  }

  @Test
  void values_are_told_apart_by_their_kind_and_nothing_else() throws IOException {
    History history = read(IntStream.range(0, 6).mapToObj(each -> "%d :invoke :write %s".formatted(
        each, List.of("1", "\"1\"", ":a", "[1, 2]", "[1 2]", "nil").get(each))).reduce("", "%s\n%s"::formatted));
    assertThat(IntStream.range(0, 6).map(history::value).distinct().count()).isEqualTo(5);
    assertThat(history.value(3)).isEqualTo(history.value(4));
    assertThat(history.value(5)).isEqualTo(Values.NOTHING);
  }

  @Test
  void escaped_and_foreign_letters() throws IOException {
    History history = read("{\"process\":0,\"type\":\"invoke\",\"f\":\"write\",\"value\":\"a\\u00e9\\n\\\"\"}\n"
        + "{\"process\":1,\"type\":\"invoke\",\"f\":\"write\",\"value\":\"a\u00e9\\n\\\"\"}");
    assertThat(history.value(0)).isEqualTo(history.value(1));
    assertThat(history.values().shown(history.value(0))).isEqualTo("\"a\u00e9\n\"\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "{:process 0 :type :invoke :f :cas :key 5 :value [1 2]}\n{:process 0 :type :ok :f :cas :key 5 :value [1 2]}",
    "{:process 0 :type :invoke :f :cas :value [5 [1 2]]}\n{:process 0 :type :ok :f :cas :value [5 [1 2]]}"})
  void the_key_stands_apart_or_before_the_value(String lines) throws IOException {
    History history = HistoryFile.read(file(lines), true, EnumSet.allOf(Function.class), PLENTY);
    assertThat(history.values().shown(history.key(0))).isEqualTo("5");
    assertThat(history.values().shown(history.value(0))).isEqualTo("1");
    assertThat(history.values().shown(history.replacement(0))).isEqualTo("2");
  }

  @Test
  void a_deletion_writes_nothing() throws IOException {
    History history = HistoryFile.read(file("{:process 0 :type :invoke :f :delete :key 5}"), true,
        EnumSet.allOf(Function.class), PLENTY);
    assertThat(history.function(0)).isEqualTo(Function.WRITE);
    assertThat(history.value(0)).isEqualTo(Values.NOTHING);
  }

  @Test
  void lines_longer_than_the_buffer() throws IOException {
    String longText = "v".repeat(1 << 20);
    History history = read("0 :invoke :write \"%s\"\n0 :ok :write \"%s\"\n1 :invoke :read nil\n1 :ok :read \"%s\""
        .formatted(longText, longText, longText));
    assertThat(history.value(0)).isEqualTo(history.value(1));
    assertThat(history.values().length(history.value(0))).isEqualTo(1 << 20);
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
    "0 :ok :read 1; 1; process 0, which called nothing",
    "0 :invoke :read nil|0 :invoke :write 1; 2; its read of line 1 has no answer",
    "0 :invoke :read nil|0 :ok :write 1; 2; an answer to write of null for process 0, which called read",
    "0 :invoke :read nil|0 :ok :read; 2; an answer of read without a value",
    "0 :invoke :write; 1; a call of write without a value",
    "0 :invoke :cas 1; 1; to be [from to]",
    "0 :invoke :cas [1]; 1; where a value should be",
    "0 :invoke :cas [1 2 3]; 1; to be [from to]",
    "0 :began :read nil; 1; expected a type that is invoke, ok",
    "0 :invoke :frobnicate 1; 1; expected f to be read, write",
    "x :invoke :read nil; 1; found none of them",
    "{:process :a :type :invoke :f :read}; 1; a process that is a number",
    "{:type :invoke :f :read}; 1; no process",
    "{:process 0 :f :read}; 1; no type",
    "{:process 0 :type :invoke :f :read :key 1}; 1; only one object",
    "{:process 0 :type :invoke :f :write :value \"a; 1; cut off",
    "{:process 0 :type :invoke :f :write :value [1 2; 1; cut off",
    "{:process 0 :type :invoke :f :read; 1; ends too early",
    "{:process 0 :type :invoke :f :read} x; 1; behind the closing bracket",
    "{:index 0 :process 0 :type :invoke :f :read}|{:index 2 :process 1 :type :invoke :f :read}; 2; index 2 follows",
    "once upon a time; 1; found none of them",
    "0 :invoke :write \"\\q\"; 1; means nothing",
    "0 :invoke :write \"\\u12\"; 1; four hexadecimal digits"})
  void what_cannot_be_relied_on_is_said_with_its_line(String lines, int line, String why) throws IOException {
    Path file = file(lines.replace('|', '\n'));
    assertThatThrownBy(() -> HistoryFile.read(file, false, EnumSet.allOf(Function.class), PLENTY))
        .isInstanceOf(UnusableHistory.class).hasMessageStartingWith("%s:%d: ".formatted(file, line))
        .hasMessageContaining(why);
  }

  @Test
  void a_function_that_the_object_does_not_have() throws IOException {
    Path file = file("0 :invoke :enqueue 1");
    assertThatThrownBy(() -> HistoryFile.read(file, false, EnumSet.of(Function.READ), PLENTY))
        .isInstanceOf(UnusableHistory.class).hasMessageContaining(":1: enqueue, which this model does not know");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", "INFO  jepsen.core - Run complete\n"})
  void a_history_without_an_operation(String lines) throws IOException {
    Path file = file(lines);
    assertThatThrownBy(() -> read(lines)).isInstanceOf(UnusableHistory.class).hasMessageContaining("no operation");
    assertThat(file).exists();
  }

  @Test
  void bytes_that_are_no_text() throws IOException {
    Path file = folder.resolve("bytes");
    Files.write(file, "0 :invoke :write \"\u00ff\"\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> HistoryFile.read(file, false, EnumSet.allOf(Function.class), PLENTY))
        .isInstanceOf(UnusableHistory.class).hasMessageContaining(":1: expected UTF-8");
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
    "~; 5", "~~~~; 5", "{'process':1,'type':'invoke','f':'read'}~{'process':1,'type':'ok','f':'read','value':7}; 5",
    "{'process':1,'type':'invoke','f':'read','value':'a~'}; 5", "INFO  jepsen.core - ~; 5",
    "\u00e9~; 5", "|~~|~~; 6"})
  void nul_bytes_where_lines_were_are_told(String lost, int line) throws IOException {
    String written = "0 :invoke :write 1|0 :ok :write 1|1 :invoke :read nil|1 :ok :read 1|";
    Path file = file((written + lost).replace('|', '\n').replace('\'', '"').replace('~', '\0'));
    assertThatThrownBy(() -> HistoryFile.read(file, false, EnumSet.allOf(Function.class), PLENTY))
        .isInstanceOf(UnusableHistory.class)
        .hasMessageStartingWith("%s:%d: expected text, found a NUL byte".formatted(file, line));
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
    "{:process 1 :type :invoke :f :read}~; \\u0001 outside", "1 :invoke~:write 1; \\u0001 outside",
    "1 :invoke :write 1~; \\u0001 outside", "1 :invoke :write [1~ 2]; \\u0001 outside", "~; found none of them",
    "~1 :invoke :read; found none of them"})
  void other_control_characters_are_none_of_a_history(String written, String why) throws IOException {
    Path file = file(written.replace('~', '\u0001'));
    assertThatThrownBy(() -> HistoryFile.read(file, false, EnumSet.allOf(Function.class), PLENTY))
        .isInstanceOf(UnusableHistory.class).hasMessageStartingWith(file + ":1: ").hasMessageContaining(why);
  }

  @Test
  void a_carriage_return_ends_a_line_or_nothing() throws IOException {
    assertThat(read("0 :invoke :write 1\r\r\n\r\n0\t:ok\t:write\t1\r").size()).isEqualTo(1);
    assertThatThrownBy(() -> read("0 :invoke :write 1\r0 :ok :write 1\r")).isInstanceOf(UnusableHistory.class)
        .hasMessageContaining(":1: a carriage return in the middle of a line");
  }

  @Test
  void a_history_larger_than_its_bound() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int each = 0; each < 5000; each++) {
      lines.append("0 :invoke :write ").append(each).append("\n0 :ok :write ").append(each).append('\n');
    }
    Path file = file(lines.toString());
    assertThatThrownBy(() -> HistoryFile.read(file, false, EnumSet.allOf(Function.class), 1 << 16))
        .isInstanceOf(OutOfMemory.class).hasMessageContaining("-Xmx");
    assertThat(HistoryFile.read(file, false, EnumSet.allOf(Function.class), PLENTY).size()).isEqualTo(5000);
  }

  private History read(String lines) throws IOException {
    return HistoryFile.read(file(lines), false, EnumSet.allOf(Function.class), PLENTY);
  }

  private Path file(String lines) throws IOException {
    return Files.writeString(folder.resolve("history"), lines);
  }
}
