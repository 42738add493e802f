package org.quorate.criterion.failover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.criterion.failover.Case.notProven;
import static org.quorate.criterion.failover.Case.proven;
import static org.quorate.criterion.failover.Case.refuted;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quorate.criterion.Criterion;

/**
 * Each plane through each node; 15 s are allowed until closed, 21 s to a JetStream server that led, the quorum is lost at
 * 5.0 s and healed at 30 s.
 */
class ClosedPlanesTest {

  @ParameterizedTest
  @MethodSource("writes")
  void writes_through_every_node(Case row) {
    holds(row, ClosedPlaneCriteria.WRITES_FAIL_CLOSED);
  }

  @ParameterizedTest
  @MethodSource("leaderReads")
  void reads_that_the_leader_answers(Case row) {
    holds(row, ClosedPlaneCriteria.LEADER_READS_FAIL_CLOSED);
  }

  @ParameterizedTest
  @MethodSource("directReads")
  void reads_that_any_replica_may_answer(Case row) {
    holds(row, ClosedPlaneCriteria.DIRECT_READS_FAIL_CLOSED);
  }

  @ParameterizedTest
  @MethodSource("reasons")
  void refusals_say_why(Case row) {
    holds(row, ClosedPlaneCriteria.REFUSALS_SAY_WHY);
  }

  @ParameterizedTest
  @MethodSource("recoveries")
  void every_node_recovers(Case row) {
    holds(row, ClosedPlaneCriteria.WRITES_RECOVER);
  }

  @ParameterizedTest
  @MethodSource("ghosts")
  void what_was_refused_never_appears(Case row) {
    holds(row, ClosedPlaneCriteria.NOTHING_REFUSED_APPEARS);
  }

  static List<Case> writes() {
    return List.of(
        proven("closed through both", cut().askedOften("alpha", "write", "refused", 5300, 30_000)
            .askedOften("beta", "write", "unknown", 5300, 30_000).healed().end(40_000)),
        refuted("open through one", cut().askedOften("alpha", "write", "refused", 5300, 30_000)
            .askedOften("beta", "write", "ok", 5300, 30_000).healed().end(40_000), "97 were acknowledged"),
        refuted("one single acknowledgement", cut().askedOften("alpha", "write", "refused", 5300, 30_000)
            .asked("beta", "write", "k", "x", "ok", 29_000, 29_010).healed().end(40_000), "1 were acknowledged"),
        notProven("one node was hardly asked", cut().askedOften("alpha", "write", "refused", 5300, 30_000)
            .askedOften("beta", "write", "refused", 20_300, 20_600).healed().end(40_000), "3 tried after the bound"),
        notProven("one node was never open", DrillTape.of("any").proof("absent-before", "", true, 1050)
            .askedOften("alpha", "write", "ok", 1100, 5000).askedOften("beta", "write", "refused", 1100, 5000)
            .exchange("applied", "", 5000, 5200).proof("in-effect", "", true, 5300)
            .askedOften("alpha", "write", "refused", 5300, 30_000).askedOften("beta", "write", "refused", 5300, 30_000)
            .healed().end(40_000), "0 acknowledged before"),
        notProven("only reads were asked", quiet().exchange("applied", "", 5000, 5200)
            .proof("in-effect", "", true, 5300).askedOften("alpha", "read", "refused", 5300, 30_000).healed()
            .end(40_000), "0 tried"),
        refuted("a compare-and-set counts as a write", cut().askedOften("alpha", "write", "refused", 5300, 30_000)
            .asked("beta", "cas", "k", "x", "ok", 29_000, 29_010).healed().end(40_000), "1 were acknowledged"),
        proven("a read that is answered is no write", cut().askedOften("alpha", "write", "refused", 5300, 30_000)
            .askedOften("beta", "write", "refused", 5300, 30_000).direct("beta", "v", "ok", 29_000, 29_010).healed()
            .end(40_000)),
        notProven("a plane that nobody knows", cut().askedOften("alpha", "write", "refused", 5300, 30_000)
            .askedOften("beta", "write", "refused", 5300, 30_000)
            .asked("beta", "write", "k", "x", "perhaps", 29_000, 29_010).healed().end(40_000), "1 operations cannot"),
        notProven("the first part of the fault was not in effect", cut().proof("in-effect", "beta", false, 5400)
            .askedOften("alpha", "write", "refused", 5300, 30_000).healed().end(40_000), "in effect not shown"),
        proven("the bound counts from the last part of the fault", cut().exchange("applied", "beta", 5200, 6000)
            .askedOften("alpha", "write", "refused", 5300, 30_000)
            .asked("beta", "write", "k", "x", "ok", 20_700, 20_900)
            .askedOften("beta", "write", "refused", 21_000, 30_000).healed().end(40_000)));
  }

  static List<Case> leaderReads() {
    return List.of(
        proven("closed", reading("ok", 1100, 5000).askedOften("alpha", "read", "refused", 5300, 30_000).healed()
            .end(40_000)),
        proven("open until a leader notices", reading("ok", 1100, 5000).askedOften("alpha", "read", "ok", 5300, 26_000)
            .askedOften("alpha", "read", "refused", 26_300, 30_000).healed().end(40_000)),
        refuted("open", reading("ok", 1100, 5000).askedOften("alpha", "read", "ok", 5300, 30_000).healed().end(40_000),
            "37 were answered"),
        notProven("never asked", cut().askedOften("alpha", "write", "refused", 5300, 30_000).healed().end(40_000),
            "0 tried"),
        notProven("sent before the bound, answered after it", reading("ok", 1100, 5000)
            .asked("alpha", "read", "k", "v", "ok", 26_100, 27_000)
            .askedOften("alpha", "read", "refused", 27_100, 30_000)
            .healed().end(40_000), "around it"));
  }

  static List<Case> directReads() {
    return List.of(
        refuted("a replica answers without a quorum", direct("ok", 1000, 5000)
            .direct("gamma", "v", "ok", 25_000, 25_010)
            .healed().end(40_000), "1 were answered after it, the last 19810 ms after the loss"),
        proven("no replica answers", direct("ok", 1000, 5000, "refused", 5300, 30_000).healed().end(40_000)),
        notProven("only the leader was asked", reading("ok", 1100, 5000)
            .askedOften("alpha", "read", "refused", 5300, 30_000).healed().end(40_000), "0 tried"));
  }

  static List<Case> reasons() {
    return List.of(
        proven("every one", cut().askedOften("alpha", "write", "refused", 20_300, 30_000).healed().end(40_000)),
        refuted("one hangs", cut().askedOften("alpha", "write", "refused", 20_300, 29_000)
            .asked("alpha", "write", "k", "x", "unknown", 29_000, 29_900).healed().end(40_000), "1 without any answer"),
        refuted("ten hang until the heal and longer", hanging(26_999).end(45_000), "10 without any answer"),
        proven("those that were asked just before the heal say nothing", hanging(27_000).end(45_000),
            "97 refused, 0 of them without a reason, 0 without any answer"),
        refuted("one says nothing", cut().askedOften("alpha", "write", "refused", 20_300, 29_000)
            .append("mute", "refused", 29_000, 29_010).healed().end(40_000), "1 of them without a reason"),
        proven("a hang before the bound", cut().asked("alpha", "write", "k", "x", "unknown", 6000, 9000)
            .askedOften("alpha", "write", "refused", 20_300, 30_000).healed().end(40_000)),
        notProven("nothing was tried", cut().healed().end(40_000), "0 refused"));
  }

  static List<Case> recoveries() {
    return List.of(
        proven("both", cut().healed().askedOften("alpha", "write", "ok", 31_000, 33_000)
            .askedOften("beta", "write", "ok", 31_000, 33_000).end(40_000)),
        refuted("one never does", cut().healed().askedOften("alpha", "write", "ok", 31_000, 33_000)
            .askedOften("beta", "write", "refused", 31_000, 33_000).end(40_000), "none of 20"),
        notProven("one is served once and refused again", cut().healed()
            .askedOften("alpha", "write", "ok", 31_000, 33_000).askedOften("beta", "write", "ok", 31_000, 31_100)
            .askedOften("beta", "write", "refused", 31_100, 33_000).end(40_000),
            "the first 1010 ms after the heal was ordered, all 0 since 2900 ms after it: too few to tell"),
        proven("one is refused at first", cut().healed().askedOften("alpha", "write", "ok", 31_000, 33_000)
            .askedOften("beta", "write", "refused", 31_000, 32_000)
            .askedOften("beta", "write", "ok", 32_000, 33_000).end(40_000), "all 10 since 1900 ms after it"),
        proven("somebody else was quicker", cut().healed().askedOften("alpha", "write", "ok", 31_000, 33_000)
            .askedOften("beta", "write", "ok", 31_000, 33_000).asked("beta", "cas", "k", "x", "refused", 32_900, 32_910)
            .end(40_000)),
        notProven("one is not asked again", cut().healed().askedOften("alpha", "write", "ok", 31_000, 33_000)
            .end(40_000), "only 0 were tried"));
  }

  static List<Case> ghosts() {
    List<String> served = served();
    return List.of(
        proven("none", refusing().append("r", "refused", 6000, 6010).healed().readBack(35_000, served).end(40_000)),
        refuted("one", refusing().append("r", "refused", 6000, 6010).healed().readBack(35_000, with(served, "r"))
            .end(40_000), "1 refused appends appeared all the same, the first is r"),
        proven("one that nobody knew of", refusing().append("u", "unknown", 6000, 6010).healed()
            .readBack(35_000, with(served, "u")).end(40_000)),
        proven("one that was tried again and served", refusing().append("r", "refused", 6000, 6010)
            .append("r", "ok", 31_000, 31_010).healed().readBack(35_000, with(served, "r")).end(40_000)),
        refuted("one, on one node only", refusing().append("r", "refused", 6000, 6010).healed()
            .finalRead("alpha", 35_000, served).finalRead("beta", 35_000, with(served, "r")).end(40_000), "through beta"),
        notProven("hardly anything was refused", plain().append("r", "refused", 6000, 6010).healed()
            .readBack(35_000, served).end(40_000), "only 1 writes were refused, too few to tell"),
        notProven("nothing was read", refusing().append("r", "refused", 6000, 6010).healed().end(40_000),
            "nothing could"));
  }

  /** Ten writes of alpha are asked for at a moment, and not answered until all is over. */
  private static DrillTape hanging(long sent) {
    DrillTape tape = cut().askedOften("alpha", "write", "refused", 20_300, 30_000);
    for (int each = 0; each < 10; each++) {
      tape.asked("alpha", "write", "k", "h" + each, "unknown", sent, 41_000);
    }
    return tape.healed();
  }

  /** Five appends are refused under the fault. */
  private static DrillTape refusing() {
    return plain().appends("refused", 6500, 7000);
  }

  @Test
  void each_node_has_its_own_time_to_closed() {
    DrillTape tape = cut().askedOften("alpha", "write", "refused", 5300, 30_000)
        .askedOften("beta", "write", "ok", 5300, 8000).askedOften("beta", "write", "refused", 8000, 30_000).healed()
        .end(40_000);
    assertThat(ClosedPlaneCriteria.WRITES_FAIL_CLOSED.judge(tape.evidence()).measured())
        .extracting(each -> each.name() + " " + each.upperMillis())
        .containsExactly("time to closed: write through alpha 310.0", "time to closed: write through beta 3010.0");
  }

  private static void holds(Case row, Criterion criterion) {
    row.holdsFor(tape -> criterion.judge(tape.evidence()));
  }

  /** Both nodes serve writes until the quorum is lost. */
  private static DrillTape quiet() {
    return DrillTape.of("any").proof("absent-before", "", true, 1050);
  }

  private static DrillTape cut() {
    return quiet().askedOften("alpha", "write", "ok", 1100, 5000).askedOften("beta", "write", "ok", 1100, 5000)
        .exchange("applied", "", 5000, 5200).proof("in-effect", "", true, 5300);
  }

  private static DrillTape plain() {
    return quiet().appends("ok", 1100, 5000).exchange("applied", "", 5000, 5200).proof("in-effect", "", true, 5300);
  }

  private static DrillTape reading(String result, long from, long to) {
    return quiet().askedOften("alpha", "read", result, from, to).exchange("applied", "", 5000, 5200)
        .proof("in-effect", "", true, 5300);
  }

  private static DrillTape direct(String result, long from, long to) {
    DrillTape tape = quiet();
    for (long sent = from; sent < to; sent += 100) {
      tape.direct("gamma", "v", result, sent, sent + 10);
    }
    return tape.exchange("applied", "", 5000, 5200).proof("in-effect", "", true, 5300);
  }

  private static DrillTape direct(String before, long from, long to, String after, long again, long until) {
    DrillTape tape = direct(before, from, to);
    for (long sent = again; sent < until; sent += 100) {
      tape.direct("gamma", "v", after, sent, sent + 10);
    }
    return tape;
  }

  private static List<String> served() {
    return IntStream.range(11, 50).mapToObj(each -> "a" + each * 100).toList();
  }

  private static List<String> with(List<String> served, String id) {
    return Stream.concat(served.stream(), Stream.of(id)).toList();
  }
}
