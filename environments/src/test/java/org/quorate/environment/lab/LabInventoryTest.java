package org.quorate.environment.lab;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.environment.inventory.Inventory;
import org.quorate.environment.inventory.InventoryLoader;
import org.quorate.fixture.ResourceTree;
import org.quorate.fixture.Yaml;
import org.quorate.fixture.zone.LabAddresses;
import org.quorate.fixture.zone.LabZone;
import org.quorate.fixture.zone.OperatorFolder;
import org.quorate.fixture.zone.ZoneKeys;
import org.quorate.fixture.zone.ZoneRenderer;

final class LabInventoryTest {
  @TempDir Path folder;

  @Test
  void the_labs_environment_file_is_a_good_one() throws Exception {
    Inventory inventory = InventoryLoader.load(written());
    assertThat(inventory.kind()).isEqualTo(Inventory.Kind.LAB);
    assertThat(inventory.disruption()).isEqualTo(Inventory.Disruption.EXPENDABLE);
    assertThat(inventory.hosts()).containsOnlyKeys("alpha", "beta", "gamma", "client");
    assertThat(inventory.hosts().get("beta").address()).isEqualTo("198.18.3.12");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(inventory.hosts().get("alpha").key())))
        .isEqualTo("rw-------");
  }

  @Test
  void it_has_the_keys_of_the_commented_example() throws Exception {
    String example = new String(
        getClass().getResourceAsStream("/inventory/bsfg.example.yaml").readAllBytes(), StandardCharsets.UTF_8);
    assertThat(keys(InventoryLoader.load(written()).document())).isEqualTo(keys(Yaml.text(example, "example")));
  }

  @Test
  void writing_it_again_replaces_it() throws Exception {
    written();
    assertThat(InventoryLoader.load(written()).system()).isEqualTo("bsfg");
  }

  @Test
  void resources_are_found_whether_in_a_jar_or_a_folder() {
    assertThat(ResourceTree.below("zones/bsfg/environment")).containsKeys("inventory.yaml", "attestations.yaml");
  }

  private Path written() {
    Map<String, String> references = Map.of("jetstream", "bsfg/jetstream:1", "controller", "bsfg/controller:1");
    String id = "sha256:" + "a".repeat(64);
    return OperatorFolder.write(ZoneRenderer.render(new LabZone("test", new LabAddresses(3), references,
        Map.of("jetstream", id, "controller", id)), ZoneKeys.create()), folder);
  }

  private static Set<String> keys(JsonNode document) {
    Set<String> keys = new TreeSet<>();
    collect("", document, keys);
    return keys;
  }

  private static void collect(String prefix, JsonNode node, Set<String> keys) {
    if (node.isObject()) {
      node.properties().forEach(entry -> {
        keys.add(prefix + entry.getKey());
        collect(prefix + entry.getKey() + ".", entry.getValue(), keys);
      });
    }
  }
}
