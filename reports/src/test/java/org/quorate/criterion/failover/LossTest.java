package org.quorate.criterion.failover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Six writes, a to f, of which some are still there. */
class LossTest {

  @ParameterizedTest
  @CsvSource({
    "abcdef,nothing", "'',all of them", "bcdef,a prefix", "f,a prefix", "abcde,a suffix", "a,a suffix",
    "acdef,a piece of the middle", "af,a piece of the middle", "bdef,scattered ones", "ef bc,scattered ones",
    "bcde,scattered ones", "abdf,scattered ones"})
  void what_is_lost_has_a_shape(String there, String shape) {
    Set<String> readable = new TreeSet<>(Set.of(there.replace(" ", "").split("")));
    DrillTape tape = DrillTape.of("drill");
    for (int each = 0; each < 6; each++) {
      tape.append(String.valueOf((char) ('a' + each)), "ok", 1100 + each, 1110 + each);
    }
    Loss loss = Loss.of(new Workload(tape.end(9000).record()).writes(), readable);
    assertThat(loss.shape().words()).isEqualTo(shape);
    assertThat(loss.acknowledged()).isEqualTo(6);
    assertThat(loss.lost()).noneMatch(one -> readable.contains(one.id())).hasSize(6 - there.replace(" ", "").length());
  }
}
