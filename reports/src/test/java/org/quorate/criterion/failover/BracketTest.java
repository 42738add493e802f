package org.quorate.criterion.failover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quorate.criterion.Zone;
import org.quorate.evidence.Entry;
import org.quorate.evidence.EntryKind;

class BracketTest {
  private static final long RECORDED = 500;

  @ParameterizedTest
  @CsvSource(nullValues = "-",
      value = {"100,200,100,200", "100,100,100,100", "200,100,100,200", "-,200,0,200", "100,-,100,500", "-,-,0,500"})
  void an_event_was_within_its_bounds_and_before_it_was_recorded(Long earliest, Long latest, long from, long to) {
    ObjectNode body = DrillTape.body().put("earliest_ns", earliest).put("latest_ns", latest);
    assertThat(Bracket.of(event(body))).isEqualTo(new Bracket(from, to));
  }

  @Test
  void bounds_that_are_no_numbers_are_no_bounds() {
    assertThat(Bracket.of(event(DrillTape.body().put("earliest_ns", "soon").put("latest_ns", "?"))))
        .isEqualTo(new Bracket(0, RECORDED));
  }

  @ParameterizedTest
  @CsvSource(nullValues = "-", value = {"-,200", "100,-", "-,-", "200,100"})
  void an_exchange_needs_both_its_ends_in_order(Long sent, Long done) {
    assertThat(Bracket.ofExchange(DrillTape.body().put("sent_ns", sent).put("done_ns", done))).isEmpty();
  }

  @Test
  void an_exchange_is_from_sending_to_completion() {
    assertThat(Bracket.ofExchange(DrillTape.body().put("sent_ns", 1).put("done_ns", 1))).contains(Bracket.at(1));
  }

  @Test
  void a_bracket_cannot_end_before_it_begins() {
    assertThatThrownBy(() -> new Bracket(2, 1)).hasMessageContaining("2 > 1");
  }

  @ParameterizedTest
  @CsvSource({"50,100,200", "150,150,200", "250,250,250"})
  void what_was_not_before_a_moment_is_known_better(long moment, long earliest, long latest) {
    assertThat(new Bracket(100, 200).notBefore(moment)).isEqualTo(new Bracket(earliest, latest));
  }

  private static Entry event(ObjectNode body) {
    return new Entry(1, Zone.NOW, RECORDED, EntryKind.EVENT, "unit", "alpha", body);
  }
}
