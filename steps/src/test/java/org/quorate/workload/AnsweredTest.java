package org.quorate.workload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class AnsweredTest {
  private static Answered answered(int writes, int reads) {
    return new Answered(Map.of("write through alpha", writes, "read through alpha", reads));
  }

  @Test
  void each_function_must_have_gone_on_and_not_only_the_one_that_was_behind() {
    Answered before = answered(20, 100);

    assertThat(answered(35, 100).since(before, 15)).isFalse();
    assertThat(answered(20, 115).since(before, 15)).isFalse();
    assertThat(answered(34, 115).since(before, 15)).isFalse();
    assertThat(answered(35, 115).since(before, 15)).isTrue();
  }

  @Test
  void what_was_never_answered_is_counted_from_nothing() {
    assertThat(answered(0, 15).since(Answered.NOTHING, 15)).isFalse();
    assertThat(answered(15, 15).since(Answered.NOTHING, 15)).isTrue();
  }
}
