package org.quorate.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ValuesTest {
  private final Values values = new Values();

  @Test
  void nothing_is_0_and_the_first_value_is_1() {
    assertThat(values.count()).isEqualTo(1);
    assertThat(values.shown(Values.NOTHING)).isEqualTo("null");
    assertThat(values.length(Values.NOTHING)).isZero();
    assertThat(values.ofText("a")).isEqualTo(1);
    assertThat(values.ofText("b")).isEqualTo(2);
    assertThat(values.ofText("a")).isEqualTo(1);
    assertThat(values.count()).isEqualTo(3);
  }

  @Test
  void a_text_and_a_number_written_alike_differ() {
    int text = values.ofText("17");
    int number = values.ofNumber(17);
    assertThat(number).isNotEqualTo(text);
    assertThat(values.shown(text)).isEqualTo("\"17\"");
    assertThat(values.shown(number)).isEqualTo("17");
    assertThat(values.length(text)).isEqualTo(2);
    assertThat(values.length(number)).isEqualTo(2);
    assertThat((char) values.at(text, 0)).isEqualTo('1');
    assertThat((char) values.at(text, 1)).isEqualTo('7');
    assertThat((char) values.at(number, 1)).isEqualTo('7');
  }

  @Test
  void a_token_is_what_stands_between_two_places() {
    byte[] line = "write 42 now".getBytes(StandardCharsets.US_ASCII);
    assertThat(values.ofToken(line, 6, 8)).isEqualTo(values.ofNumber(42));
    assertThat(values.ofText(line, 6, 8)).isEqualTo(values.ofText("42"));
    assertThat(values.shown(values.ofText(line, 0, 5))).isEqualTo("\"write\"");
  }

  @Test
  void an_empty_text_is_no_nothing() {
    int empty = values.ofText("");
    assertThat(empty).isNotEqualTo(Values.NOTHING);
    assertThat(values.length(empty)).isZero();
    assertThat(values.shown(empty)).isEqualTo("\"\"");
  }

  @Test
  void an_empty_token_has_no_length_whatever_follows_it() {
    byte[] none = new byte[0];
    int empty = values.ofToken(none, 0, 0);
    values.ofText("behind");
    assertThat(values.length(empty)).isZero();
    assertThat(values.shown(empty)).isEmpty();
  }

  @Test
  void each_of_very_many_values_keeps_its_number() {
    for (int each = 1; each <= 5000; each++) {
      assertThat(values.ofText("value " + each)).isEqualTo(each);
    }
    for (int each = 1; each <= 5000; each++) {
      assertThat(values.ofText("value " + each)).isEqualTo(each);
      assertThat(values.shown(each)).isEqualTo("\"value " + each + "\"");
    }
    assertThat(values.count()).isEqualTo(5001);
  }

  @Test
  void a_value_longer_than_all_the_room_there_is() {
    String longText = "x".repeat(5000);
    int small = values.ofText("y");
    int large = values.ofText(longText);
    assertThat(values.shown(large)).isEqualTo('"' + longText + '"');
    assertThat(values.shown(small)).isEqualTo("\"y\"");
  }

  @Test
  void values_of_the_same_hash_differ_all_the_same() {
    assertThat("Aa").hasSameHashCodeAs("BB");
    assertThat(values.ofText("Aa")).isNotEqualTo(values.ofText("BB"));
    assertThat(values.shown(values.ofText("Aa"))).isEqualTo("\"Aa\"");
    assertThat(values.shown(values.ofText("BB"))).isEqualTo("\"BB\"");
  }

  @Test
  void neighbouring_hashes_are_far_apart() {
    Set<Integer> slots = new HashSet<>();
    int differing = 0;
    for (int each = 0; each < 1000; each++) {
      slots.add(Values.spread(each << 12) & 2047);
      differing += Integer.bitCount(Values.spread(each) ^ Values.spread(each + 1));
    }
    // By mere chance 1000 of them hit about 790 slots of 2048.
    assertThat(slots).hasSizeGreaterThan(600);
    assertThat(differing / 1000.0).isBetween(12.0, 20.0);
  }

  @Test
  void room_is_taken_as_it_is_needed() {
    long empty = 256 + 4 * (64 + 64 + 128);
    assertThat(values.bytes()).isEqualTo(empty);
    values.ofText("x".repeat(255));
    assertThat(values.bytes()).as("256 bytes with the mark").isEqualTo(empty);
    values.ofText("y");
    assertThat(values.bytes()).as("half as much again").isEqualTo(empty + 128);
    for (int each = 3; each < 64; each++) {
      values.ofToken(new byte[] {(byte) each}, 0, 1);
    }
    assertThat(values.bytes()).as("63 values and nothing").isEqualTo(empty + 128);
    values.ofNumber(70);
    assertThat(values.bytes()).as("one more").isEqualTo(256 + 128 + 4 * (128 + 128 + 256));
  }
}
