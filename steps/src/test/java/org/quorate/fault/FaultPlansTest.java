package org.quorate.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.quorate.environment.Command;
import org.quorate.environment.Outcome;
import org.quorate.environment.PathTrouble;
import org.quorate.trial.FakeHost;

/** What each fault does to which host, what undoes it, and that the host could undo it by itself. */
class FaultPlansTest {
  private final Trial trial = new Trial().answering(FaultPlansTest::answer);

  private static Outcome answer(Command command) {
    return switch (command.argv().get(0)) {
      case "findmnt" -> FakeHost.said("/dev/loop7\n");
      case "losetup" -> FakeHost.said("/var/lib/disk.img\n");
      case "find" -> FakeHost.said("2048 /data/jetstream/small.blk\n8192 /data/jetstream/large.blk\n");
      case "pgrep" -> FakeHost.said("4711\n");
      case "cat" -> FakeHost.said("vrrp_instance zone {\n  notify_backup \"/srv/zone/step-down now\"\n}\n");
      case "unshare" -> command.argv().contains("netem") ? PacketDelayTest.NO_NETEM : FakeHost.said("");
      default -> FakeHost.said("");
    };
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        of(new UnitStop("beta", "keepalived.service"),
            "beta: systemctl stop keepalived.service", "beta: systemctl start keepalived.service"),
        of(new ProcessKill("gamma", "nats-server", List.of("jetstream.service")),
            "gamma: pkill --signal KILL --exact nats-server", "gamma: systemctl start jetstream.service"),
        of(new ProcessFreeze("gamma", "nats-server"),
            "gamma: pkill --signal STOP --exact nats-server", "gamma: pkill --signal CONT --exact nats-server"),
        of(new CrashLoop("gamma", "nats-server", "jetstream.service", Duration.ofMillis(500)),
            "gamma: systemd-run --quiet --collect --unit=quorate-fault-00000000-crash-loop-of-nats-server.service"
                + " --property=Restart=always --property=RestartSec=500ms --property=StartLimitIntervalSec=0"
                + " pkill --signal KILL --exact nats-server",
            "gamma: systemctl stop quorate-fault-00000000-crash-loop-of-nats-server.service",
            "gamma: systemctl restart jetstream.service"),
        of(new EngineStop("gamma"),
            "gamma: systemctl stop --job-mode=replace-irreversibly docker.socket docker.service",
            "gamma: systemctl start docker.socket docker.service jetstream.service"),
        of(new DiskStall("gamma"),
            "gamma: fsfreeze --freeze /data/jetstream", "gamma: fsfreeze --unfreeze /data/jetstream"),
        of(new CorruptBlock("gamma"),
            "gamma: dd if=/data/jetstream/quorate-fault-00000000-wrong-block of=/data/jetstream/large.blk bs=512 count=1"
                + " seek=8 conv=nocreat,notrunc,fsync",
            "gamma: find /data/jetstream -ignore_readdir_race -path /data/jetstream/large.blk"
                + " -exec cmp --quiet --bytes=512 --ignore-initial=4096:0 /data/jetstream/large.blk"
                + " /data/jetstream/quorate-fault-00000000-wrong-block ;"
                + " -exec dd if=/data/jetstream/quorate-fault-00000000-block of=/data/jetstream/large.blk bs=512 count=1"
                + " seek=8 conv=nocreat,notrunc,fsync ;",
            "gamma: find /data/jetstream -ignore_readdir_race -path /data/jetstream/large.blk"
                + " -exec cmp --quiet --bytes=512 --ignore-initial=4096:0 /data/jetstream/large.blk"
                + " /data/jetstream/quorate-fault-00000000-wrong-block ; -exec false {} +"),
        of(new HangingScript("beta", "notify_backup"),
            "beta: tee /srv/zone/step-down < #!/bin/sh\nexec tail --lines=0 --follow /srv/zone/step-down.quorate-fault-00000000-kept",
            "beta: cp --archive -- /srv/zone/step-down.quorate-fault-00000000-kept /srv/zone/step-down",
            "beta: pkill --signal KILL --exact --full tail --lines=0 --follow"
                + " /srv/zone/step-down.quorate-fault-00000000-kept"),
        of(new Reboot("gamma"), "gamma: systemctl reboot"),
        of(new ClockOffset("gamma", Duration.ofSeconds(10)), "gamma: systemctl stop chrony.service",
            "gamma: date --set 10 seconds", "gamma: systemctl start chrony.service", "gamma: chronyc burst 4/4",
            "gamma: chronyc waitsync 30 0 0 1", "gamma: chronyc makestep"));
  }

  /** Without this a loss of power everywhere could never be proven: each node would have to answer for the others. */
  @Test
  void what_one_part_of_a_sequence_breaks_the_others_need_not_leave_alone() {
    Look alpha = new Look("alpha answers", site -> Seen.of(true, ""));
    Look beta = new Look("beta answers", site -> Seen.of(true, ""));
    Look gamma = new Look("gamma answers", site -> Seen.of(true, ""));
    Plan both = Plan.of().breaks(alpha).holds(beta, gamma).then(Plan.of().breaks(beta).holds(alpha, gamma));
    assertThat(both.signs()).extracting(sign -> sign.kind() + " " + sign.look().what()).containsExactly(
        "BREAKS alpha answers", "HOLDS gamma answers", "BREAKS beta answers", "HOLDS gamma answers");
  }

  private static Arguments of(Fault fault, String... commands) {
    return Arguments.of(fault, List.of(commands));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void it_does_this_and_undoes_it_by_that(Fault fault, List<String> commands) {
    Plan plan = fault.plan(trial.site());
    trial.done.clear();
    plan.changes().forEach(change -> change.apply(trial.run));
    plan.changes().forEach(change -> change.undo(trial.run, fault.name()));
    assertThat(trial.done).containsExactlyElementsOf(commands);
  }

  @Test
  void a_script_that_keepalived_does_not_name_cannot_hang() {
    assertThatThrownBy(() -> new HangingScript("beta", "notify_stop").plan(trial.site()))
        .isInstanceOf(FaultRefused.class)
        .hasMessage("hanging-script: /etc/keepalived/keepalived.conf of beta names no script for notify_stop");
  }

  static Stream<Fault> everyFaultOfHosts() {
    return ShownFaults.all().stream().filter(fault -> !(fault instanceof ClientTrouble)
        && !(fault instanceof NodePause) && !(fault instanceof PowerOff));
  }

  @ParameterizedTest
  @MethodSource("everyFaultOfHosts")
  void a_host_can_undo_it_by_itself(Fault fault) {
    Plan plan = fault.plan(trial.site());
    assertThat(plan.changes()).isNotEmpty().allSatisfy(change -> {
      assertThat(change.takesPower() || !change.healing().isEmpty()).as("%s heals %s", fault, change.role()).isTrue();
      assertThat(change.healing()).as("a timer of the host has no standard input")
          .allSatisfy(command -> assertThat(command.input()).isEmpty());
    });
    assertThat(plan.signs()).as("what proves %s", fault).isNotEmpty();
    assertThat(plan.signs()).as("what must not break").anyMatch(sign -> sign.kind() == Sign.Kind.HOLDS);
    assertThat(plan.signs()).as("what the fault itself is seen by").anyMatch(sign -> sign.kind() != Sign.Kind.HOLDS
        && sign.kind() != Sign.Kind.TRACE);
  }

  @Test
  void only_packets_of_vrrp_are_lost_where_only_vrrp_is_to_be_lost() {
    apply(new VrrpCut(List.of("alpha", "beta")));
    assertThat(trial.did("alpha: nft -f", "beta: nft -f")).containsExactly(
        "alpha: nft -f - < add rule inet quorate_fault_00000000_vrrp_cut incoming meta l4proto 112 counter name dropped drop",
        "beta: nft -f - < add rule inet quorate_fault_00000000_vrrp_cut incoming meta l4proto 112 counter name dropped drop");
  }

  @Test
  void one_way_is_one_way() {
    apply(new OneWayCut("alpha", "gamma"));
    assertThat(trial.did("alpha: nft -f", "gamma: nft -f")).containsExactly(
        "gamma: nft -f - < add rule inet quorate_fault_00000000_one_way_cut incoming"
            + " ip saddr 10.0.0.1 counter name dropped drop",
        "alpha: nft -f -");
  }

  @Test
  void the_way_of_the_harness_is_spared_by_an_isolation() {
    apply(new Isolation("gamma"));
    assertThat(trial.did("gamma: nft -f").get(0)).containsSubsequence(
        "incoming tcp dport 22 accept", "incoming counter name dropped drop");
  }

  @Test
  void without_nft_its_own_chain_of_iptables_is_inserted_first_and_nothing_is_flushed_but_that() {
    trial.answering(command -> command.argv().get(0).equals("nft")
        ? new Outcome(Outcome.Answer.ANSWERED, 127, "", "not found", false, 0, 0) : FakeHost.said(""));
    Plan plan = new PairCut("alpha", "gamma").plan(trial.site());
    trial.done.clear();
    plan.changes().get(0).prepare(trial.run);
    plan.changes().get(0).apply(trial.run);
    plan.changes().get(0).undo(trial.run, "it");
    plan.changes().get(0).cleanUp(trial.run);
    assertThat(trial.done).contains(
        "alpha: iptables --wait --append quorate-i_00000000_pair_cut --source 10.0.0.3 --jump DROP",
        "alpha: iptables --wait --insert INPUT 1 --jump quorate-i_00000000_pair_cut",
        "alpha: iptables --wait --delete INPUT --jump quorate-i_00000000_pair_cut",
        "alpha: iptables --wait --flush quorate-i_00000000_pair_cut",
        "alpha: iptables --wait --delete-chain quorate-i_00000000_pair_cut");
  }

  @Test
  void without_a_packet_filter_it_is_refused() {
    trial.answering(command -> new Outcome(Outcome.Answer.ANSWERED, 127, "", "not found", false, 0, 0));
    assertThatThrownBy(() -> new PairCut("alpha", "gamma").plan(trial.site()))
        .isInstanceOf(FaultRefused.class).hasMessage("alpha has neither nft nor iptables");
  }

  @Test
  void without_power_over_hosts_or_a_proxy_it_is_refused() {
    assertThatThrownBy(() -> new PowerOff(List.of("gamma")).plan(trial.site())).isInstanceOf(FaultRefused.class)
        .hasMessage("power-off: this environment has no power over its hosts");
    assertThatThrownBy(() -> new ClientTrouble(new PathTrouble(PathTrouble.Kind.LATENCY, true, 1), Duration.ZERO)
        .plan(trial.site())).hasMessageContaining("no proxy on the clients' path");
  }

  @Test
  void disks_that_lose_their_power_together_lose_it_before_any_server_starts_again() {
    apply(new UnsyncedLoss(List.of("alpha", "beta")));
    assertThat(trial.done).filteredOn(one -> one.contains("pkill") || one.contains("systemd-run"))
        .extracting(one -> one.replaceFirst("--quiet.*", "")).containsExactly(
            "alpha: pkill --signal STOP --exact nats-server", "beta: pkill --signal STOP --exact nats-server",
            "alpha: systemd-run ", "beta: systemd-run ");
    assertThat(trial.done.get(trial.done.size() - 1)).as("one unit, which goes on without us").isEqualTo(
        "beta: systemd-run --quiet --collect --wait --unit=quorate-fault-00000000-unsynced-loss --property=Type=oneshot"
            + " --property=ExecStartPre=\"systemctl\" \"stop\" \"jetstream.service\""
            + " --property=ExecStartPre=\"umount\" \"/data/jetstream\" --property=ExecStartPre=\"cp\" \"--sparse=always\""
            + " \"--\" \"/var/lib/disk.img.quorate-fault-00000000-disk-moment\" \"/var/lib/disk.img\""
            + " --property=ExecStartPre=\"blockdev\" \"--flushbufs\" \"/dev/loop7\""
            + " --property=ExecStartPre=-\"e2fsck\" \"-p\" \"/dev/loop7\" --property=ExecStartPre=\"mount\""
            + " \"/data/jetstream\" systemctl start jetstream.service");
    assertThat(trial.done.indexOf(
        "beta: cp --sparse=always -- /var/lib/disk.img /var/lib/disk.img.quorate-fault-00000000-disk-moment"))
        .isGreaterThan(0).isLessThan(trial.done.size() - 2);
  }

  @Test
  void a_disk_is_mounted_again_before_its_server_starts() {
    trial.answering(command -> FakeHost.said(command.argv().get(0).equals("losetup") ? "/var/lib/disk.img\n" : "/dev/loop3\n"));
    Plan plan = UnsyncedLoss.at("alpha").plan(trial.site());
    trial.done.clear();
    plan.changes().forEach(change -> change.undo(trial.run, "loss"));
    assertThat(trial.done).containsSubsequence(
        "alpha: systemctl start data-jetstream.mount", "alpha: systemctl start jetstream.service");
    assertThat(UnsyncedLoss.mountUnit("/srv/jet-stream 1/")).isEqualTo("srv-jet\\x2dstream\\x201.mount");
  }

  @Test
  void a_disk_that_is_on_no_loop_device_cannot_be_robbed_of_what_was_not_synced() {
    trial.answering(command -> FakeHost.said("/dev/nvme0n1p3\n"));
    assertThatThrownBy(() -> UnsyncedLoss.at("gamma").plan(trial.site())).isInstanceOf(FaultRefused.class)
        .hasMessageContaining("/dev/nvme0n1p3").hasMessageContaining("no loop device");
  }

  private void apply(Fault fault) {
    Plan plan = fault.plan(trial.site());
    trial.done.clear();
    plan.changes().forEach(change -> change.apply(trial.run));
  }
}
