package org.quorate.witness;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quorate.environment.Outcome;
import org.quorate.environment.Outcome.Answer;
import org.quorate.trial.FakeHost;

class ContainerStreamTest {
  private final ContainerStream stream = new ContainerStream("bsfg/controller:1.0.0");

  @ParameterizedTest
  @CsvSource({
    "1772366400123456789 start,true,1772366400123456789",
    "1772366400123456789 die,false,1772366400123456789",
    "9999999999999999999 die,false,-1"})
  void a_process_begins_and_ends_with_its_container(String line, boolean held, long nanos) {
    assertThat(stream.change(line)).contains(new Stream.Change(held, nanos));
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "", "1772366400123456789 kill", "1772366400123456789 pause", "1772366400123456789", "start", "die 1772366400",
    "1772366400123456789 startled", "-1 start", "9999999999 die", "366400123456789 start", "01772366400123456789 die",
    "Error response from daemon: no such image", "\u0000"})
  void anything_else_tells_nothing(String line) {
    assertThat(stream.change(line)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"running,true", "paused,true", "exited,false", "created,false", "'',false", "dead,false"})
  void the_look_finds_a_process_that_runs(String states, boolean held) {
    assertThat(stream.state(FakeHost.said(states + "\n"))).contains(held);
  }

  @Test
  void of_several_containers_one_that_runs_is_enough() {
    assertThat(stream.state(FakeHost.said("exited\nrunning\nexited\n"))).contains(true);
  }

  @Test
  void a_garbled_look_does_not_tell() {
    assertThat(stream.state(FakeHost.said("CONTAINER ID   IMAGE"))).isEmpty();
    assertThat(stream.state(FakeHost.unreachable())).isEmpty();
    assertThat(stream.state(new Outcome(Answer.ANSWERED, 127, "", "docker: not found", false, 0, 0))).isEmpty();
  }

  @Test
  void only_the_image_in_question_is_followed_and_looked_up() {
    assertThat(stream.follow().argv()).contains("image=bsfg/controller:1.0.0", "event=start", "event=die");
    assertThat(stream.look().argv()).contains("ancestor=bsfg/controller:1.0.0");
  }
}
