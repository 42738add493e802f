package org.quorate.linearizability;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChainsTest {
  private final Chains chains = new Chains();

  @Test
  void the_empty_sequence_is_0_and_has_no_length() {
    assertThat(chains.length(0)).isZero();
    assertThat(chains.beginning(0, 0)).isZero();
    assertThat(chains.with(0, 7)).isEqualTo(1);
  }

  @Test
  void equal_sequences_are_equal_numbers_and_others_are_not() {
    int ab = chains.with(chains.with(0, 'a'), 'b');
    int ba = chains.with(chains.with(0, 'b'), 'a');
    assertThat(chains.with(chains.with(0, 'a'), 'b')).isEqualTo(ab).isNotEqualTo(ba);
    assertThat(chains.length(ab)).isEqualTo(2);
    assertThat(chains.last(ab)).isEqualTo('b');
    assertThat(chains.last(chains.before(ab))).isEqualTo('a');
    assertThat(chains.before(chains.before(ab))).isZero();
  }

  @Test
  void any_beginning_of_a_long_sequence_is_found() {
    int[] sequences = sequence(1000);
    for (int length = 0; length <= 1000; length++) {
      assertThat(chains.length(sequences[length])).isEqualTo(length);
      assertThat(chains.beginning(sequences[1000], length)).isEqualTo(sequences[length]);
      assertThat(chains.beginning(sequences[length], length)).isEqualTo(sequences[length]);
    }
  }

  @Test
  void any_beginning_is_few_jumps_away() {
    int[] sequences = sequence(4096);
    for (int length = 0; length < 4096; length++) {
      int at = sequences[4096];
      int steps = 0;
      while (chains.length(at) > length) {
        int far = chains.farBefore(at);
        at = chains.length(far) >= length ? far : chains.before(at);
        steps++;
      }
      assertThat(at).isEqualTo(sequences[length]);
      assertThat(steps).as("steps to the beginning of length %d", length).isLessThan(40);
    }
  }

  @Test
  void a_branch_has_its_own_end_and_the_beginning_of_the_trunk() {
    int[] trunk = sequence(300);
    int branch = trunk[100];
    for (int each = 0; each < 50; each++) {
      branch = chains.with(branch, 1000 + each);
    }
    assertThat(chains.length(branch)).isEqualTo(150);
    assertThat(chains.beginning(branch, 100)).isEqualTo(trunk[100]);
    assertThat(chains.beginning(branch, 37)).isEqualTo(trunk[37]);
    assertThat(chains.last(chains.beginning(branch, 101))).isEqualTo(1000);
    assertThat(chains.last(chains.beginning(trunk[300], 101))).isEqualTo(100);
  }

  @Test
  void what_is_known_already_takes_no_more_room() {
    assertThat(chains.bytes()).isEqualTo(4 * (64 + 64 + 128) + 4 * (64 + 64));
    sequence(63);
    assertThat(chains.bytes()).isEqualTo(4 * (64 + 64 + 128) + 4 * (64 + 64));
    sequence(64);
    assertThat(chains.bytes()).isEqualTo(4 * (128 + 128 + 256) + 4 * (128 + 128));
    sequence(64);
    assertThat(chains.bytes()).isEqualTo(4 * (128 + 128 + 256) + 4 * (128 + 128));
  }

  /** The beginnings of 0, 1, 2, ... by their length. */
  private int[] sequence(int length) {
    int[] sequences = new int[length + 1];
    for (int each = 0; each < length; each++) {
      sequences[each + 1] = chains.with(sequences[each], each);
    }
    return sequences;
  }
}
