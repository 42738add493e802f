package org.quorate.privilege;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
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
import org.quorate.environment.Outcome;
import org.quorate.environment.inventory.Inventory;
import org.quorate.environment.inventory.InventoryLoader;
import org.quorate.evidence.EntryKind;
import org.quorate.evidence.Inputs;
import org.quorate.probe.ProbeCatalogue;
import org.quorate.probe.Prober;
import org.quorate.run.Run;
import org.quorate.run.RunMark;
import org.quorate.safeguard.Leftovers;
import org.quorate.safeguard.ZoneLock;
import org.quorate.trial.FakeHost;
import org.quorate.trial.FakeZone;
import org.quorate.trial.MemoryRecorder;
import org.quorate.trial.OperatorZone;
import org.quorate.trial.ToldProgress;

/** Every drill for live hosts, performed on hosts that say yes to everything: what needs root is on the list. */
class DrillsKeepToTheListTest {
  private static final String ID = "2026-02-07T030000Z-plant-a-drill";
  @TempDir
  private Path folder;
  private FakeZone zone;
  private List<Permitted> permitted;
  private Run run;

  @BeforeEach
  void prepare() throws IOException {
    Inventory inventory = quick(InventoryLoader.load(new OperatorZone(folder).environment()));
    permitted = DrillCommands.of(new Inputs(inventory.document()));
    AtomicInteger boots = new AtomicInteger();
    zone = new FakeZone(inventory);
    zone.hosts().keySet().forEach(role -> zone.host(role).answering(command -> answer(role, command, boots)));
    MemoryRecorder recorder = new MemoryRecorder();
    recorder.record(EntryKind.INPUT, "run", "", JsonNodeFactory.instance.objectNode().put("id", ID));
    recorder.record(EntryKind.INPUT, "environment", "", inventory.document());
    run = Run.unjudged(zone, recorder,
        new Prober(ProbeCatalogue.load(), Map.of(), new Inputs(inventory.document()), recorder), new ToldProgress());
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
    keepsToTheList(QuorumLoss::perform, "nft add table inet quorate_undo_" + RunMark.of(ID) + "_quorum_loss");
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

  /** Loopback, so that no client of a drill leaves this machine; moments, so that no wait takes long. */
  private static Inventory quick(Inventory zone) throws IOException {
    JsonNode document = new ObjectMapper().readTree(zone.document().toString().replace("10.1.1.", "127.91.1.")
        .replace("\"window\":\"10s\"", "\"window\":\"20ms\"")
        .replace("\"observation\":\"10s\"", "\"observation\":\"20ms\"")
        .replace("\"closed-within\":\"15s\"", "\"closed-within\":\"20ms\""));
    return new Inventory(
        zone.file(), zone.system(), zone.name(), zone.kind(), zone.disruption(), zone.hosts(), document);
  }

  private void keepsToTheList(Consumer<Run> drill, String does) {
    drill.accept(run);
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

  private static Outcome answer(String role, Command command, AtomicInteger boots) {
    String line = String.join(" ", command.argv());
    if (line.startsWith("ip -o address show to")) {
      return FakeHost.said(role.equals("alpha") ? "2: eth0 inet 127.91.1.10/24 scope global\n" : "");
    }
    if (line.startsWith("cat /proc/sys/kernel/random/boot_id")) {
      return FakeHost.said("boot-%d 1%s\n".formatted(boots.incrementAndGet(), " 0".repeat(24)));
    }
    if (line.startsWith("pgrep --count")) {
      return FakeHost.said("1\n");
    }
    return FakeHost.said(line.endsWith("is-system-running") ? "running\n" : "");
  }
}
