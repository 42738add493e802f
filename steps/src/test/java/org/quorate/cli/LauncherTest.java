package org.quorate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The archive of classes is made when it has to be, and whatever happens to it, the program starts. */
class LauncherTest {
  /** Takes down how it was called, and makes the archive that it is asked for. */
  private static final String JAVA = """
      #!/bin/sh
      printf '%s\n' "$*" >>"$(dirname "$0")/calls"
      for each; do case $each in -XX:ArchiveClassesAtExit=*) : >"${each#*=}";; esac; done
      """;
  @TempDir
  private Path folder;

  @BeforeEach
  void layDown() throws IOException {
    program("bin/java", JAVA);
    program("quorate", Files.readString(Path.of("src/main/launcher/quorate")));
    Files.writeString(folder.resolve("quorate.jar"), "");
  }

  @Test
  void the_first_start_makes_the_archive_and_later_ones_use_it() throws Exception {
    assertThat(launch("check", "--env", "a b")).hasSize(2)
        .satisfies(calls -> assertThat(calls.get(0)).contains("ArchiveClassesAtExit").endsWith("warm-up"))
        .satisfies(calls -> assertThat(calls.get(1)).contains("SharedArchiveFile=" + folder + "/quorate.jsa")
            .endsWith("quorate.jar check --env a b"));
    assertThat(launch("clauses")).hasSize(3);
  }

  @Test
  void a_newer_program_gets_a_new_archive() throws Exception {
    launch("clauses");
    Files.setLastModifiedTime(folder.resolve("quorate.jar"), FileTime.from(Instant.now().plusSeconds(5)));
    assertThat(launch("clauses")).filteredOn(call -> call.endsWith("warm-up")).hasSize(2);
  }

  private List<String> launch(String... arguments) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(folder.resolve("quorate").toString());
    builder.command().addAll(List.of(arguments));
    builder.environment().put("JAVA_HOME", folder.toString());
    assertThat(builder.start().waitFor()).isZero();
    return Files.readAllLines(folder.resolve("bin/calls"));
  }

  private void program(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.setPosixFilePermissions(Files.writeString(file, text), PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
