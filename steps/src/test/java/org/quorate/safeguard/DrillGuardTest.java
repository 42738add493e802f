package org.quorate.safeguard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.drill.ActiveRoles;
import org.quorate.environment.Command;
import org.quorate.environment.inventory.Approval;
import org.quorate.evidence.EntryKind;
import org.quorate.plan.DrillPlan;
import org.quorate.probe.ProbeCatalogue;
import org.quorate.probe.Prober;
import org.quorate.run.Run;
import org.quorate.trial.MemoryRecorder;
import org.quorate.trial.ToldProgress;

/** What is done around a drill, and what is not. */
class DrillGuardTest {
  private static final String RESTART = "alpha systemctl restart keepalived.service";
  @TempDir
  private Path folder;
  private final ToldProgress progress = new ToldProgress();

  @Test
  void roles_that_did_not_come_back_are_restored_where_the_approval_asks_for_it() throws IOException {
    assertThat(after("beta", true).ran()).containsOnlyOnce(RESTART);
  }

  @Test
  void and_left_alone_where_it_does_not() throws IOException {
    assertThat(after("beta", false).ran()).doesNotContain(RESTART);
    assertThat(progress.told()).contains("note alpha is active now; before, beta was. "
        + "The approval did not ask for the roles to be restored.");
  }

  @Test
  void roles_that_are_as_before_are_left_alone() throws IOException {
    assertThat(after("alpha", true).ran()).doesNotContain(RESTART);
  }

  @Test
  void nothing_is_done_that_the_plan_does_not_have() throws IOException {
    HealthyZone healthy = new HealthyZone(folder);
    DrillGuard guard = guard(healthy, "alpha", true);
    assertThat(guard.whyNot("alpha", Command.of("systemctl", "stop", "keepalived.service").asRoot())).isEmpty();
    assertThat(guard.whyNot("beta", Command.of("systemctl", "stop", "keepalived.service").asRoot())).isPresent();
    assertThat(guard.whyNot("alpha", Command.of("systemctl", "stop", "sshd.service").asRoot())).isPresent();
  }

  /** The zone, in which alpha is active, after a drill. */
  private HealthyZone after(String activeBefore, boolean restore) throws IOException {
    HealthyZone healthy = new HealthyZone(folder);
    MemoryRecorder recorder = new MemoryRecorder();
    recorder.record(EntryKind.INPUT, "environment", "", healthy.inventory.document());
    Run run = Run.unjudged(healthy.zone, recorder,
        new Prober(ProbeCatalogue.load(), Map.of(), healthy.inputs, recorder), progress);
    DrillGuard guard = guard(healthy, activeBefore, restore);
    guard.end(run);
    assertThat(guard.afterwards()).isEmpty();
    return healthy;
  }

  private static DrillGuard guard(HealthyZone healthy, String active, boolean restore) {
    ActiveRoles roles = new ActiveRoles(active, active.equals("alpha") ? "beta" : "alpha");
    DrillPlan plan = DrillPlan.of("demotion", healthy.inventory, roles);
    Approval approval = new Approval(Path.of("approval.yaml"), "CHG-1", "Jane Doe", "demotion", "plant-a",
        Instant.EPOCH, Instant.MAX, plan.digest(), false, restore);
    return new DrillGuard(plan, approval, null, Clock.systemUTC());
  }
}
