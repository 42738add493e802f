package org.quorate.safeguard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.safeguard.ZoneLock.Held;

class ZoneLockTest {
  @TempDir
  private Path folder;

  @Test
  void every_node_is_locked_and_let_go() throws IOException {
    HealthyZone healthy = new HealthyZone(folder);
    try (ZoneLock lock = ZoneLock.take(healthy.zone, "me, run 1")) {
      assertThat(healthy.ran()).filteredOn(line -> line.contains("--unit=quorate-lock")).hasSize(3)
          .allMatch(line -> line.contains("--on-active=60"));
      assertThat(healthy.zone.host("beta").ran()).anyMatch(command -> command.input().equals("me, run 1\n"));
      assertThat(lock.renew().values()).containsOnly(Held.OURS);
    }
    assertThat(healthy.ran()).filteredOn(line -> line.endsWith("systemctl stop quorate-lock.timer")).hasSize(3);
    assertThat(healthy.ran()).filteredOn(line -> line.endsWith("rm -f /run/quorate-lock.owner")
        && !line.contains("systemd-run")).hasSize(3);
  }

  @Test
  void whoever_comes_second_is_told_who_was_first_and_leaves_their_lock_alone() throws IOException {
    HealthyZone healthy = new HealthyZone(folder)
        .where("beta systemd-run", 1, "").where("beta cat", 0, "jane@desk, run 7\n")
        .where("beta systemctl list-timers", 0, "NEXT LEFT\nSat 2026-02-07 03:02:00 UTC 1min left quorate-lock.timer\n");
    assertThatThrownBy(() -> ZoneLock.take(healthy.zone, "me")).isInstanceOf(Refusal.class)
        .hasMessageContaining("beta").hasMessageContaining("jane@desk, run 7").hasMessageContaining("03:02:00")
        .hasMessageContaining("60 s after");
    assertThat(healthy.ran()).contains("alpha systemctl stop quorate-lock.timer")
        .doesNotContain("beta systemctl stop quorate-lock.timer", "beta rm -f /run/quorate-lock.owner")
        .noneMatch(line -> line.startsWith("gamma"));
  }

  @Test
  void a_lock_that_is_there_no_more_is_told_and_one_that_cannot_be_asked_for_is_not() throws IOException {
    HealthyZone healthy = new HealthyZone(folder);
    try (ZoneLock lock = ZoneLock.take(healthy.zone, "me")) {
      healthy.where("beta systemctl restart quorate-lock", 5, "").silent("gamma");
      assertThat(lock.renew()).containsOnly(
          Map.entry("alpha", Held.OURS), Map.entry("beta", Held.GONE), Map.entry("gamma", Held.UNKNOWN));
    }
  }

  @Test
  void a_lock_that_ran_out_and_that_somebody_else_took_is_neither_renewed_nor_taken_away() throws IOException {
    HealthyZone healthy = new HealthyZone(folder);
    try (ZoneLock lock = ZoneLock.take(healthy.zone, "me")) {
      healthy.where("beta cat", 0, "jane@desk, run 7\n");
      assertThat(lock.renew()).contains(Map.entry("beta", Held.GONE), Map.entry("gamma", Held.OURS));
    }
    assertThat(healthy.ran()).contains("gamma systemctl stop quorate-lock.timer").doesNotContain(
        "beta systemctl restart quorate-lock.timer", "beta systemctl stop quorate-lock.timer",
        "beta rm -f /run/quorate-lock.owner");
  }

  @Test
  void one_that_cannot_be_signed_is_not_taken() throws IOException {
    HealthyZone healthy = new HealthyZone(folder).where("beta tee", 1, "");
    assertThatThrownBy(() -> ZoneLock.take(healthy.zone, "me")).isInstanceOf(Refusal.class)
        .hasMessageContaining("on beta").hasMessageContaining("sign");
    assertThat(healthy.ran()).contains("beta systemctl stop quorate-lock.timer");
  }

  @Test
  void a_node_that_does_not_permit_it_is_told() throws IOException {
    HealthyZone healthy = new HealthyZone(folder).silent("alpha");
    assertThatThrownBy(() -> ZoneLock.take(healthy.zone, "me")).isInstanceOf(Refusal.class)
        .hasMessageContaining("UNREACHABLE");
  }
}
