package org.quorate.safeguard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.trial.FakeHost;

class LockWatchTest {
  private static final String STATE = " systemctl show --property=ActiveState,NextElapseUSecMonotonic quorate-lock.timer";
  private static final String UNTIL = "ActiveState=active\nNextElapseUSecMonotonic=2h 51min %d.160447s\n";
  @TempDir
  private Path folder;

  @Test
  void a_run_that_renews_its_lock_is_at_work() throws IOException {
    HealthyZone healthy = new HealthyZone(folder).where("alpha cat", 0, "jane@desk, run 7\n");
    AtomicInteger renewals = new AtomicInteger();
    healthy.whenAsked("gamma" + STATE, () -> FakeHost.said(UNTIL.formatted(renewals.incrementAndGet())));
    LockWatch watch = new LockWatch(healthy.zone, Duration.ofMinutes(1));
    assertThat(watch.locked()).isTrue();
    assertThatThrownBy(watch::refuseWhileRenewed).isInstanceOf(Refusal.class)
        .hasMessageContaining("alpha: \"jane@desk, run 7\"").hasMessageContaining("at work");
  }

  @Test
  void the_lock_of_one_that_died_is_not_renewed() throws IOException {
    HealthyZone healthy = new HealthyZone(folder).where("beta" + STATE, 0, UNTIL.formatted(1));
    LockWatch watch = new LockWatch(healthy.zone, Duration.ofMillis(50));
    assertThat(watch.locked()).isTrue();
    assertThatCode(watch::refuseWhileRenewed).doesNotThrowAnyException();
  }

  @Test
  void one_that_lets_go_meanwhile_is_not_at_work() throws IOException {
    AtomicInteger looks = new AtomicInteger();
    HealthyZone healthy = new HealthyZone(folder).whenAsked("beta" + STATE, () -> FakeHost.said(
        looks.incrementAndGet() == 1 ? UNTIL.formatted(1) : "ActiveState=inactive\nNextElapseUSecMonotonic=infinity\n"));
    assertThatCode(new LockWatch(healthy.zone, Duration.ofMillis(50))::refuseWhileRenewed).doesNotThrowAnyException();
  }

  @Test
  void a_zone_without_a_lock_is_not_waited_for() throws IOException {
    LockWatch watch = new LockWatch(new HealthyZone(folder).zone, Duration.ofHours(1));
    assertThat(watch.locked()).isFalse();
    assertThatCode(watch::refuseWhileRenewed).doesNotThrowAnyException();
  }
}
