package org.quorate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TerminalTest {
  @TempDir private Path folder;

  @Test
  void a_file_a_pipe_and_nothing_are_no_terminal() throws IOException {
    Path log = Files.createFile(folder.resolve("log"));
    assertThat(Terminal.leadsTo(Files.createSymbolicLink(folder.resolve("1"), log))).isFalse();
    assertThat(Terminal.leadsTo(Files.createSymbolicLink(folder.resolve("2"), Path.of("pipe:[4711]")))).isFalse();
    assertThat(Terminal.leadsTo(Files.createSymbolicLink(folder.resolve("3"), Path.of("/dev/null")))).isFalse();
  }

  @Test
  void a_terminal_that_cannot_rewrite_a_line_and_a_wish_for_no_colour_are_respected() {
    assertThat(Terminal.able("xterm-256color", null)).isTrue();
    assertThat(Terminal.able("xterm", "")).isTrue();
    assertThat(Terminal.able("dumb", null)).isFalse();
    assertThat(Terminal.able(null, null)).isFalse();
    assertThat(Terminal.able("xterm", "1")).isFalse();
  }
}
