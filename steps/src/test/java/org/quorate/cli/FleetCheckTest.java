package org.quorate.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.bench.SimulatedHost;
import org.quorate.cli.FleetCheck.Share;
import org.quorate.dossier.RunFolder;
import org.quorate.dossier.across.Fleet;
import org.quorate.environment.Environment;
import org.quorate.environment.UnusableInput;
import org.quorate.environment.inventory.Inventory.HostEntry;
import org.quorate.environment.inventory.Inventory;
import org.quorate.environment.live.LiveEnvironment;
import org.quorate.evidence.Inputs;
import org.quorate.judging.RunVerdict;
import org.quorate.privilege.ListedHost;
import org.quorate.privilege.ReadingCommands;
import org.quorate.run.Mode;
import org.quorate.run.ZoneRun;
import org.quorate.trial.OperatorZone;

/** Many zones at once, over real SSH connections to hosts in this process. */
class FleetCheckTest {
  @TempDir
  private Path folder;

  @Test
  void zones_are_checked_side_by_side_and_one_that_is_unusable_keeps_no_other_from_it() throws Exception {
    Path fleet = fleet(4);
    Files.writeString(fleet.resolve("zone-2.yaml"), "schema: 2\n");
    List<String> told = new ArrayList<>();
    try (SimulatedHost host = SimulatedHost.imaginary(folder.resolve("host"))) {
      Fleet checked = new FleetCheck(folder.resolve("runs"), 3, (zone, run) -> check(zone, run, host))
          .of(FleetCheck.files(fleet, new Share(1, 1)), new Share(1, 1), zone -> {
            synchronized (told) {
              told.add(zone.name());
            }
          });
      assertThat(told).containsExactlyInAnyOrder("zone-1", "zone-2", "zone-3", "zone-4");
      assertThat(checked.zones()).extracting(Fleet.Zone::name).containsExactly("zone-1", "zone-2", "zone-3", "zone-4");
      assertThat(checked.zones().get(1)).satisfies(unusable -> {
        assertThat(unusable.verdict()).isEqualTo("UNUSABLE");
        assertThat(unusable.exit()).isEqualTo(3);
        assertThat(unusable.why()).contains("zone-2.yaml");
      });
      assertThat(checked.zones()).filteredOn(zone -> !zone.name().equals("zone-2")).allSatisfy(zone -> {
        assertThat(zone.counts().values().stream().mapToLong(Long::longValue).sum()).isGreaterThan(80);
        assertThat(folder.resolve("runs").resolve(zone.report())).isRegularFile();
      });
      // Of what each was judged from nothing is of another.
      assertThat(checked.zones().stream().filter(zone -> zone.exit() != 3).map(Fleet.Zone::counts).distinct()).hasSize(1);
    }
  }

  @Test
  void shares_are_disjoint_and_together_everything() throws Exception {
    Path fleet = fleet(5);
    Files.writeString(fleet.resolve("zone-1.attestations.yaml"), "");
    List<Path> first = FleetCheck.files(fleet, new Share(1, 2));
    List<Path> second = FleetCheck.files(fleet, new Share(2, 2));
    assertThat(first).hasSize(3).doesNotContainAnyElementsOf(second);
    assertThat(second).hasSize(2);
    assertThat(FleetCheck.files(fleet, new Share(6, 6))).isEmpty();
    for (String wrong : List.of("0/1", "3/2", "1", "a/b", "1/2/3", "")) {
      assertThatThrownBy(() -> Share.parse(wrong)).isInstanceOf(UnusableInput.class);
    }
  }

  private static RunVerdict check(Inventory zone, RunFolder run, SimulatedHost host) {
    Map<String, HostEntry> hosts =
        zone.hosts().keySet().stream().collect(Collectors.toMap(role -> role, host::entry));
    Inventory near = new Inventory(
        zone.file(), zone.system(), zone.name(), zone.kind(), zone.disruption(), hosts, zone.document());
    try (Environment environment = ListedHost.all(
        LiveEnvironment.openLazily(near), ReadingCommands.of(new Inputs(zone.document())))) {
      return new ZoneRun(environment, Mode.CHECK, run, new SilentProgress())
          .perform(JsonNodeFactory.instance.objectNode(), JsonNodeFactory.instance.objectNode());
    }
  }

  private Path fleet(int zones) throws IOException {
    Path fleet = folder.resolve("fleet");
    Path file = new OperatorZone(fleet).environment();
    String text = Files.readString(file);
    Files.delete(file);
    Files.delete(fleet.resolve("bsfg.attestations.example.yaml"));
    for (int zone = 1; zone <= zones; zone++) {
      Files.writeString(fleet.resolve("zone-%d.yaml".formatted(zone)), text.replace("name: plant-a ", "name: zone-" + zone)
          .replace("attestations: bsfg.attestations.example.yaml", ""));
    }
    return fleet;
  }
}
