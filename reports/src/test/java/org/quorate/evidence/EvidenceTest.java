package org.quorate.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvidenceTest {
  private final Evidence evidence = new Evidence(List.of(
      sample(1, "disks", "alpha", "sda"), sample(2, "disks", "alpha", "sdb"), sample(3, "disks", "beta", "sda"),
      entry(5, EntryKind.INPUT, "environment", ""), sample(8, "disks", "alpha", "sda")));

  private static Entry entry(long seq, EntryKind kind, String name, String subject) {
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("name", "zone-" + seq);
    return new Entry(seq, Instant.EPOCH, seq, kind, name, subject, body);
  }

  private static Entry sample(long seq, String probe, String role, String item) {
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("answer", "ANSWERED").put("exit", 0).put("item", item);
    return new Entry(seq, Instant.EPOCH, seq, EntryKind.SAMPLE, probe, role, body);
  }

  @Test
  void the_latest_reading_of_a_probe_an_item_and_a_role_is_found() {
    assertThat(evidence.sample("disks", "alpha")).hasValueSatisfying(sample -> assertThat(sample.seq()).isEqualTo(8));
    assertThat(evidence.sample("disks", "alpha", "sdb"))
        .hasValueSatisfying(sample -> assertThat(sample.seq()).isEqualTo(2));
    assertThat(evidence.sample("disks", "gamma")).isEmpty();
    assertThat(evidence.samples("disks", "alpha")).extracting(Sample::seq).containsExactly(1L, 2L, 8L);
  }

  @Test
  void a_window_holds_both_its_ends_and_windows_combine() {
    assertThat(evidence.upTo(5).entries()).extracting(Entry::seq).containsExactly(1L, 2L, 3L, 5L);
    assertThat(evidence.from(5).entries()).extracting(Entry::seq).containsExactly(5L, 8L);
    assertThat(evidence.from(2).upTo(3).entries()).extracting(Entry::seq).containsExactly(2L, 3L);
    assertThat(evidence.upTo(3).upTo(100).entries()).hasSize(3);
    assertThat(evidence.from(9).entries()).isEmpty();
    assertThat(evidence.upTo(4).sample("disks", "alpha"))
        .hasValueSatisfying(sample -> assertThat(sample.seq()).isEqualTo(2));
  }

  @Test
  void kinds_and_inputs_are_found() {
    assertThat(evidence.of(EntryKind.SAMPLE)).hasSize(4);
    assertThat(evidence.of(EntryKind.SAMPLE, "disks")).hasSize(4);
    assertThat(evidence.of(EntryKind.SAMPLE, "other")).isEmpty();
    assertThat(evidence.inputs().text("name")).isEqualTo("zone-5");
    assertThat(evidence.upTo(4).inputs().has("name")).isFalse();
  }

  @Test
  void the_latest_environment_counts() {
    Evidence two = new Evidence(
        List.of(entry(1, EntryKind.INPUT, "environment", ""), entry(2, EntryKind.INPUT, "environment", "")));
    assertThat(two.inputs().text("name")).isEqualTo("zone-2");
  }
}
