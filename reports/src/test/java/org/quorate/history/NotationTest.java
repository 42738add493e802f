package org.quorate.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NotationTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '\'', value = {
    "a b c | a;b;c", "'a, b,,c ' | a;b;c", "'\ta\r b' | a;b", ":a:b | :a;:b", "12 -3 4.5 | 12;-3;4.5",
    "\"a b\" c | a b;c", "\"a\\\"b\" c | a\\\"b;c", "\"a\\\\\" c | a\\\\;c", "[1 [2 3]] c | [1 [2 3]];c",
    "{:a \"}\"} c | {:a \"}\"};c", "(1 2) (3) | (1 2);(3)", "#inst \"2026\" c | 2026;c", "#{1 2} c | {1 2};c",
    "a\"b\" | a;b", "a[1] | a;[1]", "#foo [1] c | [1];c", "[\"[\" 1] c | [\"[\" 1];c", "\u00e9t\u00e9 c | \u00e9t\u00e9;c"})
  void tokens_stand_apart(String line, String expected) {
    assertThat(String.join(";", tokens(line))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "\"a | a text without its closing quotation mark; was the line cut off?",
    "\"a\\ | a text without its closing quotation mark; was the line cut off?",
    "[1 2 | a bracket that is not closed; was the line cut off?", "] | \"]\" where a value should be",
    "[\"a] | a text without its closing quotation mark; was the line cut off?",
    "#inst | a line that ends too early", "# | a line that ends too early"})
  void what_is_no_value_is_told(String line, String why) {
    assertThatThrownBy(() -> notation(line).token()).isInstanceOf(IllegalArgumentException.class).hasMessage(why);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 8, 11, 12, 27, 31, 127})
  void a_control_character_is_neither_a_blank_nor_an_end(int code) {
    char control = (char) code;
    String why = "the control character \\u%04x outside a text; bring the history as it was recorded".formatted(code);
    assertThatThrownBy(() -> notation(" " + control).peek()).hasMessage(why);
    assertThatThrownBy(() -> notation("a" + control + "b").token()).hasMessage(why);
    assertThatThrownBy(() -> notation("[a " + control + "]").token()).hasMessage(why);
    Notation text = notation("\"" + control + "\"");
    text.token();
    assertThat(text.shown()).isEqualTo(String.valueOf(control));
  }

  @Test
  void nothing_is_left_at_the_end() {
    Notation notation = notation("a , ");
    notation.token();
    assertThat(notation.peek()).isZero();
    assertThat(notation.position()).isEqualTo(4);
    assertThatThrownBy(notation::token).hasMessage("a line that ends too early");
  }

  @Test
  void what_stands_around_the_line_is_not_its_business() {
    Notation notation = new Notation().over("xx 12 yy".getBytes(StandardCharsets.US_ASCII), 3, 5);
    notation.token();
    assertThat(notation.number()).isEqualTo(12);
    assertThat(notation.start()).isEqualTo(3);
    assertThat(notation.peek()).isZero();
    Notation text = new Notation().over("\"a\"b\"".getBytes(StandardCharsets.US_ASCII), 0, 2);
    assertThatThrownBy(text::token).hasMessageContaining("closing quotation mark");
  }

  @Test
  void a_bracket_is_taken_only_if_it_comes_next() {
    Notation notation = notation(" ,{ }");
    assertThat(notation.take('}')).isFalse();
    assertThat(notation.take('{')).isTrue();
    assertThat(notation.take('{')).isFalse();
    assertThat(notation.take('}')).isTrue();
    assertThat(notation.take('}')).isFalse();
    notation.goTo(0);
    assertThat(notation.take('{')).isTrue();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "12 | true", "0 | true", "9 | true", "-1 | false", "1.5 | false", "1a | false", ":1 | false", "\"1\" | false",
    "[1] | false", "123456789012345678 | true", "1234567890123456789 | false", "1/ | false"})
  void a_number_is_of_digits_alone_and_not_too_long(String line, boolean number) {
    Notation notation = notation(line);
    notation.token();
    assertThat(notation.isNumber()).isEqualTo(number);
    assertThat(notation.isText()).isEqualTo(line.startsWith("\""));
    assertThat(notation.isList()).isEqualTo(line.startsWith("["));
  }

  @Test
  void a_number_is_read_whole() {
    Notation notation = notation("123456789012345678");
    notation.token();
    assertThat(notation.number()).isEqualTo(123_456_789_012_345_678L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"read", ":read", "\"read\""})
  void a_word_is_itself_with_a_colon_or_in_quotation_marks(String written) {
    Notation notation = notation(written);
    notation.token();
    assertThat(notation.is("read")).isTrue();
    assertThat(notation.is("rea")).isFalse();
    assertThat(notation.is("reads")).isFalse();
    assertThat(notation.is("reaD")).isFalse();
    assertThat(notation.is("xead")).isFalse();
  }

  @Test
  void a_colon_in_quotation_marks_belongs_to_the_text() {
    Notation notation = notation("\":read\"");
    notation.token();
    assertThat(notation.is("read")).isFalse();
    assertThat(notation.is(":read")).isTrue();
  }

  @Test
  void a_long_token_is_shown_in_part() {
    Notation forty = notation("x".repeat(40));
    forty.token();
    assertThat(forty.shown()).isEqualTo("x".repeat(40));
    Notation more = notation("x".repeat(41));
    more.token();
    assertThat(more.shown()).isEqualTo("x".repeat(40) + "...");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "nil | null", ":nil | :nil", ":null | :null",
    "null | null", "\"nil\" | \"nil\"", "\"a\" | \"a\"", "\"a\\nb\" | \"a\\nb\"", "a | a", ":a | :a", "1 | 1",
    "[1, 2] | [1 2]", "[ 1  2 ] | [1 2]", "[1,[2,\t3]] | [1 [2 3]]", "[\"a, b\",  1] | [\"a, b\" 1]",
    "[\"a\\\",  b\", 1] | [\"a\\\",  b\" 1]"})
  void values_are_kept_as_they_were_meant(String line, String shown) {
    Values values = new Values();
    Notation notation = notation(line);
    notation.token();
    assertThat(values.shown(notation.in(values))).isEqualTo(shown.replace("\\n", "\n"));
  }

  @Test
  void a_list_in_a_text_does_not_end_what_comes_after_it() {
    Notation notation = notation("\"a\\n\" [\"b\"] c");
    Values values = new Values();
    notation.token();
    assertThat(values.shown(notation.in(values))).isEqualTo("\"a\n\"");
    notation.token();
    assertThat(values.shown(notation.in(values))).isEqualTo("[\"b\"]");
    notation.token();
    assertThat(values.shown(notation.in(values))).isEqualTo("c");
  }

  private static List<String> tokens(String line) {
    List<String> tokens = new ArrayList<>();
    Notation notation = notation(line);
    while (notation.peek() != 0) {
      notation.token();
      tokens.add(notation.shown());
    }
    return tokens;
  }

  private static Notation notation(String line) {
    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
    return new Notation().over(bytes, 0, bytes.length);
  }
}
