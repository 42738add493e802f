package org.quorate.safeguard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.drill.ActiveRoles;
import org.quorate.environment.Command;
import org.quorate.environment.Outcome;
import org.quorate.environment.inventory.Approval;
import org.quorate.evidence.EntryKind;
import org.quorate.plan.DrillPlan;
import org.quorate.probe.ProbeCatalogue;
import org.quorate.probe.Prober;
import org.quorate.run.Run;
import org.quorate.trial.FakeHost;
import org.quorate.trial.MemoryRecorder;
import org.quorate.trial.ToldProgress;

/** What is done around a drill, and what is not. */
class DrillGuardTest {
  private static final String RESTART = "alpha systemctl restart keepalived.service";
  private static final Command STOP = Command.of("systemctl", "stop", "keepalived.service").asRoot();
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
  void and_after_a_drill_that_was_stopped() throws IOException {
    notRestored(new HealthyZone(folder), run -> run.stop("the kill switch"), "the drill was stopped");
  }

  @Test
  void and_after_one_that_left_something_behind() throws IOException {
    notRestored(new HealthyZone(folder), run -> run.notUndone("beta", "quorate-undo-1-gate", "no answer"),
        "beta: quorate-undo-1-gate was not undone: no answer");
  }

  @Test
  void and_in_a_zone_that_is_not_whole() throws IOException {
    HealthyZone healthy = new HealthyZone(folder, "window: 10s ", "window: 1s ");
    healthy.where("gamma systemctl is-active jetstream", 3, "failed\n");
    notRestored(healthy, run -> {}, "gamma: jetstream.service is failed");
  }

  @Test
  void and_when_somebody_wants_no_drill_any_more() throws IOException {
    HealthyZone healthy = new HealthyZone(folder);
    healthy.where("beta test -e", 0, "");
    notRestored(healthy, run -> {}, "beta has the kill switch");
  }

  @Test
  void and_when_the_zone_may_be_somebody_elses_by_then() throws IOException {
    HealthyZone healthy = new HealthyZone(folder);
    DrillGuard guard = guard(healthy, "beta", true, ZoneLock.take(healthy.zone, "Jane Doe"));
    Run run = run(healthy);
    guard.begin(run);
    healthy.where("gamma cat /run/quorate-lock.owner", 0, "Joe Bloggs\n");
    guard.keepLock(run(healthy));
    guard.end(run);
    assertThat(healthy.ran()).doesNotContain(RESTART);
    assertThat(progress.told()).anyMatch(line -> line.contains("not restored: the lock on gamma is there no more"));
    assertThat(guard.afterwards()).contains("the lock on gamma is there no more");
  }

  private void notRestored(HealthyZone healthy, Consumer<Run> before, String why) throws IOException {
    Run run = run(healthy);
    DrillGuard guard = guard(healthy, "beta", true);
    guard.begin(run);
    before.accept(run);
    guard.end(run);
    assertThat(healthy.ran()).doesNotContain(RESTART);
    assertThat(progress.told()).anyMatch(line -> line.contains("The roles are not restored: " + why)
        && line.contains("Once the zone is whole: systemctl restart keepalived.service on alpha"));
  }

  @Test
  void nothing_is_done_after_a_sleep_until_the_lock_is_renewed() throws IOException {
    HealthyZone healthy = new HealthyZone(folder);
    AtomicReference<Instant> wall = new AtomicReference<>(Instant.EPOCH);
    DrillGuard guard = guard(healthy, "alpha", false, ZoneLock.take(healthy.zone, "Jane Doe"), wall::get);
    wall.set(Instant.EPOCH.plusSeconds(3600));
    assertThat(guard.whyNot("alpha", STOP)).as("nobody took it meanwhile").isEmpty();
    assertThat(healthy.ran()).contains("gamma systemctl restart quorate-lock.timer");
    wall.set(Instant.EPOCH.plusSeconds(7200));
    healthy.silent("alpha").silent("beta").silent("gamma");
    assertThat(guard.whyNot("alpha", STOP)).hasValue("no node has confirmed the lock for 60 s or longer");
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

  @Test
  void a_look_that_is_under_way_when_the_drill_ends_stops_nothing() throws IOException, InterruptedException {
    HealthyZone healthy = new HealthyZone(folder);
    CountDownLatch looking = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    healthy.whenAsked("gamma systemctl is-active", () -> {
      if (Thread.currentThread().getName().equals("drill guard")) {
        looking.countDown();
        return ended.await(10, TimeUnit.SECONDS) ? FakeHost.unreachable() : FakeHost.said("active\n");
      }
      return FakeHost.said("active\n");
    });
    Run run = run(healthy);
    DrillGuard guard = guard(healthy, "alpha", false);
    guard.begin(run);
    assertThat(looking.await(10, TimeUnit.SECONDS)).isTrue();
    guard.end(run);
    ended.countDown();

    await().during(Duration.ofMillis(300)).atMost(Duration.ofSeconds(5)).until(() -> !run.interrupted());
    assertThat(progress.told()).noneMatch(line -> line.contains("stopped"));
  }

  @Test
  void a_lock_that_is_there_no_more_stops_the_drill() throws IOException {
    assertThat(keeping(FakeHost.unreachable()).interrupted()).as("it may be there still").isFalse();
    assertThat(keeping(new Outcome(Outcome.Answer.ANSWERED, 5, "", "not found", false, 0, 0)).interrupted()).isTrue();
    assertThat(progress.told()).anyMatch(line -> line.contains("the lock on beta is there no more"));
  }

  @Test
  void a_lock_that_could_not_be_renewed_for_whatever_reason_stops_the_drill() throws IOException {
    HealthyZone healthy = new HealthyZone(folder.resolve("broken"));
    ZoneLock lock = ZoneLock.take(healthy.zone, "Jane Doe");
    healthy.zone.host("beta").answering(command -> {
      throw new IllegalStateException("a pipe broke");
    });
    assertThat(keeping(healthy, lock).interrupted()).isTrue();
    assertThat(progress.told()).anyMatch(line -> line.contains("the lock could not be renewed") && line.contains("pipe"));
  }

  private Run keeping(Outcome renewed) throws IOException {
    HealthyZone healthy = new HealthyZone(folder.resolve(renewed.answer().toString()));
    ZoneLock lock = ZoneLock.take(healthy.zone, "Jane Doe");
    healthy.whenAsked("beta systemctl restart quorate-lock.timer", () -> renewed);
    return keeping(healthy, lock);
  }

  private Run keeping(HealthyZone healthy, ZoneLock lock) {
    Run run = run(healthy);
    DrillGuard guard = guard(healthy, "alpha", false, lock);
    guard.begin(run);
    guard.keepLock(run);
    return run;
  }

  private Run run(HealthyZone healthy) {
    MemoryRecorder recorder = new MemoryRecorder();
    recorder.record(EntryKind.INPUT, "environment", "", healthy.inventory.document());
    return Run.unjudged(healthy.zone, recorder,
        new Prober(ProbeCatalogue.load(), Map.of(), healthy.inputs, recorder), progress);
  }

  /** The zone, in which alpha is active, after a drill. */
  private HealthyZone after(String activeBefore, boolean restore) throws IOException {
    HealthyZone healthy = new HealthyZone(folder);
    Run run = run(healthy);
    DrillGuard guard = guard(healthy, activeBefore, restore);
    guard.begin(run);
    guard.end(run);
    assertThat(guard.afterwards()).isEmpty();
    return healthy;
  }

  private static DrillGuard guard(HealthyZone healthy, String active, boolean restore) {
    return guard(healthy, active, restore, null);
  }

  private static DrillGuard guard(HealthyZone healthy, String active, boolean restore, ZoneLock lock) {
    return guard(healthy, active, restore, lock, Clock.systemUTC());
  }

  private static DrillGuard guard(
      HealthyZone healthy, String active, boolean restore, ZoneLock lock, InstantSource wall) {
    ActiveRoles roles = new ActiveRoles(active, active.equals("alpha") ? "beta" : "alpha");
    DrillPlan plan = DrillPlan.of("demotion", healthy.inventory, roles);
    Approval approval = new Approval(Path.of("approval.yaml"), "CHG-1", "Jane Doe", "demotion", "plant-a",
        Instant.EPOCH, Instant.MAX, plan.digest(), false, restore);
    return new DrillGuard(plan, approval, lock, Clock.systemUTC(), wall);
  }
}
