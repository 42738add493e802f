package org.quorate.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvenListTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '\'', value = {
    "[1,2] | [1 2]", "[ 1, 2 ] | [1 2]", "[\t1 2,] | [1 2]", "[] | []", "[ ] | []", "[[1][2]] | [[1] [2]]",
    "[ [ 1 ] , [ 2 ] ] | [[1] [2]]", "(1 (2)) | (1 (2))", "{:a 1,:b 2} | {:a 1 :b 2}", "{\"a\":1} | {\"a\" 1}",
    "{\"a\" : 1, \"b\":[2]} | {\"a\" 1 \"b\" [2]}", "{\"a\": \"b\"} | {\"a\" \"b\"}", "[\"a\" :b] | [\"a\" :b]",
    "[\"a\",:] | [\"a\"]", "[\"\\u0061\\/\"] | [\"a/\"]", "[\"a,  b\"] | [\"a,  b\"]", "[a:b] | [a:b]", "[a :b] | [a :b]",
    "[[a]:b] | [[a] :b]", "[#{1  2} #inst\"3\"] | [# {1 2} #inst \"3\"]", "[nil null] | [nil null]",
    "[\"\u00e9\" \u00e9] | [\"\u00e9\" \u00e9]"})
  void lists_that_are_alike_are_written_alike(String written, String evenly) {
    assertThat(even(written)).isEqualTo(evenly);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '\'', value = {
    "[\"\\\\\",\"b,c\"] | [\"\\\\\",\"b c\"]", "[\"a b\"] | [\"a\" \"b\"]", "[\"a\\\" \\\"b\"] | [\"a\" \"b\"]",
    "[\"a\\\\\"] | [\"a\"]", "[1] | [\"1\"]", "[1 2] | [12]", "[:a] | [a]", "[a:b] | [a :b]", "[[1] 2] | [[1 2]]",
    "[:nil] | [nil]", "[\"nil\"] | [nil]", "(1) | [1]", "[\"a\" :b] | [\"a\" b]"})
  void lists_that_differ_stay_apart(String one, String other) {
    assertThat(even(one)).isNotEqualTo(even(other));
  }

  @Test
  void a_list_may_be_as_deep_as_a_line_is_long() {
    String deep = "[".repeat(200_000) + "]".repeat(200_000);
    assertThat(even(deep)).isEqualTo(deep);
  }

  @Test
  void what_is_no_value_is_told() {
    assertThatThrownBy(() -> even("[1 ;]")).hasMessage("\";\" where a value should be");
    assertThatThrownBy(() -> even("[\"\\q\"]")).hasMessageContaining("means nothing");
  }

  @Test
  void what_stands_around_the_list_is_not_its_business() {
    byte[] line = "x [1,2] y".getBytes(StandardCharsets.US_ASCII);
    assertThat(new String(EvenList.of(line, 2, 7), StandardCharsets.US_ASCII)).isEqualTo("[1 2]");
  }

  private static String even(String written) {
    byte[] bytes = written.getBytes(StandardCharsets.UTF_8);
    return new String(EvenList.of(bytes, 0, bytes.length), StandardCharsets.UTF_8);
  }
}
