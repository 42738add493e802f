package org.quorate.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.environment.UnusableInput;

class FreshFolderTest {
  @TempDir
  private Path runs;

  @Test
  void a_name_that_is_taken_gets_a_number() {
    assertThat(FreshFolder.in(runs, "lab")).isEqualTo(runs.resolve("lab")).isDirectory();
    assertThat(FreshFolder.in(runs, "lab")).isEqualTo(runs.resolve("lab-2")).isDirectory();
    assertThat(FreshFolder.in(runs, "lab")).isEqualTo(runs.resolve("lab-3")).isDirectory();
  }

  @Test
  void runs_begun_at_once_have_a_folder_each() {
    Set<Path> made = IntStream.range(0, 64).parallel()
        .mapToObj(each -> FreshFolder.in(runs, "lab")).collect(Collectors.toSet());
    assertThat(made).hasSize(64);
  }

  @Test
  void a_folder_that_cannot_be_made_is_told_as_unusable() throws Exception {
    Path file = Files.createFile(runs.resolve("file"));
    assertThatThrownBy(() -> FreshFolder.in(file, "lab")).isInstanceOf(UnusableInput.class)
        .hasMessageContaining("--runs").hasMessageContaining(file.toString());
  }
}
