package org.quorate.criterion.failover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.criterion.failover.Case.notProven;
import static org.quorate.criterion.failover.Case.proven;
import static org.quorate.criterion.failover.Case.refuted;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quorate.criterion.Finding;
import org.quorate.evidence.EntryKind;

/** Epoch 1 writes a at 1.1 s; epoch 2 is granted at some moment from 5.0 to 5.1 s. */
class FencingTest {

  @ParameterizedTest
  @MethodSource({"moments", "grants", "readings"})
  void an_old_epoch_has_no_effect(Case row) {
    row.holdsFor(tape -> Fencing.judge(tape.record()));
  }

  static List<Case> moments() {
    return List.of(
        proven("ended before the grant", granted().underEpoch("b", 1, 4900, 4999).end(9000),
            "3 effects under the epochs [1, 2]"),
        proven("ended in the very moment the grant may have been", granted().underEpoch("b", 1, 4900, 5000).end(9000)),
        notProven("under way when the grant may have been", granted().underEpoch("b", 1, 4900, 5001).end(9000),
            "the write b under epoch 1 was under way when a later epoch may have been granted"),
        notProven("sent in the last moment before the grant was sure", granted().underEpoch("b", 1, 5100, 5110)
            .end(9000), "was under way"),
        refuted("sent a millisecond after it was sure", granted().underEpoch("b", 1, 5101, 5110).end(9000),
            "the write b under epoch 1, asked for 1.0 ms after a later epoch was granted"),
        proven("an answer that was under way says nothing", granted().answered("alpha", "1", 4900, 5200).end(9000)),
        refuted("an answer that was asked for after it", granted().answered("alpha", "1", 5200, 5210).end(9000),
            "an answer of alpha under epoch 1, asked for 100.0 ms after a later epoch was granted"),
        proven("nobody answered after it", granted().unanswered(5200, 5210).end(9000)),
        proven("a refused write of it", granted().raw(EntryKind.OPERATION, "append", "", 6010, DrillTape.body()
            .put("id", "r").put("result", "refused").put("epoch", 1).put("sent_ns", 6_000_000_000L)
            .put("done_ns", 6_010_000_000L)).end(9000)),
        proven("a write that names no epoch", granted().append("n", "ok", 6000, 6010).end(9000)),
        notProven("a write that cannot be read", granted().append("n", "?", 6000, 6010).end(9000),
            "1 operations cannot be read"));
  }

  static List<Case> grants() {
    return List.of(
        refuted("the epoch after the next was granted first", tape().underEpoch("c", 3, 3000, 3010)
            .underEpoch("b", 2, 4000, 4010).end(9000),
            "the write b under epoch 2, asked for 990.0 ms after a later epoch was granted"),
        refuted("the earliest sign of an epoch counts", granted().underEpoch("c", 2, 4000, 4010)
            .underEpoch("b", 1, 4500, 4510).end(9000), "asked for 490.0 ms after"),
        notProven("a grant that names no epoch is none", tape().raw(EntryKind.EVENT, "lease", "beta", 5000,
            DrillTape.body().put("epoch", 0)).underEpoch("b", 2, 6000, 6010).end(9000),
            "the write a under epoch 1 was under way when a later epoch may have been granted"),
        notProven("something done under it does not say that it was granted only then", tape()
            .raw(EntryKind.EVENT, "lease", "beta", 6000, DrillTape.body().put("epoch", 2)
                .put("earliest_ns", 4_000_000_000L).put("latest_ns", 6_000_000_000L))
            .underEpoch("b", 1, 4500, 4900).underEpoch("c", 2, 5000, 5500).end(9000), "the write b under epoch 1"),
        notProven("one epoch alone", tape().end(9000), "1 epochs were seen at work: none was followed by another"),
        notProven("nothing was done under the later one", quiet().end(9000), "1 epochs were seen at work"),
        notProven("nothing was done under any", DrillTape.of("drill")
            .raw(EntryKind.EVENT, "lease", "alpha", 1000, DrillTape.body().put("epoch", 1))
            .raw(EntryKind.EVENT, "lease", "beta", 2000, DrillTape.body().put("epoch", 2)).end(9000),
            "0 epochs were seen at work"));
  }

  static List<Case> readings() {
    return List.of(
        proven("in the order of the epochs", underWay().readBack(8000, List.of("a", "b", "n"), List.of(1L, 1L, 2L))
            .end(9000)),
        refuted("behind a later epoch", underWay().readBack(8000, List.of("a", "n", "b"), List.of(1L, 2L, 1L))
            .end(9000), "b of epoch 1 stands behind a write of epoch 2, read through the public path"),
        notProven("what names no epoch has no place", underWay()
            .readBack(8000, List.of("a", "b", "x"), List.of(1L, 0L, -1L)).end(9000), "the write b under epoch 1"),
        notProven("a reading without it settles nothing", underWay()
            .readBack(8000, List.of("a", "n"), List.of(1L, 2L)).end(9000), "the write b under epoch 1"),
        notProven("a reading that tells too few epochs settles nothing", underWay()
            .readBack(8000, List.of("a", "b"), List.of(1L)).end(9000), "was under way"),
        notProven("a reading that tells none settles nothing", underWay().readBack(8000, List.of("a", "b")).end(9000),
            "was under way"),
        notProven("an empty reading settles nothing", underWay().readBack(8000, List.of(), List.of()).end(9000),
            "was under way"));
  }

  @Test
  void a_finding_rests_on_the_effect_or_on_the_whole_drill() {
    Finding old = Fencing.judge(granted().underEpoch("b", 1, 5101, 5110).end(9000).record());
    assertThat(old.expected()).isEqualTo("nothing done under an epoch after a later one was granted");
    assertThat(old.evidence()).containsExactly(6L);
    Finding behind = Fencing.judge(
        underWay().readBack(8000, List.of("a", "c", "b"), List.of(1L, 2L, 1L)).end(9000).record());
    assertThat(behind.evidence()).as("the write that times cannot settle, and the reading").containsExactly(6L, 7L);
    assertThat(Fencing.judge(granted().end(9000).record()).evidence()).containsExactly(2L, 6L);
  }

  private static DrillTape tape() {
    return DrillTape.of("drill").underEpoch("a", 1, 1100, 1110);
  }

  /** Its first effect comes long after it. */
  private static DrillTape granted() {
    return quiet().underEpoch("n", 2, 7000, 7010);
  }

  private static DrillTape quiet() {
    return tape().raw(EntryKind.EVENT, "lease", "beta", 5100, DrillTape.body().put("epoch", 2)
        .put("earliest_ns", 5_000_000_000L).put("latest_ns", 5_100_000_000L));
  }

  private static DrillTape underWay() {
    return granted().underEpoch("b", 1, 4900, 5200);
  }
}
