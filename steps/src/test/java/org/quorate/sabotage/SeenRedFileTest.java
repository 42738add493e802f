package org.quorate.sabotage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.clause.SeenRed;
import org.quorate.clause.SeenRed.Sighting;
import org.quorate.sabotage.Result.Ending;

class SeenRedFileTest {
  @Test
  void a_first_sighting_keeps_its_version_and_what_is_missed_is_taken_out() {
    SeenRed known = new SeenRed(Map.of("BSFG-1.3", new Sighting("old", "0.0.9"), "BSFG-1.6", new Sighting("old", "0.0.9")));
    SeenRed seen = SeenRedFile.after(known, List.of(
        result("BSFG-1.3", Ending.CAUGHT), result("BSFG-1.6", Ending.MISSED), result("BSFG-1.8", Ending.CAUGHT)), "0.1.0");
    assertThat(seen.sightings()).containsExactlyInAnyOrderEntriesOf(
        Map.of("BSFG-1.3", new Sighting("old", "0.0.9"), "BSFG-1.8", new Sighting("it", "0.1.0")));
  }

  @Test
  void one_way_of_turning_red_is_enough() {
    assertThat(SeenRedFile.after(new SeenRed(Map.of()), List.of(
        result("BSFG-1.3", Ending.MISSED), result("BSFG-1.3", Ending.CAUGHT)), "0.1.0").sightings()).hasSize(1);
  }

  @Test
  void the_record_is_read_as_it_was_written(@TempDir Path folder) {
    Path file = folder.resolve("seen-red.yaml");
    SeenRed seen = new SeenRed(Map.of("BSFG-1.3", new Sighting("disk-missing", "0.1.0")));
    SeenRedFile.write(file, seen);
    assertThat(SeenRedFile.read(file)).isEqualTo(seen);
  }

  private static Result result(String clause, Ending ending) {
    Sabotage sabotage = new Sabotage("it", "table.yaml:1", clause, false, "broken", Setting.STANDING, List.of(), List.of(),
        List.of(), Set.of(clause), Set.of(), Set.of(), "", "", "");
    return new Result(sabotage, ending, "", Set.of(), 1, false);
  }
}
