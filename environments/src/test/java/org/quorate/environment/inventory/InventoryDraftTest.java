package org.quorate.environment.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.environment.UnusableInput;

/** The example becomes somebody's environment file, value by value. */
class InventoryDraftTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String UUID = "44444444-2222-4222-8222-222222222222";
  @TempDir
  private Path folder;
  private Path file;
  private InventoryDraft draft;

  @BeforeEach
  void draft() {
    file = folder.resolve("zone.yaml");
    draft = InventoryDraft.ofExample("bsfg", file);
  }

  @Test
  void values_are_replaced_with_everything_below_them_and_comments_stay() throws IOException {
    draft.set("zone.vip.address", JSON.valueToTree("10.9.9.9"))
        .set("policy.disks.alpha", JSON.readTree("[{\"transport\":\"nvme\",\"serial\":\"A # b\",\"device\":\"/dev/x\"}]"));
    Inventory inventory = draft.write();
    assertThat(inventory.document().at("/zone/vip/address").asText()).isEqualTo("10.9.9.9");
    assertThat(inventory.document().at("/policy/disks/alpha")).hasSize(1);
    assertThat(inventory.document().at("/policy/disks/alpha/0/serial").asText()).isEqualTo("A # b");
    assertThat(inventory.document().at("/policy/disks/beta")).hasSize(3);
    assertThat(Files.readString(file)).contains("    address: \"10.9.9.9\"              # VIP\n");
  }

  @Test
  void what_is_left_out_is_gone() {
    assertThat(draft.drop("hosts.client").drop("attestations").write().hosts())
        .containsOnlyKeys("alpha", "beta", "gamma");
  }

  @Test
  void what_nobody_decided_is_marked() throws IOException {
    draft.set("zone.vip.address", JSON.valueToTree("10.9.9.9")).set("policy.volume.uuid.beta", JSON.valueToTree(UUID))
        .finish(List.of("", "first words"));
    List<String> lines = Files.readAllLines(file);
    assertThat(lines.subList(0, 3)).satisfies(top -> assertThat(top.get(0)).contains("$schema"))
        .endsWith("# ", "# first words");
    assertThat(lines).filteredOn(line -> line.contains("example's: decide")).hasSizeGreaterThan(80)
        .anyMatch(line -> line.startsWith("    prefix: 24"))
        .noneMatch(line -> line.contains("10.9.9.9") || line.contains(UUID) || line.startsWith("schema")
            || line.startsWith("  vip:"));
    assertThat(InventoryLoader.loadAlone(file).document().at("/policy/volume/uuid/beta").asText()).isEqualTo(UUID);
  }

  @Test
  void a_value_of_another_form_is_not_taken_over() {
    assertThat(draft.setIfSound("policy.volume.uuid.beta", JSON.valueToTree("; rm"))).isFalse();
    assertThat(draft.setIfSound("zone.vip.address", JSON.valueToTree("10.1.1.11"))).as("a node's address").isFalse();
    assertThat(draft.setIfSound("policy.volume.uuid.beta", JSON.valueToTree(UUID))).isTrue();
    assertThat(draft.write().document().at("/zone/vip/address").asText()).isEqualTo("10.1.1.10");
  }

  @Test
  void nothing_is_ever_overwritten() {
    assertThatThrownBy(() -> InventoryDraft.ofExample("bsfg", file)).isInstanceOf(UnusableInput.class)
        .hasMessageContaining("expected no file yet");
  }
}
