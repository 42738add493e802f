package org.quorate.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The one file that people are given. */
class PackagedIT {
  @Test
  void it_says_which_version_it_is_as_every_record_will() throws IOException {
    Process program = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar",
        Path.of("..", "steps", "target", "quorate.jar").toString(), "--version").start();

    assertThat(new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .containsPattern("(?m)^quorate \\d+\\.\\d+\\.\\d+");
  }
}
