package org.quorate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;
import org.quorate.environment.UnusableInput;
import org.quorate.environment.Unreachable;

class FailureTest {
  @Test
  void bad_input_is_3_and_nothing_was_touched() {
    assertThat(Failure.of(UnusableInput.at("zone.yaml:3", "a list", "a text", "Make it one.")).exitStatus())
        .isEqualTo(3);
  }

  @Test
  void hosts_that_refuse_ssh_prove_nothing() {
    Failure failure =
        Failure.of(Unreachable.at("alpha (192.0.2.1:22)", "an SSH server", "Connection refused", "Start it."));
    assertThat(failure.exitStatus()).isEqualTo(2);
    assertThat(failure.message()).contains("alpha (192.0.2.1:22)", "Connection refused", "Start it.");
  }

  @Test
  void a_full_disk_is_no_defect_of_the_program() {
    Failure failure = Failure.of(new UncheckedIOException(
        "cannot write the evidence file x.ndjson: No space left on device",
            new IOException("No space left on device")));
    assertThat(failure.exitStatus()).isEqualTo(2);
    assertThat(failure.message()).contains("x.ndjson", "No space left on device", "Is there disk space left")
        .doesNotContain("defect", "Exception");
  }

  @Test
  void a_failure_with_another_cause_is_not_called_a_full_disk() {
    assertThat(Failure.of(new IllegalStateException("not started again", new IOException("No such file"))).message())
        .contains("not started again").doesNotContain("disk space");
  }

  @Test
  void anything_else_is_a_defect_and_says_where() {
    assertThat(Failure.of(new IllegalStateException("odd")).message())
        .contains("a defect of this program", "odd", "(at ");
  }
}
