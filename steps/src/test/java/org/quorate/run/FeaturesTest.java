package org.quorate.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FeaturesTest {
  private static final Path MACHINE = Path.of("runs/one/machine");

  @Test
  void a_disk_that_is_full_where_cucumber_writes_is_told_as_everywhere() {
    RuntimeException told =
        Features.told(new IllegalStateException(new IOException("No space left on device")), MACHINE);
    assertThat(told).isInstanceOf(UncheckedIOException.class).message()
        .contains("the folder of the run", "runs/one/machine", "No space left on device").doesNotContain("Exception");
  }

  @Test
  void whatever_else_it_ends_with_stays_as_it_is() {
    IllegalStateException failure = new IllegalStateException("odd");
    assertThat(Features.told(failure, MACHINE)).isSameAs(failure);
  }
}
