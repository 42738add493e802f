package org.quorate.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quorate.cli.Quorate;

/** The lab's zone treated as a foreign live cluster, by a harness that has nothing but an inventory, and that dies. */
@TestMethodOrder(OrderAnnotation.class)
class RehearsalIT {
  /** A host that hears nothing for a minute heals itself; then the zone has six windows to settle. */
  private static final Duration HEALED = Duration.ofSeconds(150);
  private static final List<String> DRILLS =
      List.of("demotion", "gated-promotion", "quorum-loss", "peers-black-holed", "standby-reboot");
  /** Where nobody asks for more; {@code make rehearsal} does. */
  private static final int FEW = 2;
  private static final int KILLS = Integer.getInteger("quorate.rehearsal.kills", FEW);
  private static final long SEED = Long.getLong("quorate.rehearsal.seed", 20260101L);
  /** What a drill says before its first change. */
  private static final String ARMED = ": arm quorate-undo-";
  @TempDir private static Path folder;
  private static ForeignZone zone;

  @BeforeAll
  static void stand_a_zone_up() throws IOException, InterruptedException {
    assertThat(Quorate.run("lab", "up", "--lab", folder.resolve("runs/lab").toString())).isZero();
    zone = ForeignZone.of(folder);
  }

  @AfterAll
  static void take_it_down() {
    zone.close();
    assertThat(Quorate.run("lab", "down", "--lab", folder.resolve("runs/lab").toString())).isZero();
  }

  @AfterEach
  void nothing_is_left() throws IOException, InterruptedException {
    Harness recover = Harness.start(folder, "recover", "--env", zone.environment());
    assertThat(recover.exit()).as(recover.said()).isZero();
  }

  @Test
  @Order(1)
  void the_generated_rights_suffice_for_a_whole_check() throws IOException, InterruptedException {
    Harness doctor = Harness.start(folder, "doctor", "--env", zone.environment());
    assertThat(doctor.exit()).as(doctor.said()).isZero();
    Map<String, String> before = zone.state();
    Harness check = Harness.start(folder, "check", "--env", zone.environment());
    assertThat(check.exit()).as(check.bad()).isZero();
    assertThat(zone.state()).as("a check changes nothing").isEqualTo(before);
  }

  static Stream<String> drills() {
    return DRILLS.stream().limit(KILLS > FEW ? DRILLS.size() : 1);
  }

  @ParameterizedTest
  @MethodSource("drills")
  void a_drill_is_performed_and_leaves_nothing(String drill) throws IOException, InterruptedException {
    Harness harness = zone.drill(drill);
    assertThat(harness.exit()).as(harness.said()).isZero();
    Harness left = Harness.start(folder, "recover", "--env", zone.environment(), "--look-only");
    assertThat(left.exit()).as(left.said()).isZero();
  }

  static Stream<Long> moments() {
    Random random = new Random(SEED);
    return IntStream.range(0, KILLS).mapToObj(each -> random.nextLong());
  }

  @ParameterizedTest
  @MethodSource("moments")
  void a_harness_that_is_killed_leaves_hosts_that_heal_themselves(long seed) throws IOException, InterruptedException {
    Random random = new Random(seed);
    String drill = DRILLS.get(random.nextInt(DRILLS.size() - 1));
    Harness killed = zone.drill(drill).until(ARMED);
    boolean ended = killed.killedAfter(Duration.ofMillis(random.nextInt(25_000)));
    String when = drill + " killed at:\n" + killed.said();
    Path run = LatestRun.in(folder.resolve("runs"));
    Awaitility.await(when).atMost(HEALED).pollInterval(Duration.ofSeconds(5)).until(() ->
        Harness.start(folder, "recover", "--env", zone.environment(), "--look-only").exit() == 0);
    for (String role : ForeignZone.ROLES) {
      Awaitility.await("processes on " + role).atMost(HEALED).until(() -> zone.processes(role).isBlank());
    }
    Harness recover =
        Harness.start(folder, "recover", "--env", zone.environment(), "--run", run.toString());
    assertThat(recover.exit()).as(when + recover.said()).isZero();
    assertThat(recover.said()).contains("nothing of ours on any host", "in its steady state");
    // One that was quicker than the kill has a whole record.
    assertThat(Files.readString(run.resolve("report.html")).contains("INCOMPLETE")).as(when).isNotEqualTo(ended);
  }

  @Test
  void of_two_harnesses_one_gets_the_zone() throws IOException, InterruptedException {
    String approval = zone.approval("demotion", Duration.ofMinutes(30));
    Harness first = zone.drill("demotion").until(ARMED);
    Harness second = Harness.start(
        folder, "drill", "demotion", "--env", zone.environment(), "--approval", approval, "--zone", zone.name());
    assertThat(second.exit()).as(second.said()).isEqualTo(2);
    assertThat(second.said()).contains("HALTED, nothing was touched", "lock of the zone", "@")
        .doesNotContain("stop Keepalived");
    assertThat(first.exit()).as(first.said()).isZero();
  }

  @Test
  void somebody_who_wants_no_drill_stops_it_at_once() throws IOException, InterruptedException {
    Harness harness = zone.drill("gated-promotion").until("stop Keepalived");
    zone.root("gamma", "touch", "/run/quorate-stop");
    assertThat(harness.exit()).as(harness.said()).isNotZero();
    zone.root("gamma", "rm", "/run/quorate-stop");
    assertThat(harness.said()).contains("stopped: gamma has the kill switch /run/quorate-stop");
  }

  @Test
  void an_approval_that_ends_in_the_middle_ends_the_drill() throws IOException, InterruptedException {
    String approval = zone.approval("gated-promotion", Duration.ofSeconds(25));
    Harness harness = Harness.start(
        folder, "drill", "gated-promotion", "--env", zone.environment(), "--approval", approval, "--zone", zone.name());
    assertThat(harness.exit()).as(harness.said()).isNotZero();
    assertThat(harness.said()).containsAnyOf("the approval ended at", "window: expected one that is open now");
  }

  @Test
  void a_way_to_a_node_that_is_lost_does_not_keep_it_faulted() throws IOException, InterruptedException {
    Harness harness = zone.drill("demotion").until("stop Keepalived");
    // Only what is asked for on port 22; it comes back by itself.
    zone.root("alpha", "systemd-run", "--quiet", "--collect", "--on-active=75",
        "nft", "delete", "table", "inet", "foreign");
    zone.root("alpha", "nft", "add table inet foreign; add chain inet foreign in "
        + "{ type filter hook input priority 0 ; }; add rule inet foreign in tcp dport 22 drop");
    assertThat(harness.exit()).as(harness.said()).isNotZero();
    Awaitility.await("the way back").atMost(HEALED).pollInterval(Duration.ofSeconds(5)).until(() ->
        Harness.start(folder, "recover", "--env", zone.environment(), "--look-only").exit() == 0);
  }

  @Test
  void a_node_that_somebody_else_reboots_stops_the_drill() throws IOException, InterruptedException {
    Harness harness = zone.drill("demotion").until("stop Keepalived");
    zone.root("gamma", "systemctl", "reboot");
    assertThat(harness.exit()).as(harness.said()).isNotZero();
    assertThat(harness.said()).contains("stopped: ").contains("gamma");
  }

  @Test
  void a_harness_that_can_write_no_more_still_undoes_what_it_did() throws IOException, InterruptedException {
    // Its record is longer by then, and what it says is shorter.
    Harness harness = zone.drill("demotion").until("stop Keepalived").diskFullAt(8);
    assertThat(harness.exit()).as(harness.said()).isNotZero();
    assertThat(harness.said()).contains("cannot write");
    Harness left = Harness.start(folder, "recover", "--env", zone.environment(), "--look-only");
    assertThat(left.exit()).as(harness.said() + left.said()).isZero();
  }

  @Test
  void a_clock_that_is_set_in_the_middle_changes_no_verdict() throws IOException, InterruptedException {
    Optional<Path> library = fakeTime();
    assumeThat(library).as("libfaketime, from the package of that name").isPresent();
    Path clock = Files.writeString(folder.resolve("clock"), "+0");
    Harness harness = zone.drill("demotion", Harness.clockSetBy(clock, library.get())).until("stop Keepalived");
    Files.writeString(clock, "+5h");
    // A machine short of time leaves witnesses blind, which is NOT PROVEN; the clock must not be what ends or refutes it.
    assertThat(harness.exit()).as(harness.said()).isNotEqualTo(1);
    assertThat(harness.said()).contains("PROVEN     BSFG-6.3.3").doesNotContain("stopped: ", "REFUTED", "HALTED");
    assertThat(Files.readString(LatestRun.in(folder.resolve("runs")).resolve("report.html")))
        .contains("set ahead by 300 min");
  }

  private static Optional<Path> fakeTime() throws IOException {
    try (Stream<Path> libraries = Files.find(Path.of("/usr/lib"), 3,
        (path, attributes) -> path.endsWith("faketime/libfaketime.so.1"))) {
      return libraries.findFirst();
    }
  }

  @Test
  @Order(2)
  void whoever_is_refused_has_touched_nothing() throws IOException, InterruptedException {
    String good = zone.approval("demotion", Duration.ofMinutes(30));
    String text = Files.readString(Path.of(good));
    Path env = folder.resolve(zone.environment());
    Path forbidding = Files.writeString(env.resolveSibling("forbidding.yaml"),
        Files.readString(env).replace("disruption: drills", "disruption: forbidden"));
    Path other = Path.of(good).resolveSibling("other.yaml");
    refused("disruption", forbidding.toString(), good, zone.name());
    refused("the zone's name", env.toString(), good, zone.name() + "x");
    refused("digest", env.toString(), with(other, text.replaceAll("sha256:\\w{8}", "sha256:00000000")), zone.name());
    refused("window", env.toString(), with(other, text.replaceAll("from: \"[^\"]*\", until: \"[^\"]*\"",
        "from: \"2020-01-01T00:00:00Z\", until: \"2020-01-02T00:00:00Z\"")), zone.name());
    refused("zone: expected", env.toString(), with(other, text.replace("zone: ", "zone: not-")), zone.name());
    zone.root("gamma", "touch", "/run/quorate-stop");
    refused("kill switch", env.toString(), good, zone.name());
    zone.root("gamma", "rm", "/run/quorate-stop");
    zone.root("beta", "systemctl", "stop", "bsfg-promotion.service", "keepalived.service");
    refused("steady state", env.toString(), good, zone.name());
    zone.root("beta", "systemctl", "start", "keepalived.service");
    String loss = zone.approval("quorum-loss", Duration.ofMinutes(30));
    refused("quorum-loss", "quorum-loss: expected", env.toString(), with(other,
        Files.readString(Path.of(loss)).replace("quorum-loss: true", "quorum-loss: false")), zone.name());
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void no_secret_of_a_node_is_in_any_file_of_any_run() throws IOException {
    List<String> secrets = zone.secrets();
    assertThat(secrets).hasSizeGreaterThan(3);
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).filter(each -> !each.toString().contains("/runs/lab/")).toList()) {
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)).as(file.toString())
            .doesNotContain(secrets);
      }
    }
  }

  private static void refused(String why, String environment, String approval, String name)
      throws IOException, InterruptedException {
    refused("demotion", why, environment, approval, name);
  }

  private static void refused(String drill, String why, String environment, String approval, String name)
      throws IOException, InterruptedException {
    Map<String, String> before = zone.state();
    Harness harness = Harness.start(
        folder, "drill", drill, "--env", environment, "--approval", approval, "--zone", name);
    assertThat(harness.exit()).as(harness.said()).isEqualTo(2);
    assertThat(harness.said()).contains("HALTED, nothing was touched", why);
    assertThat(zone.state()).as("refused for " + why).isEqualTo(before);
  }

  private static String with(Path file, String text) throws IOException {
    return Files.writeString(file, text).toString();
  }
}
