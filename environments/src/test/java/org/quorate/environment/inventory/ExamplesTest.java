package org.quorate.environment.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.environment.inventory.Inventory.Disruption;
import org.quorate.environment.inventory.Inventory.HostEntry;
import org.quorate.environment.inventory.Inventory.Kind;

/** The files that people begin with. */
class ExamplesTest {
  private static final Path ZONE = Path.of("bsfg.example.yaml");

  @Test
  void the_example_of_a_zone_is_sound_but_for_the_keys_it_names() {
    Inventory inventory = InventoryLoader.loadAlone(ZONE);

    assertThat(inventory.system()).isEqualTo("bsfg");
    assertThat(inventory.kind()).isEqualTo(Kind.LIVE);
    assertThat(inventory.disruption()).isEqualTo(Disruption.FORBIDDEN);
    assertThat(inventory.hosts()).containsOnlyKeys("alpha", "beta", "gamma", "client");
    assertThat(inventory.hosts().get("alpha").key()).isEqualTo(Path.of("keys/quorate_ed25519"));
    assertThat(inventory.document().at("/zone/vip/address").asText()).isEqualTo("10.1.1.10");
  }

  @Test
  void a_zone_behind_a_bastion(@TempDir Path folder) throws IOException {
    Map<String, HostEntry> hosts = with("hosts.bastion.yaml", folder).hosts();

    assertThat(hosts.get("alpha").jumps()).extracting(HostEntry::user, HostEntry::address, HostEntry::port)
        .containsExactly(tuple("jane", "bastion.example.org", 22));
    assertThat(hosts.get("gamma").jumps()).extracting(HostEntry::user).containsExactly("jane", "ops");
    assertThat(hosts.values()).allMatch(host -> host.login().agent() && host.login().keys().isEmpty());
  }

  @Test
  void hosts_that_different_people_laid_out(@TempDir Path folder) throws IOException {
    Files.createDirectory(folder.resolve("examples"));
    Files.copy(Path.of("examples/ssh_config"), folder.resolve("examples/ssh_config"));
    Map<String, HostEntry> hosts = with("hosts.mixed-users.yaml", folder).hosts();

    assertThat(hosts.values()).extracting(HostEntry::user, HostEntry::port, HostEntry::sudo)
        .containsExactly(tuple("root", 22, false), tuple("debian", 2222, true), tuple("quorate", 22, true));
    assertThat(hosts.get("beta").login().passphrase()).isPresent();
    assertThat(hosts.get("gamma").login().keys()).hasSize(1);
  }

  /** The example of a zone with other hosts. */
  private static Inventory with(String hosts, Path folder) throws IOException {
    String zone = Files.readString(ZONE);
    int from = zone.indexOf("\nhosts:") + 1;
    int until = zone.indexOf("\n# How this machine speaks to the controller");
    Path file = folder.resolve("zone.yaml");
    Files.writeString(
        file, zone.substring(0, from) + Files.readString(Path.of("examples", hosts)) + zone.substring(until));
    return InventoryLoader.loadAlone(file);
  }

  @Test
  void a_lab_says_of_itself_what_the_example_says_of_a_zone() {
    Path lab = Path.of("../fixtures/src/main/resources/zones/bsfg/environment/inventory.yaml");

    assertThat(keys(lab)).isEqualTo(keys(ZONE));
  }

  /** All keys of a file, whatever the lengths of its lists. */
  private static Set<List<String>> keys(Path file) {
    return YamlFile.read(file).lines().keySet().stream()
        .map(path -> path.stream().map(key -> key.matches("\\d+") ? "*" : key).toList())
        .collect(Collectors.toSet());
  }

  @Test
  void the_example_of_statements_is_sound() {
    Attestations attestations = AttestationsLoader.of(InventoryLoader.loadAlone(ZONE));

    assertThat(attestations.sample()).isFalse();
    assertThat(attestations.about("BSFG-9.10")).hasValueSatisfying(signed -> {
      assertThat(signed.name()).isEqualTo("Example Person");
      assertThat(signed.date()).hasToString("2026-01-05");
      assertThat(signed.record()).containsEntry("signature", "Example Person");
    });
  }
}
