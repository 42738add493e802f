package org.quorate.safeguard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.safeguard.Leftovers.Leftover;

/** What this program puts on hosts is found by the names it gives; what others named alike is left alone. */
class LeftoversTest {
  @TempDir
  private Path folder;

  @Test
  void units_of_runs_are_found_and_those_of_other_software_are_not() throws IOException {
    HealthyZone healthy = new HealthyZone(folder).where("beta systemctl list-units", 0, """
          quorate-undo-1a2b3c4d-demotion-role.timer loaded active waiting x
        ● quorate-fault-run7-undo-vrrp-cut.service loaded failed failed x
          quorate-lock.timer loaded active waiting x
          quorate-storage.service loaded active exited storage of some other software
          quorate-undo-of-somebody.target loaded active active x
        """);
    assertThat(Leftovers.on(healthy.zone)).extracting(Leftover::toString).containsExactly(
        "beta: unit quorate-undo-1a2b3c4d-demotion-role.timer", "beta: unit quorate-fault-run7-undo-vrrp-cut.service",
        "beta: unit quorate-lock.timer");
  }

  @Test
  void tables_chains_and_files_likewise() throws IOException {
    HealthyZone healthy = new HealthyZone(folder).where("gamma nft list tables", 0, """
        table inet quorate_undo_1a2b3c4d_quorum_loss
        table inet quorate_fault_run7_isolation
        table inet quorate_of_somebody
        table ip filter
        """).where("gamma iptables --list-rules", 0, """
        -P INPUT ACCEPT
        -N quorate-i_run7_pair_cut
        -N quorate-other
        -A INPUT -j quorate-i_run7_pair_cut
        """).where("gamma iptables --table mangle", 0, """
        -P INPUT ACCEPT
        -N quorate-q_run7_delay
        -N quorate-q
        -A INPUT -j quorate-q_run7_delay
        """).where("gamma find /run", 0, "/run/quorate-lock.owner\n/run/quorate-lab\n");
    assertThat(Leftovers.on(healthy.zone)).extracting(Leftover::toString).containsExactly(
        "gamma: file /run/quorate-lock.owner",
        "gamma: packet filter table inet quorate_undo_1a2b3c4d_quorum_loss",
        "gamma: packet filter table inet quorate_fault_run7_isolation",
        "gamma: packet filter chain quorate-i_run7_pair_cut",
        "gamma: packet filter chain quorate-q_run7_delay");
  }
}
