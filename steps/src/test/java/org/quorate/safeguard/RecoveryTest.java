package org.quorate.safeguard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.safeguard.Leftovers.Kind;
import org.quorate.safeguard.Leftovers.Leftover;

class RecoveryTest {
  @TempDir
  private Path folder;

  @Test
  void the_hosts_own_undo_is_run_before_anything_is_removed() throws IOException {
    HealthyZone healthy = new HealthyZone(folder);
    new Recovery(healthy.zone).clean(List.of(
        new Leftover("beta", Kind.TABLE, "inet quorate_undo_1a2b3c4d_quorum_loss"),
        new Leftover("beta", Kind.UNIT, "quorate-undo-1a2b3c4d-quorum-loss.timer"),
        new Leftover("beta", Kind.UNIT, "quorate-lock.timer"),
        new Leftover("beta", Kind.FILE, "/run/quorate-lock.owner")));
    assertThat(healthy.ran()).containsExactly(
        "beta systemctl start quorate-undo-1a2b3c4d-quorum-loss.service",
        "beta systemctl stop quorate-undo-1a2b3c4d-quorum-loss.timer",
        "beta nft add table inet quorate_undo_1a2b3c4d_quorum_loss; delete table inet quorate_undo_1a2b3c4d_quorum_loss",
        "beta systemctl stop quorate-lock.timer",
        "beta rm -f /run/quorate-lock.owner");
  }

  @Test
  void what_a_fault_keeps_running_is_stopped_and_its_chains_are_taken_out() throws IOException {
    HealthyZone healthy = new HealthyZone(folder);
    new Recovery(healthy.zone).clean(List.of(
        new Leftover("beta", Kind.UNIT, "quorate-fault-1a2b3c4d-crash-loop-of-nats-server.service"),
        new Leftover("beta", Kind.UNIT, "quorate-fault-1a2b3c4d-undo-pair-cut.service"),
        new Leftover("beta", Kind.CHAIN, "quorate-o_1a2b3c4d_pair_cut"),
        new Leftover("beta", Kind.CHAIN, "quorate-q_1a2b3c4d_delay")));
    assertThat(healthy.ran()).containsExactly(
        "beta systemctl stop quorate-fault-1a2b3c4d-crash-loop-of-nats-server.service",
        "beta iptables --wait --delete OUTPUT --jump quorate-o_1a2b3c4d_pair_cut",
        "beta iptables --wait --flush quorate-o_1a2b3c4d_pair_cut",
        "beta iptables --wait --delete-chain quorate-o_1a2b3c4d_pair_cut",
        "beta iptables --wait --table mangle --delete INPUT --jump quorate-q_1a2b3c4d_delay",
        "beta iptables --wait --table mangle --flush quorate-q_1a2b3c4d_delay",
        "beta iptables --wait --table mangle --delete-chain quorate-q_1a2b3c4d_delay");
  }

  @Test
  void a_name_that_this_program_never_gave_is_put_into_no_command() throws IOException {
    HealthyZone healthy = new HealthyZone(folder);
    new Recovery(healthy.zone).clean(List.of(
        new Leftover("beta", Kind.TABLE, "inet quorate; flush ruleset"),
        new Leftover("beta", Kind.UNIT, "quorate-x.timer --root=/"),
        new Leftover("beta", Kind.UNIT, "quorate-x.service"),
        new Leftover("beta", Kind.CHAIN, "quorate-i_x; reboot"),
        new Leftover("beta", Kind.FILE, "/run/quorate-other")));
    assertThat(healthy.ran()).isEmpty();
  }
}
