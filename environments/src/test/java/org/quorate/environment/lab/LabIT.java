package org.quorate.environment.lab;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.dockerjava.api.DockerClient;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.environment.Command;
import org.quorate.environment.Outcome;
import org.quorate.environment.PowerControl;

/** A lab from start to end, on the engine of this machine. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class LabIT {
  private static final String RUN = "it-" + Long.toString(System.nanoTime(), Character.MAX_RADIX);
  private static final List<String> NODES = List.of("alpha", "beta", "gamma");
  @TempDir static Path folder;
  private static LabEnvironment lab;

  @BeforeAll
  static void stand_a_lab_up() {
    lab = LabEnvironment.start(new LabRequest(RUN, folder, false, new Machine(System.getenv()), System.out::println));
  }

  @AfterAll
  static void nothing_is_left_of_it() throws IOException {
    lab.close();
    DockerClient engine = Engine.connect();
    assertThat(new Sweep(engine).containers(LabLabels.RUN + "=" + RUN)).isEmpty();
    assertThat(engine.listNetworksCmd().withFilter("label", List.of(LabLabels.RUN + "=" + RUN)).exec()).isEmpty();
    assertThat(engine.listVolumesCmd().withFilter("label", List.of(LabLabels.RUN + "=" + RUN)).exec().getVolumes())
        .isEmpty();
    assertThat(LoopDevices.backingFiles()).noneMatch(file -> file.contains(RUN));
  }

  @Test
  @Order(1)
  void every_node_runs_and_has_what_was_delivered() {
    assertThat(NODES).allSatisfy(role -> {
      assertThat(run(role, "systemctl", "is-system-running").out()).isEqualTo("running\n");
      assertThat(run(role, "hostname").out()).isEqualTo("lab-" + role + "\n");
      assertThat(run(role, "sh", "-c", "cd /opt/bsfg && sha256sum --check --quiet release.sha256").exit()).isZero();
      assertThat(run(role, "docker", "images", "--no-trunc", "--quiet", "bsfg/jetstream").out().strip())
          .isEqualTo(lab.inventory().document().at("/policy/images/jetstream/id").asText());
      assertThat(run(role, "findmnt", "--noheadings", "--output", "UUID", "/data/jetstream").out().strip())
          .isEqualTo(lab.inventory().document().at("/policy/volume/uuid/" + role).asText());
    });
  }

  @Test
  @Order(2)
  void nothing_is_bootstrapped_yet() {
    assertThat(NODES).allSatisfy(role -> {
      assertThat(run(role, "docker", "ps", "--quiet").out()).isEmpty();
      assertThat(run(role, "systemctl", "is-active", "jetstream.service").out()).isEqualTo("inactive\n");
    });
  }

  @Test
  @Order(3)
  void nothing_of_it_reaches_the_world() {
    assertThat(Engine.connect().listNetworksCmd().withFilter("label", List.of(LabLabels.RUN + "=" + RUN)).exec())
        .hasSize(1).allMatch(network -> network.getInternal());
    assertThat(run("client", "ping", "-c1", "-W2", "lab-alpha").exit()).isZero();
  }

  @Test
  @Order(4)
  void a_host_loses_its_power_and_gets_it_back() {
    PowerControl power = lab.capability(PowerControl.class).orElseThrow();
    String kept = "/data/jetstream/kept";
    assertThat(run("gamma", "sh", "-c", "echo kept > %s && sync %s".formatted(kept, kept)).exit()).isZero();
    power.powerOff("gamma");
    assertThat(run("gamma", "true").answer()).isNotEqualTo(Outcome.Answer.ANSWERED);
    power.powerOn("gamma");
    assertThat(run("gamma", "findmnt", "/data/jetstream").exit()).isZero();
    assertThat(run("gamma", "cat", kept).out()).isEqualTo("kept\n");
  }

  private static Outcome run(String role, String... command) {
    return lab.hosts().get(role).run(Command.of(command));
  }
}
