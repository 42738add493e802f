package org.quorate.bench.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is timed is a script that anybody can run again, and one that fails is no measurement. */
class ContestantTest {
  @TempDir private Path folder;

  @Test
  void its_time_is_that_of_a_whole_process() throws Exception {
    Contestant contestant = Contestant.of("idle", folder, "exit 0\n");
    for (int round = 0; round < 3; round++) {
      contestant.time();
    }
    assertThat(contestant.least()).isPositive().isLessThanOrEqualTo(contestant.median());
    assertThat(contestant.most()).isGreaterThanOrEqualTo(contestant.median());
  }

  @Test
  void one_host_that_fails_is_a_failure_of_all_and_says_what_it_said() throws Exception {
    String line = "sh -c \"echo $role says so; echo $role >$role.out; test $role != beta\"";
    Contestant contestant =
        Contestant.of("picky", folder, Contestant.onEachAtOnce(List.of("alpha", "beta", "gamma"), line));
    assertThatThrownBy(contestant::warm).isInstanceOf(IOException.class)
        .hasMessageContaining("status 1").hasMessageContaining("beta says so");
    assertThat(folder.resolve("gamma.out")).hasContent("gamma");
  }

  @Test
  void a_program_that_is_not_there_is_named() {
    assertThatThrownBy(() -> Outside.run(folder, List.of("quorate-no-such-program")))
        .isInstanceOf(IOException.class).hasMessageContaining("quorate-no-such-program");
  }
}
