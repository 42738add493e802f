package org.quorate.linearizability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PairsTest {
  private final Pairs pairs = new Pairs();

  @Test
  void pairs_are_numbered_from_1_as_they_come() {
    assertThat(pairs.count()).isEqualTo(1);
    assertThat(pairs.of(5, 6)).isEqualTo(1);
    assertThat(pairs.of(6, 5)).isEqualTo(2);
    assertThat(pairs.of(5, 7)).isEqualTo(3);
    assertThat(pairs.of(5, 6)).isEqualTo(1);
    assertThat(pairs.count()).isEqualTo(4);
  }

  @Test
  void each_of_many_pairs_keeps_its_number() {
    for (int each = 1; each <= 5000; each++) {
      assertThat(pairs.of(each % 71, each / 71)).isEqualTo(each);
    }
    for (int each = 1; each <= 5000; each++) {
      assertThat(pairs.of(each % 71, each / 71)).isEqualTo(each);
      assertThat(pairs.first(each)).isEqualTo(each % 71);
      assertThat(pairs.second(each)).isEqualTo(each / 71);
    }
    assertThat(pairs.count()).isEqualTo(5001);
  }

  @Test
  void neighbours_are_far_apart() {
    int differing = 0;
    Set<Integer> slots = new HashSet<>();
    for (int each = 0; each < 1000; each++) {
      int hash = Pairs.hash(each / 30, each % 30);
      differing += Integer.bitCount(hash ^ Pairs.hash(each / 30, each % 30 + 1));
      differing += Integer.bitCount(hash ^ Pairs.hash(each / 30 + 1, each % 30));
      slots.add(hash & 2047);
    }
    assertThat(differing / 2000.0).isBetween(13.0, 19.0);
    // By mere chance 1000 of them hit about 790 slots of 2048.
    assertThat(slots).hasSizeGreaterThan(700);
  }

  @Test
  void room_is_doubled_when_it_is_used_up() {
    assertThat(pairs.bytes()).isEqualTo(4 * (64 + 64 + 128));
    for (int each = 1; each < 64; each++) {
      pairs.of(each, each);
    }
    assertThat(pairs.bytes()).isEqualTo(4 * (64 + 64 + 128));
    pairs.of(64, 64);
    assertThat(pairs.bytes()).isEqualTo(4 * (128 + 128 + 256));
  }
}
