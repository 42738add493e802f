package org.quorate.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One beat a second, silent after four; times in milliseconds. */
class HeartbeatTest {
  private static final long MILLIS = 1_000_000;
  private final Heartbeat heartbeat = new Heartbeat();

  @Test
  void what_is_first_heard_may_have_been_going_on_since_somebody_listens() {
    heartbeat.listening(100 * MILLIS);
    assertThat(beat(900)).containsExactly(news(true, 100, 901, true, true));
    assertThat(beat(1900)).isEmpty();
  }

  @Test
  void what_is_first_heard_later_than_it_would_have_been_has_begun_meanwhile() {
    heartbeat.listening(100 * MILLIS);
    assertThat(beat(3000)).containsExactly(news(false, 100, 1000, true, true), news(true, 3000, 3001, false, false));
  }

  @Test
  void what_is_not_heard_for_long_enough_is_not_there() {
    heartbeat.listening(100 * MILLIS);
    assertThat(heartbeat.silent(4100 * MILLIS)).isEmpty();
    assertThat(heartbeat.silent(4101 * MILLIS)).contains(news(false, 100, 4101, true, true));
    assertThat(heartbeat.silent(9000 * MILLIS)).isEmpty();
  }

  @Test
  void silence_began_between_the_last_beat_and_the_one_that_was_due() {
    heartbeat.listening(0);
    beat(1000);
    assertThat(heartbeat.silent(5000 * MILLIS)).isEmpty();
    assertThat(heartbeat.silent(5100 * MILLIS)).contains(news(false, 1000, 2001, false, false));
    assertThat(beat(6000)).containsExactly(news(true, 6000, 6001, false, false));
  }

  @Test
  void whoever_resigns_is_gone_at_once() {
    heartbeat.listening(0);
    beat(1000);
    assertThat(heartbeat.heard(at(1500), Duration.ofSeconds(1), true)).containsExactly(news(false, 1500, 1501, false, false));
  }

  @Test
  void a_beat_of_a_slower_heart_is_waited_for_longer() {
    heartbeat.listening(0);
    heartbeat.heard(at(1000), Duration.ofSeconds(3), false);
    assertThat(heartbeat.silent(12_900 * MILLIS)).isEmpty();
    assertThat(heartbeat.silent(13_100 * MILLIS)).isPresent();
  }

  @Test
  void after_a_deaf_time_the_change_lies_anywhere_in_it() {
    heartbeat.listening(0);
    beat(1000);
    heartbeat.deaf(1500 * MILLIS);
    assertThat(heartbeat.silent(20_000 * MILLIS)).as("nobody listens").isEmpty();
    heartbeat.listening(30_000 * MILLIS);
    assertThat(heartbeat.silent(34_100 * MILLIS)).contains(news(false, 1500, 34_100, true, false));
  }

  @Test
  void after_a_deaf_time_what_goes_on_was_looked_up_again() {
    heartbeat.listening(0);
    beat(1000);
    heartbeat.deaf(1500 * MILLIS);
    heartbeat.listening(2000 * MILLIS);
    assertThat(beat(2500)).containsExactly(news(true, 1500, 2501, true, false));
  }

  private List<Heartbeat.News> beat(long millis) {
    return heartbeat.heard(at(millis), Duration.ofSeconds(1), false);
  }

  private static HostClock.Moment at(long millis) {
    return new HostClock.Moment(millis * MILLIS, (millis + 1) * MILLIS);
  }

  private static Heartbeat.News news(boolean held, long earliest, long latest, boolean looked, boolean first) {
    return new Heartbeat.News(held, earliest * MILLIS, latest * MILLIS, looked, first);
  }
}
