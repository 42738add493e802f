package org.quorate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quorate.clause.Catalogue;
import org.quorate.run.Progress.Wait;
import org.quorate.verdict.Verdict;

/** What a log holds when nobody watches: plain lines. */
class LineProgressTest {
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final LineProgress progress =
      new LineProgress(Screen.plain(new PrintStream(written, true, StandardCharsets.UTF_8)));

  @Test
  void a_wait_has_a_beginning_and_an_end() {
    try (Wait wait = progress.waiting("the VIP", Duration.ofSeconds(30))) {
      progress.acting("alpha: stop Keepalived");
    }
    assertThat(lines()).hasSize(3).satisfies(lines -> {
      assertThat(lines.get(0)).isEqualTo("      … waiting for the VIP, at most 30 s");
      assertThat(lines.get(1)).isEqualTo("      » alpha: stop Keepalived");
      assertThat(lines.get(2)).matches(" +… waited \\d+\\.\\d s for the VIP");
    });
  }

  @Test
  void a_clause_is_one_line_with_what_was_observed_below_unless_it_is_shown() {
    Catalogue catalogue = Catalogue.ofSystem("bsfg");
    progress.judged(catalogue.clause("BSFG-3.1.1"), Verdict.PROVEN, "");
    progress.judged(catalogue.clause("BSFG-3.1.1"), Verdict.ATTESTED, "Ann Example said so");
    progress.judged(catalogue.clause("BSFG-3.1.1"), Verdict.REFUTED, "beta: \u001b[31mDebian 9\u001b[0m\nand more");
    assertThat(lines()).hasSize(4).allMatch(line -> line.chars().noneMatch(Character::isISOControl));
    assertThat(lines().get(0)).startsWith("  PROVEN     BSFG-3.1.1 ");
    assertThat(lines().get(3)).isEqualTo("             beta:  [31mDebian 9 [0m and more");
  }

  @Test
  void an_alarm_stands_alone() {
    progress.note("before");
    progress.alarm("alpha: was not undone");
    assertThat(lines()).containsExactly("      before", "", "  !!! alpha: was not undone", "");
  }

  private List<String> lines() {
    return written.toString(StandardCharsets.UTF_8).lines().toList();
  }
}
