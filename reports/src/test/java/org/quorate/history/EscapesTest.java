package org.quorate.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EscapesTest {

  @ParameterizedTest
  @CsvSource({"n,10", "t,9", "r,13", "b,8", "f,12", "'\"',34", "\\,92", "/,47"})
  void a_letter_behind_a_backslash(String letter, int code) {
    assertThat(resolved("a\\" + letter + "z")).isEqualTo("a" + (char) code + "z");
  }

  @Test
  void a_character_by_its_number() {
    assertThat(resolved("\\u00e9\\u0041-\\u20ac.")).isEqualTo("\u00e9A-\u20ac.");
  }

  @Test
  void only_what_stands_between_two_places() {
    byte[] line = "xx\\n\u00e9yy".getBytes(StandardCharsets.UTF_8);
    assertThat(new String(Escapes.resolved(line, 2, 6), StandardCharsets.UTF_8)).isEqualTo("\n\u00e9");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\u12", "\\u", "\\uzzzz", "\\u123", "\\u+041", "\\u-041",
    "\\u004\uff11"})
  void a_number_that_is_none(String written) {
    assertThatThrownBy(() -> resolved(written)).isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("four hexadecimal digits");
  }

  @Test
  void two_halves_are_one_character() {
    assertThat(resolved("a\\ud83d\\ude00z")).isEqualTo("a\ud83d\ude00z");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\ud800", "\\udbff", "a\\ud800z", "\\ude00", "\\ude00\\ud83d", "\\ud83d\\ud83d"})
  void half_a_character_is_none(String written) {
    assertThatThrownBy(() -> resolved(written)).isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("without its other half");
  }

  @Test
  void a_letter_that_means_nothing() {
    assertThatThrownBy(() -> resolved("\\q")).isInstanceOf(IllegalArgumentException.class)
        .hasMessage("\"\\q\", which means nothing");
  }

  private static String resolved(String written) {
    byte[] bytes = written.getBytes(StandardCharsets.UTF_8);
    return new String(Escapes.resolved(bytes, 0, bytes.length), StandardCharsets.UTF_8);
  }
}
