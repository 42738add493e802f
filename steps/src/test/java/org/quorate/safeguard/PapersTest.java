package org.quorate.safeguard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.drill.ActiveRoles;
import org.quorate.environment.inventory.Approval;
import org.quorate.plan.DrillPlan;

/** Each thing that is not in order refuses the drill, and no host is even looked at. */
class PapersTest {
  private static final Instant NOW = Instant.parse("2026-02-07T03:00:00Z");
  private static final ActiveRoles ROLES = new ActiveRoles("alpha", "beta");
  @TempDir
  private Path folder;

  @Test
  void papers_in_order_let_a_drill_begin() throws IOException {
    HealthyZone healthy = new HealthyZone(folder);
    DrillPlan plan = DrillPlan.of("demotion", healthy.inventory, ROLES);
    Papers papers = new Papers(healthy.inventory, approval("demotion", "plant-a", plan.digest(), false), "demotion");
    assertThatCode(() -> {
      papers.check(Optional.of("plant-a"), NOW);
      papers.check(plan);
    }).doesNotThrowAnyException();
  }

  @Test
  void an_environment_that_forbids_it() throws IOException {
    refused("disruption", "demotion", "plant-a", NOW, "plant-a", "disruption: drills", "disruption: forbidden");
  }

  @Test
  void an_environment_that_does_not_say_what_to_keep_to() throws IOException {
    HealthyZone healthy = new HealthyZone(folder);
    ((ObjectNode) healthy.inventory.document()).remove("safety");
    assertThatThrownBy(() -> papers(healthy, "demotion", "plant-a").check(Optional.of("plant-a"), NOW))
        .isInstanceOf(Refusal.class).hasMessageContaining("safety");
    assertThat(healthy.ran()).isEmpty();
  }

  @Test
  void an_approval_of_another_zone_or_drill() throws IOException {
    refused("approval.yaml: zone", "demotion", "plant-b", NOW, "plant-a");
    refused("approval.yaml: drill", "quorum-loss", "plant-a", NOW, "plant-a");
  }

  @Test
  void an_approval_that_is_not_valid_yet_or_no_longer() throws IOException {
    refused("window", "demotion", "plant-a", Instant.parse("2026-02-07T01:59:59Z"), "plant-a");
    refused("window", "demotion", "plant-a", Instant.parse("2026-02-07T05:00:00Z"), "plant-a");
  }

  @Test
  void a_window_of_the_zone_that_is_closed() throws IOException {
    refused("safety.windows", "demotion", "plant-a", NOW, "plant-a", "windows: []", "windows: [\"Mon-Fri 08:00-17:00\"]");
  }

  @Test
  void a_name_that_was_not_typed_or_is_another_one() throws IOException {
    refused("the zone's name", "demotion", "plant-a", NOW, null);
    refused("the zone's name", "demotion", "plant-a", NOW, "plant-A");
  }

  @Test
  void a_plan_that_is_not_the_approved_one() throws IOException {
    HealthyZone healthy = new HealthyZone(folder);
    DrillPlan plan = DrillPlan.of("demotion", healthy.inventory, ROLES);
    DrillPlan exchanged = DrillPlan.of("demotion", healthy.inventory, new ActiveRoles("beta", "alpha"));
    Papers papers = new Papers(healthy.inventory, approval("demotion", "plant-a", plan.digest(), false), "demotion");
    assertThatThrownBy(() -> papers.check(exchanged)).isInstanceOf(Refusal.class).hasMessageContaining("digest");
    assertThat(healthy.ran()).isEmpty();
  }

  @Test
  void more_faulted_nodes_need_both_to_say_so() throws IOException {
    assertThat(quorumLoss("faulted-nodes: 1", true)).contains("faulted-nodes");
    assertThat(quorumLoss("faulted-nodes: 2", false)).contains("quorum-loss");
    assertThat(quorumLoss("faulted-nodes: 2", true)).isEmpty();
  }

  private String quorumLoss(String nodes, boolean approved) throws IOException {
    HealthyZone healthy = new HealthyZone(fresh(), "faulted-nodes: 1", nodes);
    DrillPlan plan = DrillPlan.of("quorum-loss", healthy.inventory, ROLES);
    try {
      new Papers(healthy.inventory, approval("quorum-loss", "plant-a", plan.digest(), approved), "quorum-loss")
          .check(plan);
      return "";
    } catch (Refusal refusal) {
      return refusal.getMessage();
    }
  }

  private void refused(String where, String drill, String zone, Instant now, String typed, String... changes)
      throws IOException {
    HealthyZone healthy = new HealthyZone(fresh(), changes);
    assertThatThrownBy(() -> papers(healthy, drill, zone).check(Optional.ofNullable(typed), now))
        .isInstanceOf(Refusal.class).hasMessageContaining(where).hasMessageContaining("expected");
    assertThat(healthy.ran()).isEmpty();
  }

  private static Papers papers(HealthyZone healthy, String drill, String zone) {
    return new Papers(healthy.inventory, approval(drill, zone, "sha256:0", false), "demotion");
  }

  private Path fresh() throws IOException {
    return Files.createTempDirectory(folder, "zone");
  }

  static Approval approval(String drill, String zone, String digest, boolean quorumLoss) {
    return new Approval(Path.of("approval.yaml"), "CHG-1", "Jane Doe", drill, zone,
        Instant.parse("2026-02-07T02:00:00Z"), Instant.parse("2026-02-07T05:00:00Z"), digest, quorumLoss, true);
  }
}
