package org.quorate.dossier.across;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.dossier.across.Fleet.Zone;
import org.quorate.dossier.page.FleetPage;

/** Many zones are as good as the worst of them, and never better than what was handed in. */
class FleetTest {
  @TempDir
  private Path folder;

  @Test
  void the_worst_zone_decides() {
    assertThat(fleet(zone("a", "PROVEN", 0), zone("b", "PROVEN", 0)).exitStatus()).isZero();
    assertThat(fleet(zone("a", "PROVEN", 0), zone("b", "NOT PROVEN", 2)).exitStatus()).isEqualTo(2);
    assertThat(fleet(zone("a", "UNUSABLE", 3), zone("b", "NOT PROVEN", 2)).exitStatus()).isEqualTo(3);
    assertThat(fleet(zone("a", "UNUSABLE", 3), zone("b", "REFUTED", 1)).exitStatus()).isEqualTo(1);
    assertThat(fleet().exitStatus()).as("nothing is shown by nothing").isEqualTo(2);
  }

  @Test
  void a_share_that_nobody_handed_in_is_missing() {
    Fleet first = new Fleet(List.of(1), 3, List.of(zone("a", "PROVEN", 0)));
    Fleet third = new Fleet(List.of(3), 3, List.of(zone("b", "PROVEN", 0)));
    Fleet merged = Fleet.merged(List.of(first.below("one"), third.below("../three")));
    assertThat(merged.missing()).containsExactly(2);
    assertThat(merged.exitStatus()).isEqualTo(2);
    assertThat(merged.zones()).extracting(Zone::report).containsExactly("one/a/report.html", "../three/b/report.html");
    assertThat(FleetPage.render(merged)).contains("shares [2] are missing");
  }

  @Test
  void what_was_written_is_read_again_and_other_things_are_not() throws IOException {
    Fleet fleet = fleet(zone("a", "REFUTED", 1));
    fleet.write(folder.resolve("fleet.json"));
    assertThat(Fleet.read(folder.resolve("fleet.json"))).contains(fleet);
    for (String other : List.of("", "[]", "{}", "{\"shard\": 1, \"shards\": 1, \"zones\": 7}", "\u0000")) {
      assertThat(Fleet.read(Files.writeString(folder.resolve("other.json"), other))).isEmpty();
    }
  }

  @Test
  void the_page_has_the_worst_first_and_nothing_that_a_host_put_there() {
    String page = FleetPage.render(fleet(zone("a", "PROVEN", 0), zone("<script>", "REFUTED", 1)));
    assertThat(page).doesNotContain("<script>").contains("&lt;script&gt;").contains("1 of 2 zones are in order");
    assertThat(page.indexOf("REFUTED")).isLessThan(page.indexOf("PROVEN<"));
  }

  private static Fleet fleet(Zone... zones) {
    return new Fleet(List.of(1), 1, List.of(zones));
  }

  private static Zone zone(String name, String verdict, int exit) {
    return new Zone(name + ".yaml", name, verdict, exit, Map.of("PROVEN", 7L), name + "/report.html", "why");
  }
}
