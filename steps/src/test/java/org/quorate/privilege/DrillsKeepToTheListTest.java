package org.quorate.privilege;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.drill.ControlledDemotion;
import org.quorate.drill.GatedPromotion;
import org.quorate.drill.PeersBlackHoled;
import org.quorate.drill.QuorumLoss;
import org.quorate.drill.Restoration;
import org.quorate.drill.StandbyReboot;
import org.quorate.environment.Command;
import org.quorate.run.Run;
import org.quorate.run.RunMark;
import org.quorate.safeguard.Leftovers;
import org.quorate.safeguard.ZoneLock;
import org.quorate.trial.FakeHost;
import org.quorate.trial.FakeZone;
import org.quorate.trial.WillingZone;

/** Every drill for live hosts, performed on hosts that say yes to everything: what needs root is on the list. */
class DrillsKeepToTheListTest {
  @TempDir
  private Path folder;
  private WillingZone willing;

  @BeforeEach
  void prepare() throws IOException {
    willing = new WillingZone(folder);
  }

  @Test
  void demotion_and_restoration() {
    keepsToTheList(zone -> ControlledDemotion.perform(zone).ifPresent(demoted -> Restoration.perform(zone, demoted)),
        "systemctl stop keepalived.service");
  }

  @Test
  void gated_promotion() {
    keepsToTheList(zone -> GatedPromotion.perform(zone).ifPresent(demoted -> Restoration.perform(zone, demoted)),
        "pkill --signal STOP --exact nats-server");
  }

  @Test
  void loss_of_the_quorum() {
    keepsToTheList(QuorumLoss::perform, "nft add table inet quorate_undo_" + RunMark.of(WillingZone.ID) + "_quorum_loss");
  }

  @Test
  void peers_black_holed() {
    keepsToTheList(PeersBlackHoled::perform, "ip daddr 10.2.1.10 counter drop");
  }

  @Test
  void reboot_of_the_standby() {
    keepsToTheList(StandbyReboot::perform, "systemctl reboot");
  }

  @Test
  void what_surrounds_a_drill() {
    keepsToTheList(run -> {
      try (ZoneLock lock = ZoneLock.take(run.environment(), "me")) {
        Leftovers.on(run.environment());
      }
    }, "nft list tables");
  }

  private void keepsToTheList(Consumer<Run> drill, String does) {
    drill.accept(willing.run);
    FakeZone zone = willing.zone;
    List<Permitted> permitted = DrillCommands.of(willing.inputs);
    zone.hosts().keySet().forEach(role -> {
      List<Permitted> here = permitted.stream().filter(each -> each.role().equals(role)).toList();
      assertThat(zone.host(role).ran()).as(role).filteredOn(Command::privileged)
          .allMatch(command -> here.stream().anyMatch(each -> !each.followed() && each.allows(command)));
      assertThat(zone.host(role).followed()).as(role).extracting(FakeHost.Followed::command)
          .filteredOn(Command::privileged)
          .allMatch(command -> here.stream().anyMatch(each -> each.followed() && each.allows(command)));
    });
    assertThat(zone.hosts().keySet().stream().flatMap(role -> zone.host(role).ran().stream()))
        .as("it really was performed").anyMatch(command -> String.join(" ", command.argv()).contains(does));
  }
}
