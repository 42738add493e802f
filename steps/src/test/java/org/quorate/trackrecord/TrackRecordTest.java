package org.quorate.trackrecord;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.quorate.criterion.Finding;
import org.quorate.fixture.TrackRecord;
import org.quorate.fixture.TrackRecord.Row;
import org.quorate.fixture.image.ImageRecipes;
import org.quorate.judging.Criteria;

class TrackRecordTest {
  @Test
  void every_row_names_a_drill_and_a_criterion_there_is() {
    assertThat(TrackRecord.rows()).isNotEmpty().allSatisfy(row -> {
      assertThat(Trial.BY_NAME).as(row.name()).containsKey(row.drill());
      assertThat(Criteria.named(row.criterion())).as(row.name()).isPresent();
      assertThat(row.bug()).isNotEmpty();
    });
  }

  @Test
  void both_sides_of_a_row_can_be_stood_up_and_differ() {
    assertThat(TrackRecord.rows()).allSatisfy(row -> {
      assertThat(row.red()).isNotEqualTo(row.green());
      assertThat(ImageRecipes.carried(row.red().versions()).all()).isNotEmpty();
      assertThat(ImageRecipes.carried(row.green().versions()).all()).isNotEmpty();
    });
  }

  @Test
  void every_drill_brings_some_bug_out() {
    assertThat(TrackRecord.rows()).extracting(Row::drill).containsAll(Trial.BY_NAME.keySet());
  }

  @Test
  void only_red_with_the_bug_and_green_without_it_is_as_expected() {
    Row row = TrackRecord.rows().get(0);
    Finding proven = Finding.proven("it", "it");
    Finding refuted = Finding.refuted("it", "something else");
    Finding open = Finding.notProven("it", "nothing");
    assertThat(new Played(row, refuted, proven).asExpected()).isTrue();
    assertThat(new Played(row, proven, proven).asExpected()).isFalse();
    assertThat(new Played(row, refuted, refuted).asExpected()).isFalse();
    assertThat(new Played(row, open, proven).asExpected()).isFalse();
    assertThat(new Played(row, refuted, open).asExpected()).isFalse();
  }
}
