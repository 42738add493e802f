package org.quorate.features;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.rekawek.toxiproxy.ToxiproxyClient;
import eu.rekawek.toxiproxy.model.ToxicDirection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.cli.Quorate;
import org.quorate.environment.inventory.Inventory;
import org.quorate.environment.inventory.InventoryLoader;

/** A zone that is slow and otherwise as it should be: what cannot be shown in time is unknown, and nothing of it is wrong. */
class SlowZoneIT {
  private static final int CONTROL_PORT = 8474;
  private static final int WAY_IN = 2222;
  private static final int LATENCY_MILLISECONDS = 50;
  private static final int PERIOD_MICROSECONDS = 100_000;
  @TempDir private static Path folder;
  private static Path lab;
  private static Inventory zone;

  @BeforeAll
  static void stand_a_zone_up() {
    assertThat(Quorate.run("lab", "up", "--lab", folder.resolve("runs/lab").toString())).isZero();
    lab = folder.resolve("runs/lab/inventory.yaml");
    zone = InventoryLoader.load(lab);
    // Monitoring of a zone that was just brought up has not seen everything yet.
    Awaitility.await("a zone in order").atMost(Duration.ofMinutes(2)).pollDelay(Duration.ZERO)
        .until(() -> check(lab) == 0);
  }

  @AfterAll
  static void take_it_down() {
    assertThat(Quorate.run("lab", "down", "--lab", folder.resolve("runs/lab").toString())).isZero();
  }

  @Test
  void fifty_milliseconds_on_every_answer_of_every_host() throws IOException, InterruptedException {
    String proxy = docker(
        "inspect", "--format", "{{range .NetworkSettings.Networks}}{{.IPAddress}}{{end}}", named("toxiproxy"));
    String client = zone.hosts().get("client").address();
    new ToxiproxyClient(proxy, CONTROL_PORT).createProxy("way-in", "0.0.0.0:" + WAY_IN, client + ":22")
        .toxics().latency("far", ToxicDirection.DOWNSTREAM, LATENCY_MILLISECONDS);
    Path known = lab.resolveSibling("keys/known_hosts");
    Files.write(known, Files.readAllLines(known).stream().filter(line -> line.startsWith(client + ","))
        .map(line -> line.replaceFirst("\\S+", "[%s]:%d".formatted(proxy, WAY_IN))).toList(), StandardOpenOption.APPEND);
    Path far = Files.writeString(lab.resolveSibling("far.yaml"), Files.readString(lab)
        .replace("sudo: false}", "sudo: false, jump: [\"root@%s:%d\"]}".formatted(proxy, WAY_IN)));

    assertThat(wrong(far)).isEmpty();
  }

  @Test
  void a_quarter_of_a_core_for_each_node() throws IOException, InterruptedException {
    throttled(PERIOD_MICROSECONDS / 4);
    try {
      assertThat(wrong(lab)).isEmpty();
    } finally {
      throttled(-1);
    }
  }

  private static void throttled(int quotaMicroseconds) throws IOException, InterruptedException {
    for (String role : List.of("alpha", "beta", "gamma")) {
      docker("update", "--cpu-period", Integer.toString(PERIOD_MICROSECONDS),
          "--cpu-quota", Integer.toString(quotaMicroseconds), named(role));
    }
  }

  /** What a check calls wrong, or leaves unproven without saying why. */
  private static List<String> wrong(Path environment) throws IOException {
    assertThat(check(environment)).as("1 is something that is wrong").isIn(0, 2);
    Path verdicts = LatestRun.in(folder.resolve("runs")).resolve("machine/verdicts.json");
    JsonNode clauses = new ObjectMapper().readTree(verdicts.toFile()).path("clauses");
    assertThat(clauses).isNotEmpty();
    return clauses.valueStream()
        .filter(clause -> switch (clause.path("verdict").asText()) {
          case "REFUTED", "HALTED" -> true;
          case "NOT PROVEN" -> clause.path("reason").asText().isBlank();
          default -> false;
        })
        .map(clause -> "%s %s: %s".formatted(
            clause.path("verdict").asText(), clause.path("id").asText(), clause.path("reason").asText()))
        .toList();
  }

  private static int check(Path environment) {
    return Quorate.run("check", "--env", environment.toString(), "--runs", folder.resolve("runs").toString());
  }

  private static String named(String role) {
    return "quorate-%s-%s".formatted(zone.name(), role);
  }

  private static String docker(String... arguments) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(Stream.concat(Stream.of("docker"), Stream.of(arguments)).toList())
        .redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    assertThat(process.waitFor()).as("docker %s: %s", String.join(" ", arguments), said).isZero();
    return said;
  }
}
