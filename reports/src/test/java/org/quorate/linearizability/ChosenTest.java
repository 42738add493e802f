package org.quorate.linearizability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChosenTest {
  private static final int SIZE = 300;

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void it_has_what_was_added_and_not_removed(boolean fromStart) {
    Chosen chosen = new Chosen(SIZE, fromStart);
    BitSet expected = new BitSet();
    Random random = new Random(7);
    for (int each = 0; each < 3000; each++) {
      int member = random.nextInt(SIZE);
      if (expected.get(member)) {
        chosen.remove(member);
      } else {
        chosen.add(member);
      }
      expected.flip(member);
      assertThat(chosen.has(member)).isEqualTo(expected.get(member));
      assertThat(written(chosen, fromStart)).isEqualTo(expected);
    }
  }

  @Test
  void words_before_the_first_gap_are_not_written() {
    Chosen chosen = new Chosen(SIZE, false);
    fill(chosen, 0, 63);
    assertThat(chosen.from()).isZero();
    assertThat(chosen.length()).isEqualTo(1);
    chosen.add(63);
    assertThat(chosen.from()).isEqualTo(1);
    assertThat(chosen.length()).isZero();
    chosen.add(130);
    assertThat(chosen.from()).isEqualTo(1);
    assertThat(chosen.length()).isEqualTo(2);
    fill(chosen, 64, 128);
    assertThat(chosen.from()).isEqualTo(2);
    assertThat(chosen.length()).isEqualTo(1);
    chosen.remove(5);
    assertThat(chosen.from()).isZero();
    assertThat(chosen.length()).isEqualTo(3);
  }

  @Test
  void all_words_are_written_from_the_start_if_so_wanted() {
    Chosen chosen = new Chosen(SIZE, true);
    fill(chosen, 0, 130);
    assertThat(chosen.from()).isZero();
    assertThat(chosen.length()).isEqualTo(3);
    chosen.remove(129);
    chosen.remove(128);
    assertThat(chosen.length()).isEqualTo(2);
  }

  @Test
  void an_empty_set_has_no_words() {
    Chosen chosen = new Chosen(SIZE, false);
    assertThat(chosen.length()).isZero();
    chosen.add(200);
    assertThat(chosen.length()).isEqualTo(4);
    chosen.remove(200);
    assertThat(chosen.length()).isZero();
  }

  @Test
  void a_set_of_a_whole_number_of_words_can_be_filled() {
    Chosen chosen = new Chosen(128, false);
    fill(chosen, 0, 128);
    assertThat(chosen.from()).isEqualTo(2);
    assertThat(chosen.length()).isZero();
  }

  @Test
  void it_equals_its_own_words_and_no_others() {
    Chosen chosen = new Chosen(SIZE, false);
    chosen.add(3);
    chosen.add(70);
    long[] there = {0, 0, 0, 0};
    chosen.copyTo(there, 1);
    assertThat(there).containsExactly(0, 1L << 3, 1L << 6, 0);
    assertThat(chosen.equalsAt(there, 1)).isTrue();
    assertThat(chosen.equalsAt(there, 0)).isFalse();
    chosen.add(71);
    assertThat(chosen.equalsAt(there, 1)).isFalse();
  }

  private static void fill(Chosen chosen, int from, int to) {
    for (int each = from; each < to; each++) {
      chosen.add(each);
    }
  }

  /** What the words that are written say, with the full ones before them. */
  private static BitSet written(Chosen chosen, boolean fromStart) {
    assertThat(chosen.from() == 0 || !fromStart).isTrue();
    long[] words = new long[chosen.from() + chosen.length()];
    chosen.copyTo(words, chosen.from());
    BitSet set = BitSet.valueOf(words);
    set.set(0, chosen.from() * 64);
    return set;
  }
}
