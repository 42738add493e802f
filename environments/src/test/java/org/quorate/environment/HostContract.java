package org.quorate.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.quorate.environment.Host.Following;
import org.quorate.environment.Host.Line;
import org.quorate.environment.Outcome.Answer;

/** What every host must do, whatever the way to it. */
public abstract class HostContract {
  private static final int TEN_MEGABYTES = 10_000_000;

  /** A host that runs the commands of a POSIX system with GNU coreutils. */
  protected abstract Host host();

  @Test
  void a_command_that_succeeds_says_so() {
    Outcome outcome = host().run(Command.of("true"));

    assertThat(outcome.succeeded()).isTrue();
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.doneNanoTime()).isGreaterThan(outcome.sentNanoTime());
  }

  @Test
  void exit_statuses_are_the_commands_own() {
    assertThat(host().run(shell("exit 0")).exit()).isZero();
    assertThat(host().run(shell("exit 3")).exit()).isEqualTo(3);
    assertThat(host().run(shell("exit 124")))
        .satisfies(own -> assertThat(own.exit()).isEqualTo(124))
        .satisfies(own -> assertThat(own.answer()).isEqualTo(Answer.ANSWERED));
    assertThat(host().run(shell("kill -KILL $$")).exit()).isEqualTo(137);
  }

  @Test
  void a_program_that_is_not_there_is_exit_127_and_words_about_it() {
    Outcome outcome = host().run(Command.of("no-such-program", "argument"));

    assertThat(outcome.answer()).isEqualTo(Answer.ANSWERED);
    assertThat(outcome.exit()).isEqualTo(127);
    assertThat(outcome.err()).contains("no-such-program");
  }

  @Test
  void both_outputs_are_kept_apart_byte_by_byte() {
    Outcome outcome = host().run(shell("printf 'a\\nb'; printf 'x\\n\\n' >&2; printf ' c'"));

    assertThat(outcome.out()).isEqualTo("a\nb c");
    assertThat(outcome.err()).isEqualTo("x\n\n");
  }

  @Test
  void an_output_that_looks_like_the_end_of_one_is_still_output() {
    Outcome outcome = host().run(Command.of("printf", "\\036\\036abc 0\\n\\036"));

    assertThat(outcome.out()).isEqualTo("\u001e\u001eabc 0\n\u001e");
  }

  @Test
  void arguments_arrive_exactly_as_they_are() {
    List<String> hostile = List.of("", " ", "a b", "'", "''", "\"", "$HOME", "`id`", "$(id)", "\\", "\\n", "*", "~",
        "!!", "a\nb", "-n", "--", "; exit 9", "&", "|", "\t", "é→😀", "%s%d", "{a,b}", "#", "\r", "\u001e");
    for (String argument : hostile) {
      assertThat(host().run(Command.of("printf", "%s", argument)).out()).as(argument).isEqualTo(argument);
    }
    assertThat(host().run(Command.of("printf", "%s|%s|%s", "", "b", "")).out()).isEqualTo("|b|");
  }

  @Test
  void input_arrives_byte_by_byte() {
    for (String input : List.of("x", "no newline", "two\nlines\n", "\n\n", "$HOME 'q' `id` \\", "é→😀", "EOF\nEOF\n")) {
      assertThat(host().run(Command.of("cat").reading(input)).out()).as(input).isEqualTo(input);
    }
    String large = "0123456789abcdef".repeat(20_000);
    assertThat(host().run(Command.of("wc", "-c").reading(large)).out().strip()).isEqualTo("320000");
  }

  @Test
  void input_is_not_among_the_arguments() {
    Command command = Command.of("sh", "-c", "read -r secret; tr '\\0' ' ' </proc/$PPID/cmdline");
    Outcome outcome = host().run(command.reading("hush-hush\n"));

    assertThat(outcome.out()).doesNotContain("hush-hush");
  }

  @Test
  void a_command_without_input_reads_nothing() {
    assertThat(host().run(Command.of("cat")).out()).isEmpty();
  }

  @Test
  void programs_speak_no_language() {
    assertThat(host().run(shell("echo $LC_ALL")).out()).isEqualTo("C\n");
  }

  @Test
  void what_overruns_its_deadline_is_ended_with_all_that_it_started() {
    String mark = "31536" + System.nanoTime() % 100_000;
    Command overrunning = shell("echo begun; sleep %1$s & sleep %1$s".formatted(mark));
    Outcome outcome = host().run(overrunning.within(Duration.ofMillis(500)));

    assertThat(outcome.answer()).isEqualTo(Answer.TIMED_OUT);
    assertThat(outcome.out()).isEqualTo("begun\n");
    assertThat(running("sleep " + mark)).isEmpty();
    assertThat(host().run(Command.of("true")).succeeded()).isTrue();
  }

  @Test
  void what_ends_at_once_answers_like_all_else_with_nothing_standing_by() {
    Command alone = shell("echo out; echo err >&2; ps -o args= -p $PPID; exit 3").endingAtOnce();
    Outcome outcome = host().run(alone.within(Duration.ofSeconds(20)));

    assertThat(outcome.exit()).isEqualTo(3);
    assertThat(outcome.out()).startsWith("out\n").doesNotContain("timeout");
    assertThat(outcome.err()).isEqualTo("err\n");
    assertThat(host().run(Command.of("no-such-program").endingAtOnce()).exit()).isEqualTo(127);
    assertThat(host().run(Command.of("true")).succeeded()).isTrue();
  }

  @Test
  void what_shrugs_off_the_first_signal_is_ended_by_the_last() {
    Outcome outcome = host().run(shell("trap '' TERM; while :; do :; done").within(Duration.ofMillis(300)));

    assertThat(outcome.answer()).isEqualTo(Answer.TIMED_OUT);
  }

  @Test
  void output_beyond_the_limit_is_dropped_and_that_is_said() {
    Command chatty = Command.of("seq", "100000").within(Duration.ofSeconds(20)).keeping(1000);
    Outcome outcome = host().run(chatty);

    assertThat(outcome.out()).hasSize(1000).startsWith("1\n2\n3\n");
    assertThat(outcome.truncated()).isTrue();
    assertThat(outcome.succeeded()).isTrue();
    assertThat(host().run(Command.of("echo", "short")).truncated()).isFalse();
  }

  @Test
  void a_line_of_ten_megabytes_is_cut() {
    Command command = Command.of("head", "-c", "" + TEN_MEGABYTES, "/dev/zero");
    Outcome outcome = host().run(command.within(Duration.ofSeconds(30)));

    assertThat(outcome.truncated()).isTrue();
    assertThat(outcome.out()).hasSize(1 << 20);
    assertThat(outcome.exit()).isZero();
  }

  @Test
  void bytes_that_are_no_text_are_replaced() {
    assertThat(host().run(Command.of("printf", "a\\377\\300b")).out()).isEqualTo("a\ufffd\ufffdb");
  }

  @Test
  void commands_from_many_threads_do_not_mix() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<Outcome>> answers = IntStream.range(0, 80)
          .mapToObj(i -> shell("echo out%1$d; echo err%1$d >&2; exit %2$d".formatted(i, i % 50)))
          .map(command -> threads.submit(() -> host().run(command)))
          .toList();
      for (int i = 0; i < answers.size(); i++) {
        Outcome outcome = answers.get(i).get(60, TimeUnit.SECONDS);
        assertThat(outcome.out()).isEqualTo("out%d%n".formatted(i));
        assertThat(outcome.err()).isEqualTo("err%d%n".formatted(i));
        assertThat(outcome.exit()).isEqualTo(i % 50);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void a_followed_command_hands_over_lines_until_it_ends() throws Exception {
    BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    BlockingQueue<String> ends = new LinkedBlockingQueue<>();
    Command command = shell("echo one; printf 'tw'; echo o; echo; echo why >&2; exit 4");
    try (Following following = host().follow(command, line -> lines.add(line.text()), ends::add)) {
      assertThat(ends.poll(20, TimeUnit.SECONDS)).contains("exit status 4").contains("why");
      assertThat(lines).containsExactly("one", "two", "");
      assertThat(following).isNotNull();
    }
    assertThat(ends).isEmpty();
  }

  @Test
  void a_followed_command_is_ended_on_the_host_when_it_is_closed() throws Exception {
    String mark = "31537" + System.nanoTime() % 100_000;
    BlockingQueue<Line> lines = new LinkedBlockingQueue<>();
    BlockingQueue<String> ends = new LinkedBlockingQueue<>();
    long before = System.nanoTime();
    try (Following following = host().follow(shell("echo up; sleep " + mark), lines::add, ends::add)) {
      Line first = lines.poll(20, TimeUnit.SECONDS);
      assertThat(first).isNotNull();
      assertThat(first.text()).isEqualTo("up");
      assertThat(first.arrivedNanoTime()).isBetween(before, System.nanoTime());
      assertThat(running("sleep " + mark)).isNotEmpty();
      assertThat(following).isNotNull();
    }
    await().atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(running("sleep " + mark)).isEmpty());
    assertThat(ends).isEmpty();
  }

  private String running(String commandLine) {
    return host().run(Command.of("pgrep", "-x", "-f", commandLine)).out();
  }

  protected static Command shell(String script) {
    return Command.of("sh", "-c", script).within(Duration.ofSeconds(30));
  }
}
