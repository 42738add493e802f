package org.quorate.criterion.failover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.criterion.failover.Case.notProven;
import static org.quorate.criterion.failover.Case.proven;
import static org.quorate.criterion.failover.Case.refuted;

import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quorate.criterion.Criterion;
import org.quorate.criterion.Measured;
import org.quorate.evidence.EntryKind;

/** Alpha is struck between 5.0 and 5.1 s and healed at 30 s; 10 s are allowed for a failover, 30 s after a crash. */
class UnderFaultTest {
  private static final String LEADER = "leader of meta";

  @ParameterizedTest
  @MethodSource("outages")
  void clients_are_served_again(Case row) {
    holds(row, UnderFaultCriteria.OUTAGE_WITHIN_WINDOW);
  }

  @ParameterizedTest
  @MethodSource("hands")
  void nothing_flaps(Case row) {
    holds(row, UnderFaultCriteria.NO_FLAPPING);
  }

  @ParameterizedTest
  @MethodSource("epochs")
  void an_old_epoch_has_no_effect(Case row) {
    holds(row, UnderFaultCriteria.FENCED_BY_EPOCH);
  }

  @ParameterizedTest
  @MethodSource("loads")
  void the_fault_met_load(Case row) {
    holds(row, UnderFaultCriteria.FAULT_MET_LOAD);
  }

  @ParameterizedTest
  @MethodSource("strikes")
  void the_leader_was_struck(Case row) {
    holds(row, UnderFaultCriteria.FAULT_STRUCK_LEADER);
  }

  @ParameterizedTest
  @MethodSource("buckets")
  void the_leader_of_the_keys_was_struck(Case row) {
    holds(row, UnderFaultCriteria.FAULT_STRUCK_KEYS_LEADER);
  }

  static List<Case> buckets() {
    return List.of(
        proven("it was", keys("alpha").end(40_000)),
        notProven("another led them, though this one led the cluster", keys("beta").first(LEADER, "held", "alpha")
            .end(40_000), "[alpha] struck, none of them"),
        notProven("one of two buckets was led by another", keys("alpha").put("KV_other", "k", "v", 1200, 1210)
            .first("leader of stream KV_other", "held", "gamma").end(40_000), "witness \"leader of stream KV_other\""),
        notProven("nobody used keys", struck().exchange("applied", "alpha", 5000, 5100).end(40_000),
            "nothing was read"));
  }

  private static DrillTape keys(String leader) {
    return struck().put("KV_keys", "k", "v", 1100, 1110).first("leader of stream KV_keys", "held", leader)
        .exchange("applied", "alpha", 5000, 5100);
  }

  @Test
  void the_active_one_was_struck() {
    DrillTape tape = DrillTape.of("any").first("unit", "held", "alpha").first("unit", "absent", "beta")
        .proof("absent-before", "", true, 1050).proof("in-effect", "", true, 5300).healed();
    assertThat(UnderFaultCriteria.FAULT_STRUCK_ACTIVE.judge(
        tape.exchange("applied", "alpha", 5000, 5100).end(40_000).evidence()).verdict().word()).isEqualTo("PROVEN");
    assertThat(UnderFaultCriteria.FAULT_STRUCK_ACTIVE.judge(struck().first("unit", "held", "alpha")
        .exchange("applied", "beta", 5000, 5100).end(40_000).evidence()).verdict().word()).isEqualTo("NOT PROVEN");
  }

  static List<Case> outages() {
    return List.of(
        proven("never interrupted", load("ok", 1100, 39_000)),
        proven("for less than the limit", served(5000, 9000)),
        refuted("for longer", served(5000, 16_000), "not served for 10890 to 11110 ms"),
        notProven("for about as long", served(5000, 15_000), "9890 to 10110 ms: too coarse to tell"),
        refuted("never served again", load("ok", 1100, 5000, "refused", 5000, 39_000),
            "not again before the drill ended"),
        proven("writes through a node of the zone say nothing about its clients", struck().appends("ok", 1100, 39_000)
            .askedOften("gamma", "write", "refused", 5000, 30_000).end(40_000)),
        notProven("not served again, but only for a moment", load("ok", 1100, 35_000, "refused", 35_000, 39_000),
            "not again before"),
        notProven("nobody asked for longer than the limit", load("ok", 1100, 5000, "ok", 20_000, 39_000),
            "0 to 15110 ms"),
        notProven("never served", load("refused", 1100, 39_000), "0 of 379"),
        refuted("one of two outages too long", load("ok", 1100, 5000, "refused", 5000, 6000, "ok", 6000, 9000,
            "unknown", 9000, 25_000, "ok", 25_000, 30_000), "15890"));
  }

  static List<Case> hands() {
    return List.of(
        proven("it stays", vip(tape -> tape)),
        proven("it moves once", vip(tape -> moves(tape, 6000, "alpha", "beta"))),
        proven("it moves and comes back much later",
            vip(tape -> moves(moves(tape, 6000, "alpha", "beta"), 30_000, "beta", "alpha"))),
        refuted("it moves and comes back at once",
            vip(tape -> moves(moves(tape, 6000, "alpha", "beta"), 9000, "beta", "alpha")), "later by alpha"),
        refuted("it is lost and taken by the same node",
            vip(tape -> moves(moves(tape, 6000, "alpha", "alpha"), 9000, "alpha", "alpha")), "later by alpha"),
        notProven("it comes back after about the window", vip(tape -> moves(tape, 6000, "alpha", "beta")
            .sees("address", "absent", "beta", 15_900, 16_100).sees("address", "held", "alpha", 15_900, 16_100)),
            "too coarsely"),
        notProven("one node was not watched", vip(tape -> tape.blind("address", "gamma", 7000, 8000)), "[gamma]"),
        refuted("one node was not watched, but another flapped",
            vip(tape -> moves(moves(tape.blind("address", "gamma", 7000, 8000), 6000, "alpha", "beta"), 9000, "beta",
                "alpha")), "later by alpha"));
  }

  static List<Case> epochs() {
    return List.of(
        proven("one after the other", struck().underEpoch("a", 1, 1100, 1110).underEpoch("b", 2, 6000, 6010)
            .readBack(35_000, List.of("a", "b"), List.of(1L, 2L)).end(40_000)),
        notProven("one after the other, but the grant may have been long before", struck()
            .underEpoch("a", 1, 1100, 1110).underEpoch("b", 2, 6000, 6010).end(40_000), "was under way"),
        refuted("the old one again", struck().underEpoch("a", 1, 1100, 1110).underEpoch("b", 2, 6000, 6010)
            .underEpoch("c", 1, 7000, 7010).end(40_000), "the write c under epoch 1, asked for 990.0 ms after"),
        refuted("an answer of the old one", struck().answered("alpha", "1", 1100, 1110)
            .answered("beta", "2", 6000, 6010).answered("alpha", "1", 7000, 7010).end(40_000), "an answer of alpha"),
        refuted("after the grant, before the new one did anything", struck().underEpoch("a", 1, 1100, 1110)
            .raw(EntryKind.EVENT, "lease", "beta", 5510, DrillTape.body().put("epoch", 2)
                .put("earliest_ns", 5_500_000_000L).put("latest_ns", 5_510_000_000L))
            .underEpoch("b", 1, 5600, 5610).end(40_000), "asked for 90.0 ms after a later epoch was granted"),
        notProven("an append that was under way", struck().underEpoch("a", 1, 5900, 6500)
            .underEpoch("b", 2, 6000, 6010).end(40_000), "was under way"),
        proven("an append that was under way and is read before", struck().underEpoch("a", 1, 5900, 6500)
            .underEpoch("b", 2, 6000, 6010).readBack(35_000, List.of("a", "b"), List.of(1L, 2L)).end(40_000)),
        refuted("an append that was under way and is read behind", struck().underEpoch("a", 1, 5900, 6500)
            .underEpoch("b", 2, 6000, 6010).readBack(35_000, List.of("b", "a"), List.of(2L, 1L)).end(40_000),
            "a of epoch 1 stands behind a write of epoch 2"),
        notProven("only one epoch", struck().underEpoch("a", 1, 1100, 1110).end(40_000), "1 epochs were seen"),
        notProven("no epoch at all", struck().appends("ok", 1100, 3000).end(40_000), "0 epochs were seen"));
  }

  static List<Case> loads() {
    return List.of(
        proven("before, under and after", load("ok", 1100, 5000, "refused", 5200, 29_000, "ok", 31_000, 33_000)),
        notProven("not before", load("refused", 1100, 5000, "refused", 5200, 29_000, "ok", 31_000, 33_000),
            "0 served before, 238 tried under it, 20 served after"),
        notProven("not under it", load("ok", 1100, 5000, "ok", 31_000, 33_000), "0 tried under it"),
        notProven("not after", load("ok", 1100, 5000, "refused", 5200, 39_000), "0 served after"));
  }

  static List<Case> strikes() {
    return List.of(
        proven("it was", DrillTape.of("any").first(LEADER, "held", "alpha").first(LEADER, "absent", "beta", "gamma")
            .proof("absent-before", "", true, 1050).exchange("applied", "alpha", 5000, 5100)
            .proof("in-effect", "", true, 5300).healed().end(40_000)),
        proven("the fault itself hid it", DrillTape.of("any").first(LEADER, "held", "alpha")
            .first(LEADER, "absent", "beta", "gamma").proof("absent-before", "", true, 1050)
            .exchange("applied", "alpha", 5000, 5100).proof("in-effect", "", true, 5300)
            .blind(LEADER, "alpha", 4900, 9000).again(LEADER, "absent", "alpha", 4900, 9010).healed().end(40_000)),
        notProven("it was hidden before, and nobody knows since when it has gone", DrillTape.of("any")
            .first(LEADER, "held", "alpha").first(LEADER, "absent", "beta", "gamma")
            .proof("absent-before", "", true, 1050).exchange("applied", "alpha", 5000, 5100)
            .proof("in-effect", "", true, 5300).blind(LEADER, "alpha", 3000, 4950)
            .again(LEADER, "absent", "alpha", 3000, 4960).healed().end(40_000), "none of them"),
        notProven("it was hidden long before, until after", DrillTape.of("any")
            .first(LEADER, "held", "alpha").first(LEADER, "absent", "beta", "gamma")
            .proof("absent-before", "", true, 1050).exchange("applied", "alpha", 5000, 5100)
            .proof("in-effect", "", true, 5300).blind(LEADER, "alpha", 3000, 9000)
            .again(LEADER, "absent", "alpha", 3000, 9010).healed().end(40_000), "none of them"),
        notProven("another was", DrillTape.of("any").first(LEADER, "held", "beta")
            .first(LEADER, "absent", "alpha", "gamma").proof("absent-before", "", true, 1050)
            .exchange("applied", "alpha", 5000, 5100).proof("in-effect", "", true, 5300).healed().end(40_000),
            "[alpha] struck, none of them"),
        notProven("it had just changed", DrillTape.of("any").first(LEADER, "held", "alpha")
            .first(LEADER, "absent", "beta", "gamma").sees(LEADER, "absent", "alpha", 4900, 5050)
            .proof("absent-before", "", true, 1050).exchange("applied", "alpha", 5000, 5100)
            .proof("in-effect", "", true, 5300).healed().end(40_000), "none of them"),
        notProven("nobody watched", struck().end(40_000), "not recorded which node"),
        notProven("the fault has no node", struck().first(LEADER, "held", "alpha").end(40_000), "which node"));
  }

  @Test
  void an_outage_is_an_interval() {
    assertThat(UnderFaultCriteria.OUTAGE_WITHIN_WINDOW.judge(served(5000, 9000).evidence()).measured())
        .containsExactly(new Measured("outage seen by clients", 3890, 4110, 10_000));
    assertThat(UnderFaultCriteria.OUTAGE_WITHIN_CRASH_WINDOW.judge(served(5000, 16_000).evidence()).verdict().word())
        .isEqualTo("PROVEN");
  }

  @Test
  void the_three_witnesses_of_one_active_node_are_apart() {
    DrillTape dualVip = vip(tape -> tape.first("unit", "held", "alpha").first("unit", "absent", "beta")
        .goesOnAnswering("alpha", "1", 1100, 40_000).sees("address", "held", "beta", 6000, 6001));
    assertThat(UnderFaultCriteria.ONE_VIP_HOLDER.judge(dualVip.evidence()).verdict().word()).isEqualTo("REFUTED");
    assertThat(new SingleActive("an active controller", "unit", List.of("alpha", "beta"), Duration.ZERO)
        .judge(dualVip.record()).verdict().word()).isEqualTo("PROVEN");
    assertThat(new Answers(dualVip.record()).judgeSingle("one").verdict().word()).isEqualTo("PROVEN");
  }

  private static void holds(Case row, Criterion criterion) {
    row.holdsFor(tape -> criterion.judge(tape.evidence()));
  }

  private static DrillTape struck() {
    return DrillTape.of("any").proof("absent-before", "", true, 1050).exchange("applied", "", 5000, 5100)
        .proof("in-effect", "", true, 5300).healed();
  }

  private static DrillTape served(long from, long again) {
    return struck().appends("ok", 1100, from).appends("refused", from, again).appends("ok", again, 39_000).end(40_000);
  }

  /** Appends every 100 ms that end in one way for a time, then in another. */
  private static DrillTape load(Object... parts) {
    DrillTape tape = struck();
    for (int part = 0; part < parts.length; part += 3) {
      tape.appends((String) parts[part], (Integer) parts[part + 1], (Integer) parts[part + 2]);
    }
    return tape.end(40_000);
  }

  private static DrillTape load(String result, long from, long to) {
    return struck().appends(result, from, to).end(40_000);
  }

  private static DrillTape vip(UnaryOperator<DrillTape> also) {
    return also.apply(struck().first("address", "held", "alpha").first("address", "absent", "beta", "gamma"))
        .end(40_000);
  }

  private static DrillTape moves(DrillTape tape, long at, String from, String to) {
    return tape.sees("address", "absent", from, at, at + 1).sees("address", "held", to, at + 10, at + 11);
  }
}
