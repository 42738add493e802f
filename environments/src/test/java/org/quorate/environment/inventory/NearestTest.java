package org.quorate.environment.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What somebody may have meant. */
class NearestTest {
  @Test
  void slips_of_the_finger_are_near() {
    List<String> known = List.of("window", "observation", "vip-overlap");
    assertThat(Nearest.of("windwo", known)).contains("window");
    assertThat(Nearest.of("Window", known)).contains("window");
    assertThat(Nearest.of("vip_overlap", known)).contains("vip-overlap");
    assertThat(Nearest.of("obsevation", known)).contains("observation");
  }

  @Test
  void other_words_are_not() {
    assertThat(Nearest.of("colour", List.of("window", "prefix"))).isEmpty();
    assertThat(Nearest.of("x", List.of("ab", "cd"))).isEmpty();
    assertThat(Nearest.of("y".repeat(100_000), List.of("ab"))).isEmpty();
  }

  @Test
  void distances_count_single_changes() {
    assertThat(Nearest.distance("", "abc")).isEqualTo(3);
    assertThat(Nearest.distance("abc", "acb")).isEqualTo(1);
    assertThat(Nearest.distance("kitten", "sitting")).isEqualTo(3);
  }
}
