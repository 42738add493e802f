package org.quorate.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ByteLinesTest {
  private static final int BUFFER = 1 << 17;
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"'',''", "'\n','1:'", "'a','1:a'", "'a\n','1:a'", "'a\n\nb','1:a 2: 3:b'", "'a\n\n','1:a 2:'"})
  void lines_are_numbered_and_the_last_may_lack_its_end(String content, String expected) throws IOException {
    assertThat(String.join(" ", lines(content))).isEqualTo(expected);
  }

  @Test
  void lines_around_the_end_of_the_buffer_are_whole() throws IOException {
    for (int length : new int[] {BUFFER - 2, BUFFER - 1, BUFFER, BUFFER + 1, 2 * BUFFER, 5 * BUFFER + 3}) {
      String one = "v".repeat(length);
      assertThat(lines(one + "\nsecond\n" + one + "w\nlast"))
          .containsExactly("1:" + one, "2:second", "3:" + one + "w", "4:last");
    }
  }

  @Test
  void very_many_short_lines() throws IOException {
    StringBuilder content = new StringBuilder();
    List<String> expected = new ArrayList<>();
    for (int each = 1; each <= 40_000; each++) {
      content.append("line ").append(each).append('\n');
      expected.add(each + ":line " + each);
    }
    assertThat(lines(content.toString())).isEqualTo(expected);
  }

  @Test
  void letters_of_any_language_are_text() throws IOException {
    assertThat(lines("plain\n\u00e9\u20ac\nplain")).containsExactly("1:plain", "2:\u00e9\u20ac", "3:plain");
  }

  @Test
  void each_line_is_checked_by_itself() throws IOException {
    Path file = folder.resolve("bytes");
    Files.write(file, new byte[] {'a', '\n', (byte) 0xc3, (byte) 0xa9, '\n', (byte) 0xff, '\n', 'c'});
    try (ByteLines lines = new ByteLines(file)) {
      assertThat(lines.next()).isTrue();
      assertThat(lines.next()).isTrue();
      assertThatThrownBy(lines::next).hasMessageStartingWith(file + ":3: expected UTF-8");
    }
  }

  @Test
  void bytes_that_are_no_text_are_told_by_their_line() throws IOException {
    Path file = folder.resolve("bytes");
    Files.write(file, "a\nb\u00ff\nc".getBytes(StandardCharsets.ISO_8859_1));
    try (ByteLines lines = new ByteLines(file)) {
      assertThat(lines.next()).isTrue();
      assertThatThrownBy(lines::next).isInstanceOf(UnusableHistory.class)
          .hasMessage(file + ":2: expected UTF-8, found bytes that are no UTF-8");
    }
  }

  private List<String> lines(String content) throws IOException {
    List<String> found = new ArrayList<>();
    try (ByteLines lines = new ByteLines(Files.writeString(folder.resolve("lines"), content))) {
      while (lines.next()) {
        found.add(lines.line() + ":" + new String(
            Arrays.copyOfRange(lines.bytes(), lines.from(), lines.to()), StandardCharsets.UTF_8));
      }
      assertThat(lines.next()).as("after the last").isFalse();
    }
    return found;
  }
}
