package org.quorate.fault;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.quorate.evidence.EntryKind;
import org.quorate.trial.FakeHost;

class LeftoversTest {
  private final Trial trial = new Trial().answering(command -> {
    String argv = String.join(" ", command.argv());
    return FakeHost.said(argv.startsWith("systemctl list-units") ? """
        quorate-fault-earlier-undo-vrrp-cut.timer loaded active waiting quorate
        quorate-fault-0-undo-isolation.timer loaded active waiting quorate
        quorate-fault-earlier-crash-loop-of-nats-server.service loaded active running pkill
        """ : argv.equals("nft list tables") ? """
        table inet bsfg
        table inet quorate_fault_earlier_vrrp_cut
        table inet quorate_fault_0_isolation
        table inet quoratefault
        """ : argv.equals("iptables --wait --list-rules") ? """
        -P INPUT ACCEPT
        -N DOCKER
        -N quorate-i_earlier_pair_cut
        -A INPUT -j quorate-i_earlier_pair_cut
        """ : "");
  });

  @Test
  void what_an_earlier_run_left_is_undone_by_its_own_unit_and_taken_away() {
    Leftovers.clean(trial.run);
    assertThat(trial.did("alpha: systemctl st", "alpha: nft delete", "alpha: iptables --wait --d", "alpha: iptables --wait --f"))
        .containsExactly(
        "alpha: systemctl start quorate-fault-earlier-undo-vrrp-cut.service",
        "alpha: systemctl stop quorate-fault-earlier-undo-vrrp-cut.timer",
        "alpha: systemctl stop quorate-fault-earlier-crash-loop-of-nats-server.service",
        "alpha: nft delete table inet quorate_fault_earlier_vrrp_cut",
        "alpha: iptables --wait --delete INPUT --jump quorate-i_earlier_pair_cut",
        "alpha: iptables --wait --flush quorate-i_earlier_pair_cut",
        "alpha: iptables --wait --delete-chain quorate-i_earlier_pair_cut");
    assertThat(trial.recorder.of(EntryKind.NOTE)).hasSize(3).allMatch(entry -> entry.name().equals("leftovers"));
  }

  @Test
  void where_nothing_was_left_nothing_is_done() {
    trial.answering(command -> FakeHost.said(""));
    Leftovers.clean(trial.run);
    assertThat(trial.did("alpha: systemctl st", "alpha: nft delete", "beta: systemctl st")).isEmpty();
    assertThat(trial.recorder.of(EntryKind.NOTE)).isEmpty();
  }
}
