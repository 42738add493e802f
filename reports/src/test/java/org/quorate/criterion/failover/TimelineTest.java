package org.quorate.criterion.failover;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.quorate.evidence.Entry;
import org.quorate.evidence.EntryKind;

class TimelineTest {

  @Test
  void a_holding_is_from_the_begin_or_a_notice_to_a_notice_or_the_end() {
    Timeline timeline = timeline(DrillTape.of("drill").first("unit", "held", "alpha")
        .sees("unit", "absent", "alpha", 2000, 2002).sees("unit", "held", "alpha", 3000, 3003).end(9000));
    assertThat(timeline.holdings("alpha")).containsExactly(
        new Holding("alpha", bracket(1000, 1020), bracket(2000, 2002)),
        new Holding("alpha", bracket(3000, 3003), bracket(9000, 9000)));
    assertThat(timeline.holdings("beta")).isEmpty();
    assertThat(timeline.heldAtEnd("alpha")).isTrue();
    assertThat(timeline.heldAtEnd("beta")).isFalse();
    assertThat(timeline.changes("alpha")).containsExactly(bracket(2000, 2002), bracket(3000, 3003));
    assertThat(timeline.changes("beta")).isEmpty();
    assertThat(timeline.lines("alpha")).containsExactly(3L, 4L, 5L);
    assertThat(timeline.saw("alpha")).isTrue();
    assertThat(timeline.saw("beta")).isFalse();
  }

  @Test
  void a_look_before_the_drill_began_is_as_good_as_one_after() {
    Timeline timeline = timeline(DrillTape.of("drill").first("unit", "held", "alpha", 900, 950).end(9000));
    assertThat(timeline.holdings("alpha").get(0).began()).isEqualTo(bracket(950, 950));
  }

  @Test
  void a_state_that_is_told_again_changes_nothing() {
    Timeline timeline = timeline(DrillTape.of("drill").first("unit", "absent", "alpha")
        .sees("unit", "absent", "alpha", 1500, 1501).sees("unit", "held", "alpha", 2000, 2001)
        .sees("unit", "held", "alpha", 2500, 2501).end(9000));
    assertThat(timeline.changes("alpha")).containsExactly(bracket(2000, 2001));
    assertThat(timeline.holdings("alpha"))
        .containsExactly(new Holding("alpha", bracket(2000, 2001), bracket(9000, 9000)));
  }

  @Test
  void a_look_that_finds_it_still_held_may_hide_a_change() {
    Timeline timeline = timeline(DrillTape.of("drill").first("unit", "held", "alpha")
        .again("unit", "held", "alpha", 3000, 4000).again("unit", "absent", "alpha", 5000, 6000).end(9000));
    assertThat(timeline.holdings("alpha")).containsExactly(
        new Holding("alpha", bracket(1000, 1020), bracket(3000, 4000)),
        new Holding("alpha", bracket(3000, 4000), bracket(5000, 6000)));
    assertThat(timeline.heldAtEnd("alpha")).isFalse();
  }

  @Test
  void an_end_that_nobody_saw_may_have_been_since_the_blindness() {
    DrillTape tape = DrillTape.of("drill").first("unit", "held", "alpha").blind("unit", "alpha", 2000, 2500)
        .sees("unit", "held", "alpha", 2600, 2601).blind("unit", "alpha", 7000, 8000).blind("unit", "alpha", 8500, 8990);
    assertThat(timeline(tape.end(9000)).holdings("alpha").get(0).ended()).isEqualTo(bracket(7000, 9000));
    assertThat(timeline(tape.end(9000)).gaps("alpha")).extracting(Entry::seq).containsExactly(4L, 6L, 7L);
    assertThat(timeline(tape.end(9000)).watched("alpha")).isFalse();
    DrillTape late = DrillTape.of("drill").first("unit", "held", "alpha").blind("unit", "alpha", 9500, 9600);
    assertThat(timeline(late.end(9000)).holdings("alpha").get(0).ended()).isEqualTo(bracket(9000, 9000));
  }

  @Test
  void without_power_everything_ends_and_what_is_looked_up_later_began_after_it() {
    Timeline timeline = timeline(DrillTape.of("drill").first("unit", "held", "alpha").powerOff("alpha", 3000, 3100)
        .blind("unit", "alpha", 2900, 6000).again("unit", "held", "alpha", 2900, 6000)
        .exchange("undone", "alpha", 5000, 5500).end(9000));
    assertThat(timeline.holdings("alpha")).containsExactly(
        new Holding("alpha", bracket(1000, 1020), bracket(3000, 3100)),
        new Holding("alpha", bracket(3100, 6000), bracket(9000, 9000)));
    assertThat(timeline.gaps("alpha")).isEmpty();
    assertThat(timeline.watched("alpha")).isTrue();
  }

  @Test
  void power_may_be_taken_on_the_way_to_the_moment_of_the_fault() {
    DrillTape tape = DrillTape.of("drill").first("unit", "absent", "beta")
        .raw(EntryKind.FAULT, "staging", "beta", 3000, DrillTape.body().put("phase", "power").put("without_power", true))
        .exchange("staging", "applied", "beta", 3000, 3100).exchange("staging", "undone", "beta", 5000, 5500)
        .exchange("applied", "beta", 6000, 6100).exchange("undone", "beta", 8000, 8100)
        .blind("unit", "beta", 2900, 6000).blind("unit", "beta", 5501, 6500);
    assertThat(timeline(tape.end(9000)).gaps("beta")).extracting(gap -> gap.body().path("from_ns").asLong())
        .containsExactly(5_501_000_000L);
  }

  @Test
  void a_look_that_was_over_when_the_power_went_is_of_the_time_before() {
    Timeline timeline = timeline(DrillTape.of("drill").first("unit", "absent", "alpha")
        .again("unit", "held", "alpha", 2000, 3100).powerOff("alpha", 3000, 3100).end(9000));
    assertThat(timeline.holdings("alpha"))
        .containsExactly(new Holding("alpha", bracket(2000, 3100), bracket(3000, 3100)));
  }

  @Test
  void a_loss_of_power_explains_blindness_from_three_seconds_before_it_until_it_is_back() {
    DrillTape tape = DrillTape.of("drill").powerOff("alpha", 5000, 5100).exchange("undone", "alpha", 7000, 7500)
        .blind("unit", "alpha", 1999, 2000).blind("unit", "alpha", 2000, 8000).blind("unit", "alpha", 7500, 8000)
        .blind("unit", "alpha", 7501, 8000).end(9000);
    assertThat(timeline(tape).gaps("alpha")).extracting(Entry::seq).containsExactly(6L, 9L);
  }

  @Test
  void what_a_host_does_that_has_power_again_and_is_not_seen_for_longer_than_a_start_takes_is_not_known() {
    DrillTape tape = DrillTape.of("drill").powerOff("alpha", 5000, 5100).exchange("undone", "alpha", 7000, 7500)
        .blind("unit", "alpha", 5050, 17_500).blind("unit", "alpha", 5050, 17_501).end(20_000);
    assertThat(timeline(tape).gaps("alpha")).extracting(Entry::seq).containsExactly(7L);
  }

  @Test
  void who_is_first_looked_at_when_the_change_is_under_way_was_not_watched() {
    DrillTape tape = DrillTape.of("drill").first("unit", "absent", "alpha", 1900, 2000)
        .first("unit", "absent", "beta", 1900, 2001).exchange("applied", "", 2000, 2100).end(9000);
    assertThat(timeline(tape).watched("alpha")).isTrue();
    assertThat(timeline(tape).watched("beta")).isFalse();
  }

  @Test
  void the_last_time_the_power_went_counts() {
    Timeline timeline = timeline(DrillTape.of("drill").first("unit", "held", "alpha").powerOff("alpha", 3000, 3100)
        .exchange("applied", "alpha", 6000, 6100).end(9000));
    assertThat(timeline.holdings("alpha"))
        .containsExactly(new Holding("alpha", bracket(1000, 1020), bracket(6000, 6100)));
  }

  private static Timeline timeline(DrillTape tape) {
    return new Timeline(tape.record(), "unit");
  }

  private static Bracket bracket(long earliest, long latest) {
    return new Bracket(earliest * 1_000_000, latest * 1_000_000);
  }
}
