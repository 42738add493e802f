package org.quorate.environment.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quorate.environment.Command;
import org.quorate.environment.Outcome.Answer;

/** What a shell reported, and what it means. */
class OutcomesTest {
  private static final Command AS_ROOT = Command.of("smartctl").asRoot().within(Duration.ofSeconds(5));

  @ParameterizedTest
  @ValueSource(strings = {
      "sudo: a password is required\n",
      "sudo: a terminal is required to read the password; either use the -S option or configure an askpass helper\n",
      "tester is not in the sudoers file.\n",
      "Sorry, user tester is not allowed to execute '/usr/bin/timeout -k 1 5 smartctl' as root on alpha.\n"})
  void a_refusal_by_sudo_is_no_answer_of_the_command(String said) {
    assertThat(answer(AS_ROOT, 1, "", said)).isEqualTo(Answer.NOT_PERMITTED);
  }

  @Test
  void a_host_without_sudo_does_not_permit() {
    assertThat(answer(AS_ROOT, 127, "", "sh: 1: sudo: not found\n")).isEqualTo(Answer.NOT_PERMITTED);
  }

  @Test
  void a_command_that_fails_as_root_has_answered() {
    assertThat(answer(AS_ROOT, 1, "", "smartctl: no such device\n")).isEqualTo(Answer.ANSWERED);
    assertThat(answer(AS_ROOT, 1, "something", "sudo: a password is required\n")).isEqualTo(Answer.ANSWERED);
    assertThat(answer(AS_ROOT, 127, "", "timeout: failed to run command 'smartctl'\n")).isEqualTo(Answer.ANSWERED);
    assertThat(answer(Command.of("smartctl"), 1, "", "sudo: a password is required\n")).isEqualTo(Answer.ANSWERED);
  }

  @Test
  void only_time_that_has_passed_makes_an_overrun() {
    Command quick = Command.of("true").within(Duration.ofHours(1));
    assertThat(answer(quick, 124, "", "")).isEqualTo(Answer.ANSWERED);
    assertThat(answer(quick.within(Duration.ZERO), 124, "", "")).isEqualTo(Answer.TIMED_OUT);
    assertThat(answer(quick.within(Duration.ZERO), 137, "", "")).isEqualTo(Answer.TIMED_OUT);
    assertThat(answer(quick.within(Duration.ZERO), 1, "", "")).isEqualTo(Answer.ANSWERED);
  }

  private static Answer answer(Command command, int exit, String out, String err) {
    return Outcomes.answered(command, true, exit, frame(out), frame(err), System.nanoTime()).answer();
  }

  private static Frame frame(String text) {
    return new Frame(text.getBytes(StandardCharsets.UTF_8), false, "");
  }
}
