package org.quorate.environment.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quorate.environment.UnusableInput;

/** One mistake in an environment file is one clear line about it. */
class InventoryErrorsTest {
  private static final int ROUNDS = 300;

  @TempDir
  private Path directory;

  static Stream<Mistake> mistakes() {
    return Mistakes.all();
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void a_mistake_is_told_once_with_its_line_and_how_to_mend_it(Mistake mistake) throws IOException {
    String written = mistake.in(Files.readString(Path.of("bsfg.example.yaml")));

    assertThat(error(written.getBytes(StandardCharsets.UTF_8)))
        .hasLineCount(1)
        .contains(mistake.at().isEmpty() ? "my-zone.yaml:" : "my-zone.yaml:%d: ".formatted(mistake.line(written)))
        .contains(mistake.message())
        .contains(": expected ").contains(", found ")
        .doesNotContain("Exception").doesNotContain("com.").doesNotContain("hunter2");
  }

  @Test
  void several_mistakes_are_told_one_a_line_in_the_order_of_the_file() throws IOException {
    String written = Files.readString(Path.of("bsfg.example.yaml"))
        .replace("prefix: 24", "prefix: 99").replace("role: gamma", "role: delta").replace("kind: live", "kind: real");

    assertThat(error(written.getBytes(StandardCharsets.UTF_8)).lines()).satisfiesExactly(
        first -> assertThat(first).contains(": kind: expected live or lab, found the text \"real\"."),
        second -> assertThat(second).contains("zone.vip.prefix"),
        third -> assertThat(third).contains("policy.backup.role"));
  }

  @Test
  void a_file_that_is_none_is_one_clear_line() throws IOException {
    assertThat(error(new byte[0])).contains("my-zone.yaml: expected a YAML document, found nothing but white space");
    assertThat(error("# nothing\n\n".getBytes(StandardCharsets.UTF_8)))
        .contains("nothing but white space and comments");
    assertThat(error("- a\n- b\n".getBytes(StandardCharsets.UTF_8)))
        .contains("my-zone.yaml:1: expected keys with values");
    assertThat(error("just words".getBytes(StandardCharsets.UTF_8))).contains("expected keys with values");
    assertThat(error("schema: 1\n---\nschema: 1\n".getBytes(StandardCharsets.UTF_8)))
        .contains(":3: expected one document, found the beginning of another one");
    assertThat(error(new byte[] {'a', ':', ' ', '1', '\n', 'b', ':', ' ', (byte) 0xff})).contains(":2: expected UTF-8");
    assertThat(error(new byte[] {0, 1, 2, 3})).contains("my-zone.yaml").contains("expected YAML");
    assertThat(error(" ".repeat(2 << 20).getBytes(StandardCharsets.UTF_8))).contains("expected at most 1048576 bytes");
    assertThat(error("x: !!java/lang.Object {}\n".getBytes(StandardCharsets.UTF_8))).hasLineCount(11);
  }

  @Test
  void a_path_that_leads_nowhere_is_one_clear_line() {
    assertThat(catchThrowable(() -> InventoryLoader.load(directory.resolve("none.yaml"))))
        .isInstanceOf(UnusableInput.class).hasMessageContaining("none.yaml: expected a file, found none at this path");
    assertThat(catchThrowable(() -> InventoryLoader.load(directory)))
        .isInstanceOf(UnusableInput.class).hasMessageContaining("found something else, such as a folder");
  }

  @Test
  void endless_and_explosive_structures_are_refused_at_once() throws IOException {
    String bomb = "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c, *c]\n";
    assertThat(error(bomb.getBytes(StandardCharsets.UTF_8))).contains(":1: b.0: expected a value, found an alias");
    assertThat(error("a: &a [*a]\n".getBytes(StandardCharsets.UTF_8))).contains("found an alias");
    assertThat(error("[".repeat(50_000).getBytes(StandardCharsets.UTF_8)))
        .contains("my-zone.yaml: expected a few levels");
    assertThat(error(("a: " + "[".repeat(60) + "]".repeat(60)).getBytes(StandardCharsets.UTF_8)))
        .contains("at most 32 levels");
  }

  @Test
  void whatever_is_written_is_understood_or_told() throws IOException {
    byte[] example = Files.readAllBytes(Path.of("bsfg.example.yaml"));
    byte[] harmful = "\t{}[]:,&*!|>'\"%@`#?-\n\0\u00ff 0~<<=".getBytes(StandardCharsets.ISO_8859_1);
    Random random = new Random(20_26);
    for (int round = 0; round < ROUNDS; round++) {
      byte[] written = example.clone();
      for (int change = random.nextInt(4); change >= 0; change--) {
        written[random.nextInt(written.length)] = harmful[random.nextInt(harmful.length)];
      }
      Path file = Files.write(directory.resolve("my-zone.yaml"), written);
      Throwable thrown = catchThrowable(() -> InventoryLoader.loadAlone(file));
      assertThat(thrown == null || thrown instanceof UnusableInput).as("round %d: %s", round, thrown).isTrue();
    }
  }

  private String error(byte[] bytes) throws IOException {
    Path file = directory.resolve("my-zone.yaml");
    Files.write(file, bytes);
    Throwable thrown = catchThrowable(() -> InventoryLoader.loadAlone(file));
    assertThat(thrown).isInstanceOf(UnusableInput.class);
    return thrown.getMessage();
  }
}
