package org.quorate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.run.Promise;
import org.quorate.run.Promises;

class WholeRunsFileTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> MATRIX = Promises.ofSystem("bsfg").stream()
      .filter(promise -> promise.tags().contains("@resilience")).map(Promise::name).toList();
  @TempDir Path folder;

  private Path runs() throws IOException {
    return Files.createDirectories(folder.resolve("runs"));
  }

  private void stored(String run, String mode, boolean complete, List<String> scenarios, String verdict)
      throws IOException {
    Path stored = runs().resolve(run);
    Files.createDirectories(stored.resolve("inputs"));
    Files.createDirectories(stored.resolve("machine"));
    Files.writeString(stored.resolve("inputs/environment.json"), "{\"system\": \"bsfg\"}");
    String begun = "2026-11-2%sT00:00:00Z".formatted(run.charAt(0));
    ObjectNode verdicts = JSON.createObjectNode()
        .put("run", run).put("begun", begun).put("mode", mode).put("complete", complete).put("verdict", verdict);
    ArrayNode all = verdicts.putArray("scenarios");
    scenarios.forEach(scenario -> all.addObject().put("name", scenario).put("verdict", verdict));
    Files.writeString(stored.resolve("machine/verdicts.json"), verdicts.toString());
  }

  private Typed keep() throws IOException {
    return Typed.quorate("history", runs().toString(), "--record", folder.resolve("whole.yaml").toString());
  }

  @Test
  void whole_runs_are_kept_whatever_they_came_to_and_others_are_not() throws IOException {
    stored("1-whole", "resilience", true, MATRIX, "PROVEN");
    stored("2-refuted", "resilience", true, MATRIX, "REFUTED");
    stored("3-a-part", "resilience", true, MATRIX.subList(1, MATRIX.size()), "PROVEN");
    stored("4-broken-off", "resilience", false, MATRIX, "PROVEN");
    stored("5-acceptance", "commissioning", true, MATRIX, "PROVEN");

    Typed kept = keep();

    assertThat(MATRIX.size()).isGreaterThan(100);
    assertThat(kept.exit()).as(kept.err()).isZero();
    assertThat(Files.readString(folder.resolve("whole.yaml"))).contains("1-whole", "2-refuted")
        .doesNotContain("3-a-part", "4-broken-off", "5-acceptance");
    assertThat(kept.out()).contains("whole.yaml: 0 of %d that more than one run judged came out the same each time. "
        .formatted(MATRIX.size()) + "The latest run differs from the one before it.");
  }

  @Test
  void runs_of_another_machine_stay_on_record() throws IOException {
    stored("1-there", "resilience", true, MATRIX, "PROVEN");
    keep();
    Files.move(runs(), folder.resolve("elsewhere"));
    stored("2-here", "resilience", true, MATRIX, "PROVEN");

    assertThat(keep().out()).contains("All 2 runs agree.");
    assertThat(keep().out()).contains("All 2 runs agree.");
  }

  @Test
  void what_is_no_record_is_left_as_it_is() throws IOException {
    stored("1-whole", "resilience", true, MATRIX, "PROVEN");
    Files.writeString(folder.resolve("whole.yaml"), "something of mine\n");

    Typed refused = keep();

    assertThat(refused.exit()).isEqualTo(3);
    assertThat(refused.err()).contains("whole.yaml: expected", "found", "the file: expected keys and values");
    assertThat(Files.readString(folder.resolve("whole.yaml"))).isEqualTo("something of mine\n");
    assertThat(runs().resolve("history.html")).doesNotExist();
  }
}
