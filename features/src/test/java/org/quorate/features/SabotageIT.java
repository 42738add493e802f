package org.quorate.features;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.quorate.cli.Quorate;

/** A share of the sabotages, another one for each revision, and all of what the latest change may have made blind. */
@EnabledIfSystemProperty(named = "quorate.sabotage.shares", matches = "[1-9][0-9]*")
class SabotageIT {
  private static final int SHARES = Integer.getInteger("quorate.sabotage.shares", 3);
  private static final String SINCE = System.getProperty("quorate.sabotage.since", "HEAD~1");
  /** A change of what every clause rests on touches all of them; the share is what is seen then. */
  private static final long LONGEST_MINUTES = 30;
  private static final long SHORTEST_MINUTES = 5;
  /** On a slow machine that had to build every image first, the rest of the gate has used most of its 90 minutes. */
  private static final Duration END_OF_SABOTAGES = Duration.ofMinutes(75);
  private static final Path RUNS = Path.of("target", "sabotages");
  private static final Set<String> SETTLED = Set.of("caught", "not applicable");

  @Test
  void this_revisions_share_of_the_sabotages_is_caught_and_those_of_clauses_that_it_touched()
      throws IOException, InterruptedException {
    Path runs = Files.createTempDirectory(Files.createDirectories(RUNS), "gate-");
    long number = Revision.number().orElse(0L);
    List<String> choice = new ArrayList<>(List.of("sabotage", "--part", "%d/%d".formatted(number % SHARES + 1, SHARES),
        "--seed", Long.toString(number), "--minutes", Long.toString(minutes()), "--runs", runs.toString()));
    Set<String> touched = Touched.in(Path.of("..")).by(Revision.changedSince(SINCE));
    if (!touched.isEmpty()) {
      choice.addAll(List.of("--also", String.join(",", touched)));
    }
    int exit = Quorate.run(choice.toArray(String[]::new));
    // Named here, for where a gate ran often only the last words of its tests are kept.
    assertThat(uncaught(runs)).as("sabotages that were not caught; the record is in %s", runs).isEmpty();
    assertThat(exit).as("all were caught, or those that there was time for; the record is in %s", runs).isIn(0, 2);
  }

  /** What its record says of it: one line for each sabotage that was not caught. */
  private static List<String> uncaught(Path runs) throws IOException {
    try (Stream<Path> records = Files.find(runs, 2, (path, about) -> path.endsWith("sabotage.json"))) {
      Path record = records.findFirst().orElseThrow(() -> new AssertionError("no record of sabotages in " + runs));
      return StreamSupport.stream(new ObjectMapper().readTree(record.toFile()).path("sabotages").spliterator(), false)
          .filter(sabotage -> !SETTLED.contains(sabotage.path("outcome").asText()))
          .map(sabotage -> "%s: %s, %s".formatted(sabotage.path("id").asText(), sabotage.path("outcome").asText(),
              sabotage.path("reason").asText()))
          .toList();
    }
  }

  /** What is left of the gate's time, counted from the beginning of the build. */
  private static long minutes() {
    String begun = System.getProperty("quorate.build.begun");
    Duration elapsed = begun == null ? Duration.ZERO : Duration.between(Instant.parse(begun), Instant.now());
    return Math.max(SHORTEST_MINUTES, Math.min(END_OF_SABOTAGES.minus(elapsed).toMinutes(), LONGEST_MINUTES));
  }
}
