package org.quorate.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.environment.UnusableInput;

class RoomForRunsTest {
  @TempDir private Path folder;

  @Test
  void a_folder_is_made_and_left_empty() {
    RoomForRuns.require(folder.resolve("a/b"));
    assertThat(folder.resolve("a/b")).isEmptyDirectory();
  }

  @Test
  void a_file_is_no_folder() throws IOException {
    Path file = Files.createFile(folder.resolve("runs"));
    assertThatThrownBy(() -> RoomForRuns.require(file)).isInstanceOf(UnusableInput.class)
        .hasMessageContaining("--runs").hasMessageContaining(file.toString());
    assertThatThrownBy(() -> RoomForRuns.require(file.resolve("deeper"))).isInstanceOf(UnusableInput.class);
  }

  @Test
  void a_place_that_cannot_be_written_is_said_before_anything_is_begun() {
    assertThatThrownBy(() -> RoomForRuns.require(Path.of("/proc/runs"))).isInstanceOf(UnusableInput.class)
        .hasMessageContaining("/proc/runs").hasMessageContaining("Name another folder");
  }

  @Test
  void a_disk_that_is_full_is_said_with_what_is_left() {
    assertThatThrownBy(() -> RoomForRuns.require(folder, 3 << 20)).isInstanceOf(UnusableInput.class)
        .hasMessageContaining("200 MiB").hasMessageContaining("3 MiB left in " + folder);
    assertThatCode(() -> RoomForRuns.require(folder, 1L << 30)).doesNotThrowAnyException();
  }
}
