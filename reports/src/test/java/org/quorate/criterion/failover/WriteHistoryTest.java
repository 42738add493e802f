package org.quorate.criterion.failover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.criterion.failover.Case.notProven;
import static org.quorate.criterion.failover.Case.proven;
import static org.quorate.criterion.failover.Case.refuted;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quorate.criterion.Criterion;
import org.quorate.criterion.Measured;
import org.quorate.evidence.EntryKind;
import org.quorate.verdict.Verdict;

/** Twenty appends, a1100 to a3000, are acknowledged before a fault that comes at 5.0 s and is undone at 30 s. */
class WriteHistoryTest {
  private static final List<String> ALL = IntStream.range(11, 31).mapToObj(each -> "a" + each * 100).toList();

  @ParameterizedTest
  @MethodSource("losses")
  void what_is_lost_is_classed_by_its_place(Case row) {
    holds(row, WriteHistoryCriteria.NO_ACKNOWLEDGED_WRITE_LOST);
  }

  @ParameterizedTest
  @MethodSource("repetitions")
  void nothing_is_there_twice(Case row) {
    holds(row, WriteHistoryCriteria.NO_WRITE_TWICE);
  }

  @ParameterizedTest
  @MethodSource("strangers")
  void nothing_is_there_that_nobody_wrote(Case row) {
    holds(row, WriteHistoryCriteria.NO_VALUE_FROM_NOWHERE);
  }

  @ParameterizedTest
  @MethodSource("orders")
  void writes_are_read_in_the_order_they_surely_had(Case row) {
    holds(row, WriteHistoryCriteria.WRITES_IN_ORDER);
  }

  @ParameterizedTest
  @MethodSource("nodes")
  void all_nodes_have_the_same(Case row) {
    holds(row, WriteHistoryCriteria.NODES_AGREE);
  }

  @ParameterizedTest
  @MethodSource("reads")
  void no_read_is_stale(Case row) {
    holds(row, WriteHistoryCriteria.NO_STALE_READ);
  }

  @ParameterizedTest
  @MethodSource("orderings")
  void keys_are_linearizable(Case row) {
    holds(row, WriteHistoryCriteria.KEY_VALUE_LINEARIZABLE);
  }

  @ParameterizedTest
  @MethodSource("points")
  void the_recovery_point(Case row) {
    holds(row, WriteHistoryCriteria.RECOVERY_POINT);
  }

  static List<Case> losses() {
    return List.of(
        proven("nothing", written().finalRead("alpha", 35_000, ALL).finalRead("beta", 35_000, ALL).end(40_000)),
        refuted("a prefix", read(ALL.subList(3, 20)),
            "3 of 20 acknowledged appends lost, the first is a1100: a prefix"),
        refuted("a suffix", read(ALL.subList(0, 18)),
            "2 of 20 acknowledged appends lost, the first is a2900: a suffix"),
        refuted("a piece of the middle", read(without("a2000", "a2100")), "a piece of the middle"),
        refuted("one in the middle", read(without("a2000")), "a piece of the middle"),
        refuted("scattered ones", read(without("a1500", "a2000")), "scattered ones"),
        refuted("first and last", read(without("a1100", "a3000")), "scattered ones"),
        refuted("all, because the stream is gone", read(List.of()), "20 of 20 acknowledged appends lost, the first is "
            + "a1100: all of them"),
        refuted("on one node of three", written().finalRead("alpha", 35_000, ALL).finalRead("beta", 35_000, ALL)
            .finalRead("gamma", 35_000, ALL.subList(0, 19)).end(40_000), "a suffix, read through gamma"),
        notProven("the reading itself failed", written().raw(EntryKind.OPERATION, "final-read", "alpha", 35_000,
            DrillTape.body().put("result", "refused").put("sent_ns", 1).put("done_ns", 2)).end(40_000),
            "nothing could be read back"),
        notProven("the fault is not proven", DrillTape.of("any").appends("ok", 1100, 3100)
            .exchange("applied", "", 5000, 5100).readBack(35_000, List.of()).end(40_000), "lacks its proof"),
        notProven("there was no drill", DrillTape.of("any").appends("ok", 1100, 3100).readBack(35_000, ALL),
            "no complete record"));
  }

  static List<Case> repetitions() {
    return List.of(
        proven("each once", read(ALL)),
        refuted("one twice", read(with("a2000")), "1 facts were read more than once, the first is a2000"),
        refuted("an unknown one twice", written().append("u", "unknown", 6000, 9000)
            .readBack(35_000, with("u", "u")).end(40_000), "the first is u"));
  }

  static List<Case> strangers() {
    return List.of(
        proven("only what was written", read(ALL)),
        refuted("a stranger", read(with("stranger")), "1 facts were read that nobody wrote, the first is stranger"),
        notProven("a write that cannot be read may have written it", written()
            .raw(EntryKind.OPERATION, "append", "", 6000, DrillTape.body().put("result", "ok"))
            .readBack(35_000, with("stranger")).end(40_000), "1 operations cannot be read"));
  }

  static List<Case> orders() {
    List<String> swapped = new ArrayList<>(ALL);
    Collections.swap(swapped, 4, 5);
    return List.of(
        proven("as they were written", read(ALL)),
        refuted("two swapped", read(swapped),
            "a1500 was acknowledged 90 ms before a1600 was sent, and is read after it"),
        proven("two that overlapped, either way", written().append("x", "ok", 6000, 7000).append("y", "ok", 6500, 6600)
            .readBack(35_000, with("y", "x")).end(40_000)),
        proven("an unknown one that came late", written().append("u", "unknown", 1050, 1060)
            .readBack(35_000, with("u")).end(40_000)),
        refuted("an acknowledged one that came late", written().append("u", "ok", 1050, 1060)
            .readBack(35_000, with("u")).end(40_000), "u was acknowledged"),
        proven("one that was tried twice has no place in time", written().append("u", "refused", 1050, 1060)
            .append("u", "ok", 6000, 6010).readBack(35_000, with("u")).end(40_000)),
        notProven("nothing to compare", read(List.of("a1100")), "1 writes could be compared"));
  }

  static List<Case> nodes() {
    return List.of(
        proven("the same", everywhere(ALL, ALL, ALL)),
        proven("what clients read besides is no node's", written().readBack(35_000, ALL.subList(0, 3))
            .finalRead("alpha", 35_000, ALL).finalRead("beta", 35_000, ALL).finalRead("gamma", 35_000, ALL)
            .end(40_000), "20 values on each of 3 nodes"),
        proven("the last write was done when they were read", written().append("then", "refused", 34_000, 35_000)
            .finalRead("alpha", 35_000, ALL).finalRead("beta", 35_000, ALL).finalRead("gamma", 35_000, ALL)
            .end(40_000)),
        refuted("one lacks the end", everywhere(ALL, ALL, ALL.subList(0, 19)),
            "alpha has 20 values and gamma has 19; the first difference is at place 20: a3000 and nothing"),
        refuted("another order", everywhere(ALL, with(ALL.subList(1, 20), "a1100"), ALL),
            "at place 1: a1100 and a1200"),
        notProven("one could not be read", written().finalRead("alpha", 35_000, ALL).finalRead("beta", 35_000, ALL)
            .end(40_000), "2 of 3 nodes"),
        refuted("one could not be read, and the others differ", written().finalRead("alpha", 35_000, ALL)
            .finalRead("beta", 35_000, ALL.subList(0, 3)).end(40_000), "beta has 3"),
        notProven("something was still being written", written().append("late", "ok", 35_005, 35_020)
            .finalRead("alpha", 35_000, ALL).finalRead("beta", 35_000, ALL).finalRead("gamma", 35_000, with("late"))
            .end(40_000), "still being written"),
        notProven("nothing anywhere", everywhere(List.of(), List.of(), List.of()), "nothing at all"));
  }

  static List<Case> reads() {
    return List.of(
        proven("each the newest", busy().end(40_000)),
        refuted("one older", busy().asked("beta", "read", "k", "w2", "ok", 4000, 4010).end(40_000),
            "1 stale reads; the first: a leader read through beta of k brought w2"),
        refuted("one older, of a replica", busy().direct("gamma", "w2", "ok", 4000, 4010).end(40_000),
            "a direct read through gamma"),
        refuted("nothing, although something was written", busy().asked("beta", "read", "k", "", "ok", 4000, 4010)
            .end(40_000), "brought nothing"),
        proven("an older one while the newer was under way", busy()
            .asked("alpha", "write", "k", "w9", "ok", 6000, 7000)
            .asked("beta", "read", "k", "w5", "ok", 6500, 6600).end(40_000)),
        proven("one whose outcome was unknown may come late", busy().asked("alpha", "write", "k", "u", "unknown", 1500,
            1600).asked("beta", "read", "k", "u", "ok", 6500, 6600).end(40_000)),
        proven("one that overlapped the newest", busy().asked("alpha", "write", "k", "x", "ok", 6000, 7000)
            .asked("beta", "write", "k", "y", "ok", 6500, 6600).asked("beta", "read", "k", "x", "ok", 7100, 7200)
            .end(40_000)),
        proven("an older value of another key", busy().asked("alpha", "write", "other", "o", "ok", 1500, 1600)
            .asked("beta", "read", "other", "o", "ok", 6500, 6600).end(40_000)),
        proven("a refused read says nothing", busy().asked("beta", "read", "k", "w2", "refused", 4000, 4010)
            .end(40_000)),
        notProven("nothing was read", struck().asked("alpha", "write", "k", "w", "ok", 1100, 1110).end(40_000),
            "0 reads"));
  }

  static List<Case> orderings() {
    return List.of(
        proven("each read the newest", busy().end(40_000)),
        refuted("a stale read", busy().asked("beta", "read", "k", "w2", "ok", 4000, 4010).end(40_000),
            "no order of these on \"k\" does"),
        refuted("back to an older value", busy().asked("alpha", "write", "k", "x", "ok", 6000, 9000)
            .asked("beta", "read", "k", "x", "ok", 6500, 6600).asked("beta", "read", "k", "w5", "ok", 6700, 6800)
            .end(40_000), "no order of these"),
        proven("an unknown write that is seen later", busy().asked("alpha", "write", "k", "u", "unknown", 6000, 6010)
            .asked("beta", "read", "k", "w5", "ok", 7000, 7010).asked("beta", "read", "k", "u", "ok", 8000, 8010)
            .end(40_000)),
        refuted("a value that nobody wrote", busy().asked("beta", "read", "k", "x", "ok", 6500, 6600).end(40_000),
            "no order of these"),
        refuted("a refused write that is seen", busy().asked("alpha", "write", "k", "r", "refused", 6000, 6010)
            .asked("beta", "read", "k", "r", "ok", 6500, 6600).end(40_000), "no order of these"),
        notProven("too few", struck().asked("alpha", "write", "k", "w", "ok", 1100, 1110).end(40_000), "too few"),
        notProven("one cannot be read", busy().raw(EntryKind.OPERATION, "kv", "", 6000,
            DrillTape.body().put("key", "k").put("f", "write")).end(40_000), "1 operations cannot be read"));
  }

  static List<Case> points() {
    return List.of(
        proven("nothing lost", read(ALL)),
        refuted("the last two", read(ALL.subList(0, 18)), "2 of 20 lost, the oldest, a2900, 2090 to 2200 ms before"),
        refuted("on one node only", written().finalRead("alpha", 35_000, ALL)
            .finalRead("beta", 35_000, ALL.subList(0, 19)).end(40_000), "1 of 20 lost"),
        notProven("too few", struck().appends("ok", 1100, 1300).readBack(35_000, List.of("a1100", "a1200"))
            .end(40_000), "2 acknowledged writes"),
        notProven("nothing was read back", written().end(40_000), "what there is to read of the service is not known"));
  }

  @Test
  void the_age_of_the_oldest_lost_write_is_an_interval() {
    assertThat(WriteHistoryCriteria.RECOVERY_POINT.judge(read(ALL.subList(0, 18)).evidence()).measured())
        .containsExactly(new Measured("age of the oldest lost write", 2090, 2200, 0));
  }

  @Test
  void a_loss_within_a_limit_is_held_against_it() {
    DrillRecord drill = read(ALL.subList(0, 18)).record();
    assertThat(RecoveryPoint.judge(drill, Duration.ofMillis(2200), 5).verdict()).isEqualTo(Verdict.PROVEN);
    assertThat(RecoveryPoint.judge(drill, Duration.ofMillis(2100), 5).verdict()).isEqualTo(Verdict.NOT_PROVEN);
    assertThat(RecoveryPoint.judge(drill, Duration.ofMillis(2000), 5).verdict()).isEqualTo(Verdict.REFUTED);
  }

  private static void holds(Case row, Criterion criterion) {
    row.holdsFor(tape -> criterion.judge(tape.evidence()));
  }

  private static DrillTape struck() {
    return DrillTape.of("any").proof("absent-before", "", true, 1050).exchange("applied", "", 5000, 5100)
        .proof("in-effect", "", true, 5300).healed();
  }

  private static DrillTape written() {
    return struck().appends("ok", 1100, 3100);
  }

  private static DrillTape read(List<String> ids) {
    return written().readBack(35_000, ids).end(40_000);
  }

  private static DrillTape everywhere(List<String> alpha, List<String> beta, List<String> gamma) {
    return written().finalRead("alpha", 35_000, alpha).finalRead("beta", 35_000, beta)
        .finalRead("gamma", 35_000, gamma).end(40_000);
  }

  /** One key written five times and read after each. */
  private static DrillTape busy() {
    DrillTape tape = struck();
    for (int each = 1; each <= 5; each++) {
      long at = 1000 + each * 500;
      tape.asked("alpha", "write", "k", "w" + each, "ok", at, at + 100);
      tape.asked("beta", "read", "k", "w" + each, "ok", at + 200, at + 300);
    }
    return tape;
  }

  private static List<String> without(String... ids) {
    return ALL.stream().filter(each -> !List.of(ids).contains(each)).toList();
  }

  private static List<String> with(String... ids) {
    return with(ALL, ids);
  }

  private static List<String> with(List<String> some, String... ids) {
    List<String> more = new ArrayList<>(some);
    more.addAll(List.of(ids));
    return more;
  }
}
