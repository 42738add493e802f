package org.quorate.environment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quorate.environment.Interruption.Registration;

class InterruptionTest {
  private final List<String> happened = Collections.synchronizedList(new ArrayList<>());

  @Test
  void who_works_is_told_and_waited_for() throws InterruptedException {
    Interruption interruption = new Interruption(Duration.ofMinutes(1));
    Registration work = interruption.working(() -> happened.add("last resort"));
    interruption.whenAsked(() -> new Thread(() -> {
      happened.add("ended in good order");
      work.close();
    }).start());
    interruption.ask();
    assertThat(interruption.asked()).isTrue();
    assertThat(happened).containsExactly("ended in good order");
  }

  @Test
  void what_does_not_end_in_time_is_ended_the_latest_first() {
    Interruption interruption = new Interruption(Duration.ofMillis(20));
    interruption.working(() -> happened.add("remove the lab"));
    interruption.working(() -> {
      throw new IllegalStateException("no route to host");
    });
    interruption.working(() -> happened.add("undo"));
    interruption.ask();
    assertThat(happened).containsExactly("undo", "remove the lab");
  }

  @Test
  void who_comes_late_is_told_at_once() {
    Interruption interruption = new Interruption(Duration.ZERO);
    interruption.working(() -> {});
    interruption.ask();
    interruption.whenAsked(() -> happened.add("told"));
    assertThat(happened).containsExactly("told");
  }

  @Test
  void a_process_that_ends_with_nothing_to_do_was_not_interrupted() {
    Interruption interruption = new Interruption(Duration.ofMinutes(1));
    interruption.working(() -> happened.add("last resort")).close();
    interruption.whenAsked(() -> happened.add("told"));
    interruption.ask();
    assertThat(interruption.asked()).isFalse();
    assertThat(happened).isEmpty();
  }
}
