package org.quorate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgeHistoryTest {
  private static final String WRITTEN = "0 :invoke :write 1\n0 :ok :write 1\n0 :invoke :write 2\n0 :ok :write 2\n";
  @TempDir private Path folder;

  @Test
  void a_history_that_is_linearizable() throws IOException {
    Typed typed = judge(WRITTEN + "1 :invoke :read nil\n1 :ok :read 2\n", "register");
    assertThat(typed.exit()).isZero();
    assertThat(typed.out()).hasLineCount(1).startsWith("linearizable: 3 operations on 1 object");
  }

  @Test
  void a_history_that_is_not_is_shown_by_a_few_operations() throws IOException {
    Typed typed = judge(WRITTEN + "1 :invoke :read nil\n1 :ok :read 1\n", "register");
    assertThat(typed.exit()).isEqualTo(1);
    assertThat(typed.out().lines()).startsWith("not linearizable: 3 operations on 1 object",
        "no order of these 3 explains every answer:");
    assertThat(typed.out().lines()).hasSize(5).anyMatch(line -> line.contains("lines 5-6") && line.contains("read -> 1"));
  }

  @Test
  void a_history_that_takes_too_long_is_undecided() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int each = 0; each < 40; each++) {
      lines.append("%d :invoke :write %d\n".formatted(each, each));
    }
    for (int each = 0; each < 40; each++) {
      lines.append("%d :ok :write %d\n".formatted(each, each));
    }
    Typed typed = judge(lines + "99 :invoke :read nil\n99 :ok :read 99\n", "register", "--within", "1ms");
    assertThat(typed.exit()).isEqualTo(2);
    assertThat(typed.out()).hasLineCount(1).startsWith("undecided: 41 operations").contains("time is up");
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
    "0 :ok :read 1; register; history:1: an answer to read",
    "0 :invoke :enqueue 1; register; history:1: enqueue, which this model does not know",
    "; register; no operation in it",
    "0 :invoke :read nil; stack; one of register, cas-register, kv, append-kv, queue"})
  void what_cannot_be_judged_is_said_in_one_line(String lines, String model, String why) throws IOException {
    Typed typed = judge(lines == null ? "" : lines, model);
    assertThat(typed.exit()).isEqualTo(3);
    assertThat(typed.errors()).singleElement().asString().startsWith("quorate: ").contains(why);
    assertThat(typed.out()).isEmpty();
  }

  @Test
  void a_history_that_is_not_there() {
    Typed typed = Typed.quorate("judge-history", folder.resolve("nowhere").toString(), "--model", "kv");
    assertThat(typed.exit()).isEqualTo(3);
    assertThat(typed.errors()).singleElement().asString().contains("nowhere");
  }

  private Typed judge(String lines, String model, String... more) throws IOException {
    Path file = Files.writeString(folder.resolve("history"), lines);
    String[] line = new String[4 + more.length];
    System.arraycopy(new String[] {"judge-history", file.toString(), "--model", model}, 0, line, 0, 4);
    System.arraycopy(more, 0, line, 4, more.length);
    return Typed.quorate(line);
  }
}
