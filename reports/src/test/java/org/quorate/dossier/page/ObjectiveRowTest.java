package org.quorate.dossier.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ObjectiveRowTest {
  @Test
  void the_one_that_took_most_of_its_limit_is_told_and_not_the_longest() {
    ObjectiveRow longest = row("an active controller after a loss of power", 8.4 / 30);
    ObjectiveRow tightest = row("an answer through the VIP", 4.4 / 10);

    assertThat(ObjectiveRow.tightest(List.of(longest, tightest, row("without a limit", -1)))).contains(tightest);
    assertThat(ObjectiveRow.tightest(List.of(row("without a limit", -1)))).isEmpty();
  }

  private static ObjectiveRow row(String name, double share) {
    return new ObjectiveRow("", "", Standing.PROVEN, name, "", "", List.of(), share);
  }
}
