package org.quorate.sabotage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TableTest {
  private final Table table = Table.ofSystem("bsfg");

  @Test
  void every_clause_that_a_machine_judges_is_meant_to_turn_red_under_some_sabotage() {
    assertThat(table.untouched()).isEmpty();
  }

  @Test
  void at_least_sixty_sabotages_leave_the_claim_true_and_make_the_fact_false() {
    assertThat(table.sabotages().stream().filter(Sabotage::lie)).hasSizeGreaterThanOrEqualTo(60);
  }

  @Test
  void at_most_eight_cannot_be_shown_in_a_lab() {
    assertThat(table.sabotages().stream().filter(each -> !each.notApplicable().isEmpty())).hasSizeLessThanOrEqualTo(8);
  }
}
