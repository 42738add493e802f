package org.quorate.criterion.failover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.criterion.failover.Case.notProven;
import static org.quorate.criterion.failover.Case.proven;
import static org.quorate.criterion.failover.Case.refuted;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quorate.criterion.Measured;
import org.quorate.evidence.EntryKind;

/** The example environment allows 15 s until closed; the quorum is lost between 5.0 and 5.2 s and healed at 30 s. */
class FailClosedTest {
  private static final List<String> BEFORE = IntStream.range(11, 51).mapToObj(each -> "a" + each * 100).toList();

  @ParameterizedTest
  @MethodSource({"closed", "open", "undecided", "unproven"})
  void no_append_is_acknowledged_after_the_bound(Case row) {
    row.holdsFor(tape -> ResilienceCriteria.QUORUM_LOSS_FAILS_CLOSED.judge(tape.evidence()));
  }

  @ParameterizedTest
  @MethodSource("heals")
  void appends_are_acknowledged_again(Case row) {
    row.holdsFor(tape -> ResilienceCriteria.WRITES_RESUME_AFTER_HEAL.judge(tape.evidence()));
  }

  @ParameterizedTest
  @MethodSource("histories")
  void nothing_is_lost(Case row) {
    row.holdsFor(tape -> ResilienceCriteria.NOTHING_LOST_IN_QUORUM_LOSS.judge(tape.evidence()));
  }

  static List<Case> closed() {
    return List.of(
        proven("at once", cut().appends("refused", 5100, 30_000).healed().end(40_000)),
        proven("with answers that nobody knows", cut().appends("unknown", 5100, 30_000).healed().end(40_000)),
        proven("in time", cut().appends("ok", 5100, 20_000).appends("refused", 20_000, 30_000).healed().end(40_000)),
        proven("acknowledged in the last moment", cut().append("edge", "ok", 20_000, 20_200)
            .appends("refused", 20_300, 30_000).healed().end(40_000)),
        proven("an acknowledgement once the heal is ordered", cut().appends("refused", 5100, 29_900)
            .append("heal", "ok", 29_950, 30_050).healed().end(40_000)),
        proven("exactly enough tried", cut().appends("refused", 20_300, 20_800).healed().end(40_000)));
  }

  static List<Case> open() {
    return List.of(
        refuted("an acknowledgement after the bound", cut().appends("refused", 5100, 25_000)
            .append("late", "ok", 25_000, 25_010)
            .appends("refused", 25_100, 30_000).healed().end(40_000), "1 were acknowledged after it"),
        refuted("just after the bound", cut().append("late", "ok", 20_201, 20_210).appends("refused", 20_300, 30_000)
            .healed()
            .end(40_000), "1 were acknowledged"),
        refuted("all the time", cut().appends("ok", 5100, 30_000).healed().end(40_000), "97 were acknowledged"),
        refuted("an acknowledgement, although little else was tried", cut().append("late", "ok", 25_000, 25_010)
            .healed()
            .end(40_000), "1 were acknowledged"));
  }

  static List<Case> undecided() {
    return List.of(
        notProven("sent before the bound, acknowledged after it", cut().append("slow", "ok", 20_100, 23_000)
            .appends("refused", 23_100, 30_000).healed().end(40_000), "slow was sent before the bound"),
        notProven("nothing was tried after the bound", cut().appends("refused", 5100, 20_000).healed().end(40_000),
            "0 tried"),
        notProven("too little was tried after the bound", cut().appends("refused", 20_300, 20_700).healed()
            .end(40_000), "4 tried"),
        notProven("it was healed before the bound", quiet().exchange("applied", "", 5000, 5200)
            .proof("in-effect", "", true, 5500)
            .appends("refused", 5600, 10_000).exchange("undone", "", 10_000, 10_100)
            .proof("gone-after", "", true, 10_500)
            .end(40_000), "0 tried"),
        notProven("nothing was acknowledged before", DrillTape.of(ResilienceCriteria.QUORUM_LOSS)
            .proof("absent-before", "", true, 1500).appends("refused", 1500, 5000).exchange("applied", "", 5000, 5200)
            .proof("in-effect", "", true, 5500).appends("refused", 5600, 30_000).healed().end(40_000),
            "0 acknowledged before"),
        notProven("an operation without its times", cut().appends("refused", 5100, 30_000)
            .raw(EntryKind.OPERATION, "append", "", 25_000, DrillTape.body().put("result", "ok")).healed()
            .end(40_000), "1 operations cannot be read"));
  }

  static List<Case> unproven() {
    return List.of(
        notProven("not shown absent before", DrillTape.of(ResilienceCriteria.QUORUM_LOSS).appends("ok", 1100, 5000)
            .exchange("applied", "", 5000, 5200).proof("in-effect", "", true, 5500).appends("refused", 5600, 30_000)
            .healed()
            .end(40_000), "absent before is not on record"),
        notProven("present before", DrillTape.of(ResilienceCriteria.QUORUM_LOSS).proof("absent-before", "", false, 1050)
            .appends("ok", 1100, 5000).exchange("applied", "", 5000, 5200).proof("in-effect", "", true, 5500)
            .appends("refused", 5600, 30_000).healed().end(40_000), "absent before not shown"),
        notProven("not in effect", quiet().exchange("applied", "", 5000, 5200).proof("in-effect", "", false, 5500)
            .appends("refused", 5600, 30_000).healed().end(40_000), "in effect not shown"),
        notProven("not gone after", quiet().exchange("applied", "", 5000, 5200).proof("in-effect", "", true, 5500)
            .appends("refused", 5600, 30_000).exchange("undone", "", 30_000, 30_100)
            .proof("gone-after", "", false, 31_000)
            .end(40_000), "gone after not shown"),
        notProven("without any proof", DrillTape.of(ResilienceCriteria.QUORUM_LOSS).exchange("applied", "", 5000, 5200)
            .end(40_000),
            "absent before is not on record; in effect is not on record; gone after is not on record"),
        notProven("never applied", quiet().appends("refused", 5600, 30_000).end(40_000), "never applied"),
        notProven("never undone", quiet().exchange("applied", "", 5000, 5200).proof("in-effect", "", true, 5500)
            .appends("refused", 5600, 30_000).proof("gone-after", "", true, 31_000).end(40_000), "not recorded when"),
        notProven("applied at a time that cannot be read", quiet().phase("applied", "", 5200, DrillTape.body())
            .proof("in-effect", "", true, 5500).appends("ok", 5600, 30_000).healed().end(40_000), "not recorded when"));
  }

  static List<Case> heals() {
    return List.of(
        proven("soon", cut().appends("refused", 5100, 30_000).healed().appends("refused", 30_100, 33_000)
            .appends("ok", 33_000, 39_000).end(40_000)),
        refuted("never", cut().appends("refused", 5100, 30_000).healed().appends("refused", 30_100, 39_000).end(40_000),
            "none of 89 was acknowledged"),
        refuted("never, and nobody knows", cut().healed().appends("unknown", 30_100, 39_000).end(40_000), "none of 89"),
        notProven("only before the heal", cut().appends("ok", 5100, 30_000).healed().end(40_000), "only 0 were tried"),
        notProven("hardly anything was tried", cut().healed().appends("refused", 30_100, 30_500).end(40_000),
            "only 4 were tried"),
        notProven("the fault was not in effect", quiet().exchange("applied", "", 5000, 5200)
            .proof("in-effect", "", false, 5500)
            .healed().appends("ok", 30_100, 39_000).end(40_000), "in effect not shown"),
        notProven("the fault is not gone", quiet().exchange("applied", "", 5000, 5200)
            .proof("in-effect", "", true, 5500)
            .exchange("undone", "", 30_000, 30_100).appends("ok", 30_200, 39_000).end(40_000), "gone after is not on record"));
  }

  static List<Case> histories() {
    return List.of(
        proven("all are there", cut().appends("refused", 5100, 30_000).healed().readBack(35_000, BEFORE.subList(0, 39))
            .end(40_000)),
        refuted("one is lost", cut().appends("refused", 5100, 30_000).healed().readBack(35_000, BEFORE.subList(0, 38))
            .end(40_000),
            "1 of 39"),
        refuted("a refused one appeared", cut().appends("refused", 5100, 30_000).healed()
            .readBack(35_000, IntStream.range(11, 52).mapToObj(each -> "a" + each * 100)
            .filter(id -> !id.equals("a5000")).toList())
            .end(40_000), "1 refused"),
        notProven("all are there, but the fault was not in effect", quiet().exchange("applied", "", 5000, 5200)
            .proof("in-effect", "", false, 5500).healed().readBack(35_000, BEFORE.subList(0, 39)).end(40_000),
            "in effect not shown"));
  }

  @Test
  void the_time_to_closed_lies_between_the_last_acknowledged_and_the_next_refused_append() {
    DrillTape tape = cut().append("last", "ok", 8000, 8010).append("next", "refused", 8100, 8150)
        .appends("refused", 20_300, 30_000).healed().end(40_000);
    assertThat(ResilienceCriteria.QUORUM_LOSS_FAILS_CLOSED.judge(tape.evidence()).measured())
        .containsExactly(new Measured("time to closed", 3000, 3150, 15_000));
  }

  /** Begun, shown to be without the fault, 39 appends acknowledged. */
  private static DrillTape quiet() {
    return DrillTape.of(ResilienceCriteria.QUORUM_LOSS).proof("absent-before", "", true, 1050)
        .appends("ok", 1100, 5000);
  }

  private static DrillTape cut() {
    return quiet().exchange("applied", "", 5000, 5200).proof("in-effect", "", true, 5500);
  }
}
