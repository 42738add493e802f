package org.quorate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.quorate.run.Progress.Wait;

class TerminalScreenTest {
  private static final String CLEAR = "\r\u001b[K";
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private long now;
  private final TerminalScreen screen =
      new TerminalScreen(new PrintStream(written, true, StandardCharsets.UTF_8), () -> now);

  @Test
  void a_line_has_its_colour() {
    screen.line("32", "  PROVEN");
    assertThat(said()).isEqualTo("\u001b[32m  PROVEN\u001b[0m\n");
  }

  @Test
  void a_wait_counts_down_in_one_line() {
    screen.waiting("the VIP", Duration.ofSeconds(30));
    assertThat(said()).endsWith(goesOn("the VIP", 30)).doesNotContain("\n");
    after(12);
    screen.tick();
    assertThat(said()).endsWith(goesOn("the VIP", 18)).doesNotContain("\n");
    after(60);
    screen.tick();
    assertThat(said()).endsWith(goesOn("the VIP", 0));
  }

  @Test
  void a_wait_that_is_over_leaves_how_long_it_took() {
    Wait wait = screen.waiting("the VIP", Duration.ofSeconds(30));
    after(12);
    wait.close();
    assertThat(said()).endsWith(CLEAR + dim("      … waited 12.0 s for the VIP") + "\n");
    screen.tick();
    assertThat(said()).as("nothing counts down any more").endsWith("\n");
  }

  @Test
  void a_wait_nobody_saw_leaves_nothing() {
    screen.waiting("the VIP", Duration.ofSeconds(30)).close();
    assertThat(said()).endsWith(CLEAR).doesNotContain("waited");
  }

  @Test
  void a_line_during_a_wait_stands_above_the_countdown() {
    screen.waiting("the VIP", Duration.ofSeconds(30));
    screen.line("", "alpha: connected again");
    assertThat(said()).endsWith(CLEAR + "alpha: connected again\n" + goesOn("the VIP", 30));
  }

  @Test
  void waits_that_overlap_are_shown_one_after_the_other() {
    Wait first = screen.waiting("one image", Duration.ofSeconds(30));
    Wait second = screen.waiting("another image", Duration.ofSeconds(40));
    after(5);
    first.close();
    assertThat(said()).endsWith(goesOn("another image", 35));
    second.close();
    second.close();
    screen.tick();
    assertThat(said()).endsWith(dim("      … waited 5.0 s for another image") + "\n");
  }

  private void after(long seconds) {
    now += Duration.ofSeconds(seconds).toNanos();
  }

  private static String goesOn(String what, int left) {
    return CLEAR + "\u001b[?7l" + dim("      … waiting for %s, %d s left".formatted(what, left)) + "\u001b[?7h";
  }

  private static String dim(String text) {
    return "\u001b[2m" + text + "\u001b[0m";
  }

  private String said() {
    return written.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }
}
