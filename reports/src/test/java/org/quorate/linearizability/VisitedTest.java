package org.quorate.linearizability;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VisitedTest {
  private static final int SIZE = 40_000;
  private final Visited visited = new Visited();
  private final Chosen required = new Chosen(SIZE, false);
  private final Chosen optional = new Chosen(SIZE, true);

  @Test
  void what_was_tried_is_known_again() {
    assertThat(visited.add(1, 1, required, optional)).isTrue();
    assertThat(visited.add(1, 1, required, optional)).isFalse();
  }

  @Test
  void nothing_else_is_taken_for_it_although_its_hash_is_the_same() {
    required.add(70);
    optional.add(3);
    assertThat(visited.add(1, 5, required, optional)).isTrue();
    assertThat(visited.add(1, 6, required, optional)).as("another state").isTrue();
    required.add(71);
    assertThat(visited.add(1, 5, required, optional)).as("another required one").isTrue();
    required.remove(71);
    optional.add(4);
    assertThat(visited.add(1, 5, required, optional)).as("another optional one").isTrue();
    optional.remove(4);
    optional.add(200);
    assertThat(visited.add(1, 5, required, optional)).as("more optional words").isTrue();
    optional.remove(200);
    assertThat(visited.add(2, 5, required, optional)).as("another hash").isTrue();
    assertThat(visited.add(1, 5, required, optional)).isFalse();
  }

  @Test
  void sets_that_are_written_alike_but_begin_elsewhere_differ() {
    for (int each = 0; each < 64; each++) {
      required.add(each);
    }
    required.add(65);
    assertThat(visited.add(1, 5, required, optional)).isTrue();
    Chosen early = new Chosen(SIZE, false);
    early.add(1);
    assertThat(visited.add(1, 5, early, optional)).isTrue();
    assertThat(visited.add(1, 5, required, optional)).isFalse();
  }

  @Test
  void where_the_one_set_ends_and_the_other_begins_matters() {
    required.add(0);
    optional.add(65);
    assertThat(visited.add(1, 5, required, optional)).isTrue();
    Chosen longer = new Chosen(SIZE, false);
    longer.add(0);
    longer.add(129);
    Chosen none = new Chosen(SIZE, true);
    assertThat(visited.add(1, 5, longer, none)).isTrue();
  }

  @Test
  void each_of_very_many_is_known_again() {
    for (int each = 0; each < 20_000; each++) {
      required.add(each);
      assertThat(visited.add(Plan.mix(each), each, required, optional)).isTrue();
      assertThat(visited.add(Plan.mix(each), each, required, optional)).isFalse();
    }
    for (int each = 19_999; each >= 0; each--) {
      assertThat(visited.add(Plan.mix(each), each, required, optional)).isFalse();
      required.remove(each);
    }
  }

  @Test
  void sets_longer_than_a_block_are_kept_whole() {
    Chosen far = new Chosen(SIZE * 4, true);
    for (int each = 0; each < 40; each++) {
      far.add(SIZE * 4 - 1 - each);
      assertThat(visited.add(each, 1, required, far)).isTrue();
    }
    for (int each = 39; each >= 0; each--) {
      assertThat(visited.add(each, 1, required, far)).isFalse();
      far.remove(SIZE * 4 - 1 - each);
    }
  }

  @Test
  void it_says_how_much_room_it_takes() {
    long empty = 8 * 1024 + 8 * 64;
    assertThat(visited.bytes()).isEqualTo(empty);
    for (int each = 0; each < 32; each++) {
      visited.add(each, each, required, optional);
    }
    assertThat(visited.bytes()).as("half full").isEqualTo(empty);
    visited.add(32, 32, required, optional);
    assertThat(visited.bytes()).as("more than half full").isEqualTo(empty + 8 * 64);
    for (int each = 33; each < 341; each++) {
      visited.add(each, each, required, optional);
    }
    assertThat(visited.bytes()).as("341 times 3 words").isEqualTo(8 * 1024 + 8 * 1024);
    visited.add(341, 341, required, optional);
    assertThat(visited.bytes()).as("342 times 3 words").isEqualTo(8 * (1024 + 2048) + 8 * 1024);
  }

  @Test
  void a_block_is_filled_to_its_last_word() {
    for (int each = 0; each < 340; each++) {
      visited.add(each, each, required, optional);
    }
    optional.add(1);
    visited.add(340, 340, required, optional);
    assertThat(visited.bytes()).as("340 times 3 words and once 4").isEqualTo(8 * 1024 + 8 * 1024);
    assertThat(visited.add(340, 340, required, optional)).isFalse();
  }
}
