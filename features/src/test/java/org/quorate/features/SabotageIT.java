package org.quorate.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.cli.Quorate;

/** A share of the sabotages, another one for each revision, and all of what the latest change may have made blind. */
@EnabledIfSystemProperty(named = "quorate.sabotage.shares", matches = "[1-9][0-9]*")
class SabotageIT {
  private static final int SHARES = Integer.getInteger("quorate.sabotage.shares", 3);
  private static final String SINCE = System.getProperty("quorate.sabotage.since", "HEAD~1");
  @TempDir private Path runs;

  @Test
  void this_revisions_share_of_the_sabotages_is_caught() throws InterruptedException {
    long number = Revision.number().orElse(0L);
    assertThat(Quorate.run("sabotage", "--part", "%d/%d".formatted(number % SHARES + 1, SHARES),
        "--seed", Long.toString(number), "--runs", runs.toString())).isZero();
  }

  @Test
  void so_is_every_sabotage_of_a_clause_that_the_latest_change_touched() throws IOException, InterruptedException {
    Set<String> touched = Touched.in(Path.of("..")).clauses(Revision.changedSince(SINCE));
    if (!touched.isEmpty()) {
      assertThat(Quorate.run("sabotage", "--only", String.join(",", List.copyOf(touched)), "--runs", runs.toString()))
          .as("sabotages of %s", touched).isZero();
    }
  }
}
