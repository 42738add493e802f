package org.quorate.environment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quorate.environment.Outcome.Answer;

class OutcomeTest {
  @ParameterizedTest
  @CsvSource({
    "ANSWERED,      1, 'no such table ', '',   ended with exit status 1: no such table",
    "ANSWERED,      1, '',               gone, ended with exit status 1: gone",
    "ANSWERED,      0, '',               '',   ended with exit status 0",
    "UNREACHABLE,   -1, no route,        '',   'had no answer, for the host is unreachable: no route'",
    "TIMED_OUT,     -1, '',              half, did not end within 2.5 s: half",
    "NOT_PERMITTED, -1, '',              '',   is not permitted",
  })
  void it_says_how_a_command_ended(Answer answer, int exit, String err, String out, String ended) {
    assertThat(new Outcome(answer, exit, out, err, false, 0, TimeUnit.MILLISECONDS.toNanos(2500)).ended())
        .isEqualTo(ended);
  }

  @Test
  void only_a_host_that_answered_zero_has_succeeded() {
    assertThat(new Outcome(Answer.ANSWERED, 0, "", "", false, 0, 0).succeeded()).isTrue();
    assertThat(new Outcome(Answer.ANSWERED, 1, "", "", false, 0, 0).succeeded()).isFalse();
    assertThat(new Outcome(Answer.TIMED_OUT, 0, "", "", false, 0, 0).succeeded()).isFalse();
  }
}
