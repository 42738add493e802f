package org.quorate.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quorate.evidence.Entry;
import org.quorate.evidence.EntryKind;

class CheckShapeTest {
  @Test
  void readings_judgements_and_the_watch_of_the_vip_are_told_apart() {
    CheckShape shape = CheckShape.of(List.of(
        entry(1, EntryKind.MEASUREMENT, "vip-observation"), entry(2, EntryKind.SAMPLE, "operating-system"),
        entry(3, EntryKind.SAMPLE, "addresses"), entry(9, EntryKind.MEASUREMENT, "vip-observation"),
        entry(11, EntryKind.JUDGEMENT, "BSFG-1.1")));
    assertThat(shape).isEqualTo(new CheckShape(2, 1, 8000));
    assertThat(CheckShape.of(List.of())).isEqualTo(new CheckShape(0, 0, 0));
  }

  private static Entry entry(long second, EntryKind kind, String name) {
    return new Entry(
        second, Instant.EPOCH, second * 1_000_000_000L, kind, name, "", JsonNodeFactory.instance.objectNode());
  }
}
