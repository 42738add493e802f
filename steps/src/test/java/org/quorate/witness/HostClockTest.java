package org.quorate.witness;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostClockTest {
  private final HostClock clock = new HostClock();

  @Test
  void before_the_first_reading_nothing_is_known() {
    assertThat(clock.bounds()).isEmpty();
    assertThat(clock.onRunClock(5)).isEmpty();
    assertThat(clock.lastReadNanos()).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void one_reading_bounds_it_by_its_round_trip() {
    clock.measured(1050, 10, 30);
    assertThat(clock.bounds()).hasValue(new long[] {1020, 1040});
    assertThat(clock.onRunClock(2000)).contains(new HostClock.Moment(960, 980));
    assertThat(clock.lastReadNanos()).isEqualTo(10);
  }

  @Test
  void more_readings_bound_it_better() {
    clock.measured(1050, 10, 30);
    clock.measured(1130, 100, 200);
    assertThat(clock.bounds()).hasValue(new long[] {1020, 1030});
    clock.measured(1325, 299, 301);
    assertThat(clock.bounds()).hasValue(new long[] {1024, 1026});
  }

  @Test
  void a_slow_reading_does_no_harm() {
    clock.measured(1050, 10, 30);
    clock.measured(1500, 100, 1900);
    assertThat(clock.bounds()).hasValue(new long[] {1020, 1040});
  }

  @Test
  void readings_that_contradict_each_other_widen_the_bounds_to_all_they_say() {
    clock.measured(1050, 10, 30);
    clock.measured(5150, 100, 110);
    assertThat(clock.bounds()).hasValue(new long[] {1020, 5050});
    assertThat(clock.onRunClock(6000)).contains(new HostClock.Moment(950, 4980));
  }

  @Test
  void a_clock_that_was_set_puts_what_it_stamped_meanwhile_in_doubt() {
    assertThat(clock.measured(1050, 10, 30)).isEmpty();
    assertThat(clock.measured(5150, 100, 110)).contains(new HostClock.Step(30, 110, 5050 - 1020, 0));
  }

  @Test
  void a_clock_that_was_set_back_puts_it_in_doubt_the_other_way() {
    clock.measured(9050, 10, 30);
    assertThat(clock.measured(5150, 100, 110)).contains(new HostClock.Step(30, 110, 0, 9040 - 5040));
  }

  @Test
  void a_clock_that_drifts_no_faster_than_clocks_may_was_not_set() {
    long second = 1_000_000_000L;
    for (int reading = 0; reading < 60; reading++) {
      long sent = reading * second / 2;
      long drifted = sent + sent / 12_500;
      assertThat(clock.measured(drifted + 500, sent, sent + 1000)).isEmpty();
      long now = sent + 700;
      HostClock.Moment moment = clock.onRunClock(now + now / 12_500).orElseThrow();
      assertThat(now).isBetween(moment.earliestNanos(), moment.latestNanos());
    }
  }

  @Test
  void an_old_contradiction_is_forgotten() {
    clock.measured(1050, 10, 30);
    for (int reading = 0; reading < 20; reading++) {
      clock.measured(5000 + 100 * reading, 100 * reading, 100 * reading + 10);
    }
    assertThat(clock.bounds()).hasValue(new long[] {4990, 5000});
  }

  @Test
  void a_true_moment_always_lies_within() {
    long offset = 777;
    for (int reading = 0; reading < 50; reading++) {
      long sent = reading * 1000L;
      clock.measured(sent + reading * 3 + offset, sent, sent + reading * 7);
      HostClock.Moment moment = clock.onRunClock(sent + 500 + offset).orElseThrow();
      assertThat(sent + 500).isBetween(moment.earliestNanos(), moment.latestNanos());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1772366400.123456789,1772366400123456789", "1772366400.000000001,1772366400000000001",
        "1772366400,1772366400000000000",
    "0.5,500000000", "-1.5,-1500000000"})
  void seconds_are_read_to_the_nanosecond(String text, long nanos) {
    assertThat(HostClock.parse(text + "\n")).contains(nanos);
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "", " ", "%s.%N", "1772366400.N", "1772366400,123456789", "Sun Mar  1 12:00:00 UTC 2026", "1.0000000001", "1e400",
    "99999999999999999999", "NaN", "date: invalid option", "1772366400.123 1772366400.123"})
  void anything_else_is_no_reading(String text) {
    assertThat(HostClock.parse(text)).isEmpty();
  }
}
