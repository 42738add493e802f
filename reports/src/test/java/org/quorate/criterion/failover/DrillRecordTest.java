package org.quorate.criterion.failover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.quorate.criterion.Finding;
import org.quorate.criterion.Zone;
import org.quorate.evidence.Entry;
import org.quorate.evidence.EntryKind;

class DrillRecordTest {

  @Test
  void every_complete_performance_oldest_first() {
    DrillTape tape = DrillTape.of("a").end(2000).end(2500).begin().begin().end(3000).begin();
    List<DrillRecord> all = DrillRecord.all(tape.evidence(), "a");
    assertThat(all).extracting(each -> each.begin().seq()).containsExactly(2L, 6L);
    assertThat(all).extracting(each -> each.end().seq()).containsExactly(3L, 7L);
    assertThat(all.get(0).within().of(EntryKind.FAULT)).extracting(Entry::seq).containsExactly(2L, 3L);
    assertThat(DrillRecord.all(tape.evidence(), "b")).isEmpty();
  }

  @Test
  void the_latest_of_any_drill_counts_only_when_it_came_to_its_end() {
    DrillTape tape = DrillTape.of("a").end(2000);
    assertThat(DrillRecord.latest(tape.evidence()).orElseThrow().begin().seq()).isEqualTo(2);
    DrillTape stray = DrillTape.of("a").end(2000)
        .raw(EntryKind.FAULT, "b", "", 2100, DrillTape.body().put("phase", "applied"));
    assertThat(DrillRecord.latest(stray.evidence()).orElseThrow().begin().name()).isEqualTo("a");
    assertThat(DrillRecord.latest(tape.begin().evidence())).isEmpty();
    assertThat(DrillRecord.latest(tape.end(3000).evidence()).orElseThrow().lines()).containsExactly(4L, 5L);
  }

  @Test
  void a_span_is_from_the_first_part_to_the_last() {
    DrillRecord drill = DrillTape.of("a").exchange("applied", "alpha", 3000, 3100)
        .exchange("applied", "beta", 2500, 2600).exchange("undone", "", 5000, 5100)
        .phase("undone", "beta", 5200, DrillTape.body()).end(9000).record();
    assertThat(drill.span("applied")).contains(new Bracket(2_500_000_000L, 3_100_000_000L));
    assertThat(drill.span("undone")).as("one part without its times").isEmpty();
    assertThat(drill.span("power")).as("no such part").isEmpty();
    assertThat(drill.orderedNanos()).as("the latest order").contains(2_500_000_000L);
    assertThat(drill.phases("applied")).extracting(Entry::subject).containsExactly("alpha", "beta");
    assertThat(drill.role("standby")).isEqualTo("beta");
    assertThat(drill.role("holder of the moon")).isEmpty();
  }

  @Test
  void a_finding_about_any_fault_names_it_and_says_if_it_was_refused() {
    DrillRecord drill = new DrillRecord(
        new Entry(2, Zone.NOW, 0, EntryKind.FAULT, "cell", "", DrillTape.body()
            .put("phase", "begin").put("fault", "power").put("target", "alpha").put("phase_of_zone", "at rest")),
        DrillTape.of("cell").end(2000).record().end(),
        DrillTape.of("cell").phase("refused", "", 1500, DrillTape.body().put("how", "no power here")).evidence());
    Finding named = OfDrill.named(drill, Finding.proven("e", "o", 7L));
    assertThat(named.observed()).isEqualTo("power at alpha at rest: o, refused: no power here");
    assertThat(named.expected()).isEqualTo("e");
    assertThat(named.evidence()).containsExactly(7L);
    DrillRecord plain = DrillTape.of("cell").end(2000).record();
    assertThat(OfDrill.named(plain, Finding.proven("e", "o")).observed()).isEqualTo("o");
  }

  @Test
  void without_a_drill_nothing_is_proven_and_it_is_said_which_one_was_wanted() {
    Finding none = ResilienceCriteria.NO_DUAL_ACTIVE_IN_CRASH.judge(DrillTape.of("a").end(2000).evidence());
    assertThat(none.verdict().word()).isEqualTo("NOT PROVEN");
    assertThat(none.expected()).isEqualTo("the drill \"active-crash\" performed and recorded");
    assertThat(none.observed()).isEqualTo("no complete record of it in this run");
    Finding any = UnderFaultCriteria.NO_FLAPPING.judge(DrillTape.of("a").evidence());
    assertThat(any.expected()).isEqualTo("a drill performed and recorded");
    assertThat(any.observed()).isEqualTo("no complete record of one in this run");
  }
}
