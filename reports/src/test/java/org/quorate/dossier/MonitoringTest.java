package org.quorate.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Metrics, example rules and dashboard, read by the monitoring that they are for. */
class MonitoringTest {
  private static final Path EXAMPLES = Path.of("monitoring").toAbsolutePath();
  private static final Pattern METRIC = Pattern.compile("\\bquorate_[a-z_]+");
  private static Path metrics;
  private static List<String> lines;

  @BeforeAll
  static void write(@TempDir Path folder) throws IOException {
    RunFolder run = SampleRun.begin("lab").hostnamesWhereRefuted("\"\\\n{}#%s").judgeAll(Set.of("BSFG-4.2.1"), Set.of(), "")
        .drill("active-crash").leave().write(folder.resolve("run-1"));
    Dossier.write(run.root());
    metrics = run.machine().resolve("quorate.prom");
    lines = Files.readAllLines(metrics);
  }

  /** Runs promtool, from the PATH or where environments/machine/prepare puts it, and returns what it said. */
  private static String promtool(Path input, String... arguments) throws IOException, InterruptedException {
    Path program = Stream.concat(Arrays.stream(System.getenv("PATH").split(":")), Stream.of("../target/tools"))
        .map(folder -> Path.of(folder, "promtool").toAbsolutePath()).filter(Files::isExecutable).findFirst().orElseThrow(
            () -> new AssertionError("expected promtool, found none; install it: environments/machine/prepare tests"));
    Process process = new ProcessBuilder(Stream.concat(Stream.of(program.toString()), Stream.of(arguments)).toList())
        .directory(EXAMPLES.toFile()).redirectInput(input.toFile()).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes());
    return process.waitFor() == 0 ? said : "exit status %d: %s".formatted(process.exitValue(), said);
  }

  @Test
  void metrics_are_what_prometheus_reads() throws Exception {
    assertThat(promtool(metrics, "check", "metrics")).isEmpty();
  }

  @Test
  void metrics_are_open_metrics_with_one_type_a_family_and_an_end() {
    assertThat(lines.subList(0, lines.size() - 1)).allMatch(line -> line.matches("# (HELP|TYPE) [a-z_]+ .+")
        || line.matches("[a-z_]+\\{([a-z]+=\"([^\"\\\\]|\\\\[\\\\\"n])*\",?)+\\} -?[0-9.]+"));
    assertThat(lines.get(lines.size() - 1)).isEqualTo("# EOF");
    assertThat(lines.stream().filter(line -> line.startsWith("# TYPE")).toList()).doesNotHaveDuplicates();
    assertThat(lines).anyMatch(line -> line.contains("clause=\"BSFG-4.2.1\"") && line.endsWith(" 6"));
    assertThat(lines).noneMatch(line -> line.startsWith("quorate_run_success"));
  }

  @Test
  void example_rules_alert_when_they_should_and_only_then() throws Exception {
    assertThat(promtool(metrics, "check", "rules", "quorate.rules.yml")).contains("SUCCESS");
    assertThat(promtool(metrics, "test", "rules", "quorate.rules.test.yml")).contains("SUCCESS");
  }

  @Test
  void every_query_of_the_dashboard_is_one(@TempDir Path folder) throws Exception {
    StringBuilder rules = new StringBuilder("groups:\n- name: dashboard\n  rules:\n");
    JsonNode dashboard = new ObjectMapper().readTree(EXAMPLES.resolve("dashboard.json").toFile());
    for (JsonNode panel : dashboard.path("panels")) {
      for (JsonNode target : panel.path("targets")) {
        rules.append("  - record: panel_%s\n    expr: %s\n".formatted(panel.path("id").asText(),
            new ObjectMapper().writeValueAsString(target.path("expr").asText().replace("$zone", "plant-a"))));
      }
    }
    Path file = Files.writeString(folder.resolve("dashboard.yml"), rules);

    assertThat(promtool(metrics, "check", "rules", file.toString())).contains("SUCCESS: 5 rules found");
  }

  @Test
  void examples_ask_only_for_what_a_run_writes() throws IOException {
    Set<String> written = new TreeSet<>(Set.of("quorate_run_success_timestamp_seconds"));
    lines.forEach(line -> METRIC.matcher(line).results().forEach(found -> written.add(found.group())));
    for (String example : List.of("quorate.rules.yml", "dashboard.json")) {
      Set<String> asked = new TreeSet<>();
      METRIC.matcher(Files.readString(EXAMPLES.resolve(example))).results().forEach(found -> asked.add(found.group()));
      assertThat(written).as(example).containsAll(asked);
    }
  }
}
