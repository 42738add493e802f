package org.quorate.criterion.failover;

import static org.quorate.criterion.failover.Case.notProven;
import static org.quorate.criterion.failover.Case.proven;
import static org.quorate.criterion.failover.Case.refuted;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quorate.evidence.EntryKind;

/** Faults are in place from 5.0 to 30.0 s; 21 s are allowed until reads are closed. */
class TrackRecordCriteriaTest {
  private static final long NANOS = 1_000_000L;
  private static final List<String> VALUES = IntStream.range(0, 120).mapToObj(each -> "v" + each).toList();

  @ParameterizedTest
  @MethodSource("values")
  void acknowledged_values_survive_quick_kills(Case row) {
    row.holdsFor(tape -> TrackRecordCriteria.VALUES_SURVIVE.judge(tape.evidence()));
  }

  @ParameterizedTest
  @MethodSource("powerLosses")
  void acknowledged_values_survive_a_power_loss(Case row) {
    row.holdsFor(tape -> TrackRecordCriteria.VALUES_SURVIVE_POWER_LOSS.judge(tape.evidence()));
  }

  @ParameterizedTest
  @MethodSource("corruptions")
  void acknowledged_values_survive_a_corrupted_block(Case row) {
    row.holdsFor(tape -> TrackRecordCriteria.VALUES_SURVIVE_CORRUPTION.judge(tape.evidence()));
  }

  @ParameterizedTest
  @MethodSource("reads")
  void reads_fail_closed_without_a_quorum(Case row) {
    row.holdsFor(tape -> TrackRecordCriteria.READS_FAIL_CLOSED.judge(tape.evidence()));
  }

  @ParameterizedTest
  @MethodSource("holders")
  void one_node_holds_the_vip_when_vrrp_alone_is_cut(Case row) {
    row.holdsFor(tape -> TrackRecordCriteria.ONE_VIP_HOLDER.judge(tape.evidence()));
  }

  @ParameterizedTest
  @MethodSource("meetings")
  void clients_follow_the_vip_after_a_split(Case row) {
    row.holdsFor(tape -> TrackRecordCriteria.CLIENTS_FOLLOW_THE_VIP.judge(tape.evidence()));
  }

  static List<Case> values() {
    return List.of(
        proven("all there, through every node", read(kills(), VALUES, "alpha", "beta", "gamma").end(70_000)),
        proven("what nobody acknowledged may be there", read(kills(),
            IntStream.range(0, 130).mapToObj(each -> "v" + each).toList(), "alpha", "beta", "gamma").end(70_000)),
        proven("the last of several reads counts", read(read(kills(), VALUES.subList(0, 3), "beta"), VALUES,
            "alpha", "beta", "gamma").end(70_000)),
        refuted("one is gone through one node", read(read(kills(), VALUES.subList(1, 120), "beta"), VALUES, "alpha",
            "gamma").end(70_000), "1 of 120 acknowledged values are gone through beta, the first is v0"),
        refuted("the whole stream is gone", gone(kills(), "alpha", "beta", "gamma").end(70_000),
            "120 of 120 acknowledged values are gone through alpha, where the stream no longer exists"),
        refuted("gone through one node, the others silent", gone(kills(), "alpha").end(70_000), "alpha"),
        notProven("one node was not read", read(kills(), VALUES, "alpha", "beta").end(70_000), "through gamma"),
        notProven("a read that failed", unread(read(kills(), VALUES, "alpha", "beta"), "gamma").end(70_000),
            "through gamma"),
        proven("exactly enough values", read(proofs(published(DrillTape.of(TrackRecordCriteria.QUICK_KILLS), 100)),
            VALUES.subList(0, 100), "alpha", "beta", "gamma").end(70_000), "100 through alpha; 100 through beta"),
        notProven("too few values", read(proofs(published(DrillTape.of(TrackRecordCriteria.QUICK_KILLS), 99)),
            VALUES.subList(0, 99), "alpha", "beta", "gamma").end(70_000), "only 99 values"),
        notProven("a read that was cut off", cutOff(read(kills(), VALUES, "alpha", "beta"), "gamma").end(70_000),
            "not whole"),
        notProven("no proof of the kills", read(published(DrillTape.of(TrackRecordCriteria.QUICK_KILLS), 120)
            .exchange("applied", "", 5000, 5200), VALUES, "alpha", "beta", "gamma").end(70_000), "lacks its proof"),
        notProven("not ended", read(kills(), VALUES, "alpha", "beta", "gamma"), "no complete record"));
  }

  static List<Case> powerLosses() {
    return List.of(
        proven("all there", read(powerless(), VALUES, "alpha", "beta", "gamma").end(70_000)),
        refuted("the stream is there and empty", read(powerless(), List.of(), "alpha", "beta", "gamma").end(70_000),
            "120 of 120 acknowledged values are gone through alpha"),
        refuted("the last of them are gone", read(powerless(), VALUES.subList(0, 110), "alpha", "beta", "gamma")
            .end(70_000), "10 of 120 acknowledged values are gone through alpha, the first is v110"),
        notProven("the power was never shown to be lost", read(
            published(DrillTape.of(TrackRecordCriteria.POWER_LOSS), 120).exchange("applied", "alpha", 5000, 5200),
            VALUES, "alpha", "beta", "gamma").end(70_000), "lacks its proof"),
        notProven("other kills than these", read(kills(), VALUES, "alpha", "beta", "gamma").end(70_000),
            "no complete record"));
  }

  static List<Case> corruptions() {
    return List.of(
        proven("all there", read(corrupted(), VALUES, "alpha", "beta", "gamma").end(70_000)),
        proven("all there in the end", read(read(corrupted(), VALUES.subList(0, 60), "alpha", "beta", "gamma"), VALUES,
            "alpha", "beta", "gamma").end(70_000)),
        refuted("what came behind the block is gone", read(corrupted(), VALUES.subList(0, 60), "alpha", "beta", "gamma")
            .end(70_000), "60 of 120 acknowledged values are gone through alpha, the first is v60"),
        notProven("no block was shown to be another", read(
            published(DrillTape.of(TrackRecordCriteria.CORRUPTED_BLOCK), 120).exchange("applied", "alpha", 5000, 5200),
            VALUES, "alpha", "beta", "gamma").end(70_000), "lacks its proof"),
        notProven("a loss of power is none", read(powerless(), VALUES, "alpha", "beta", "gamma").end(70_000),
            "no complete record"));
  }

  static List<Case> reads() {
    return List.of(
        proven("refused after the bound", dead(reading(reading(tape(), "ok", 1500, 5000), "refused", 5100, 30_000))),
        proven("answered until the bound", dead(reading(reading(tape(), "ok", 1500, 26_100), "refused", 26_300, 30_000))),
        proven("answered again once the heal is ordered", dead(reading(reading(reading(tape(), "ok", 1500, 5000),
            "refused", 5100, 29_900), "ok", 30_050, 31_000))),
        refuted("answered after the bound", dead(reading(tape(), "ok", 1500, 30_000)), "were answered without a quorum"),
        refuted("one answered after the bound", dead(reading(reading(reading(tape(), "ok", 1500, 5000),
            "refused", 5100, 29_000), "ok", 29_000, 29_100)), "1 of 28 were answered"),
        notProven("nobody read before", dead(reading(tape(), "refused", 5100, 30_000)), "0 reads answered before"),
        notProven("nobody read after the bound", dead(reading(tape(), "ok", 1500, 5000)), "0 tried after"),
        notProven("writes are no reads", dead(writing(reading(tape(), "ok", 1500, 5000))), "0 tried after"),
        notProven("no word of the heal", proofs(reading(tape(), "ok", 1500, 5000)).exchange("undone", "", 31, 30)
            .end(40_000), "it is not recorded"),
        notProven("no proof", reading(tape(), "ok", 1500, 30_000).exchange("applied", "", 5000, 5200).healed()
            .end(40_000), "lacks its proof"));
  }

  static List<Case> holders() {
    return List.of(
        proven("it stays where it is", cut().healed().end(40_000)),
        refuted("the other takes it as well", cut().sees("address", "held", "beta", 8600, 8602)
            .sees("address", "absent", "beta", 30_500, 30_502).healed().end(40_000), "alpha and beta both had the VIP"),
        notProven("nobody saw the other", cut().blind("address", "beta", 6000, 9000).healed().end(40_000), "blind"),
        notProven("longer than tolerated only for some reading of the clocks",
            cut().sees("address", "held", "beta", 8600, 10_600).sees("address", "absent", "beta", 10_610, 10_620)
                .healed().end(40_000), "cannot tell apart"));
  }

  /** One second is allowed until clients send to alpha again. */
  static List<Case> meetings() {
    return List.of(
        proven("told at once", owner(met(split()), "alpha", 30_600).end(40_000)),
        proven("told before the other has given it away", owner(owner(split(), "alpha", 30_050)
            .exchange("undone", "", 30_000, 30_100).proof("gone-after", "", true, 60_000)
            .sees("address", "absent", "beta", 30_500, 30_502), "alpha", 30_060).end(40_000), "for 0 to 0 ms"),
        proven("just in time", owner(met(split()), "alpha", 31_490).end(50_000), "for 988 to 992 ms"),
        refuted("told too late", owner(met(split()), "alpha", 104_000).end(110_000), "for 73498 to 73502 ms"),
        refuted("never told", met(split()).end(110_000), "not to alpha before the drill ended"),
        refuted("told, and told otherwise again", owner(owner(met(split()), "alpha", 30_600), "beta", 32_000)
            .end(110_000), "not to alpha before the drill ended"),
        refuted("an entry that failed leads nowhere either", met(split()).sees("arp", "absent", "beta", 80_000, 80_002)
            .end(110_000), "not to alpha before the drill ended"),
        notProven("the drill ended before the limit", met(split()).end(31_000), "too coarse to tell"),
        notProven("in time only for some reading of the clocks",
            met(split()).sees("arp", "absent", "beta", 31_000, 32_000).sees("arp", "held", "alpha", 31_000, 32_000)
                .end(50_000), "too coarse to tell"),
        notProven("clients never asked the other one", met(proofs(pair()).sees("address", "held", "beta", 8600, 8602))
            .end(40_000), "nothing was left to learn"),
        notProven("the other one never had it", owner(met(owner(proofs(pair()), "beta", 9000)), "alpha", 30_600)
            .end(40_000), "gave no VIP away"),
        notProven("both have it to the end", owner(split().exchange("undone", "", 30_000, 30_100), "alpha", 30_600)
            .end(40_000), "[alpha, beta]"),
        notProven("nobody saw whom clients ask", owner(met(split()), "alpha", 30_600)
            .blind("arp", "alpha", 29_000, 30_000).end(40_000), "the witness \"arp\" cannot tell for alpha"),
        notProven("nobody saw who had it", owner(met(split()), "alpha", 30_600)
            .blind("address", "beta", 29_000, 30_000).end(40_000), "the witness \"address\" cannot tell for beta"),
        notProven("no word of the meeting", split().sees("address", "absent", "beta", 30_500, 30_502).end(40_000),
            "it is not recorded"),
        notProven("no proof", owner(pair().sees("address", "held", "beta", 8600, 8602), "beta", 9000)
            .exchange("applied", "", 5000, 5200).end(40_000), "lacks its proof"));
  }

  private static DrillTape pair() {
    return DrillTape.of(TrackRecordCriteria.MEETING).first("address", "held", "alpha").first("address", "absent", "beta")
        .first("arp", "held", "alpha").first("arp", "absent", "beta");
  }

  private static DrillTape split() {
    return owner(proofs(pair()).sees("address", "held", "beta", 8600, 8602), "beta", 9000);
  }

  private static DrillTape met(DrillTape tape) {
    return tape.exchange("undone", "", 30_000, 30_100).sees("address", "absent", "beta", 30_500, 30_502);
  }

  /** The client host learns within 2 ms that the other of the two has the VIP now. */
  private static DrillTape owner(DrillTape tape, String role, long at) {
    return tape.sees("arp", "absent", role.equals("alpha") ? "beta" : "alpha", at, at + 2)
        .sees("arp", "held", role, at, at + 2);
  }

  private static DrillTape cut() {
    return proofs(DrillTape.of(TrackRecordCriteria.VRRP_CUT).first("address", "held", "alpha")
        .first("address", "absent", "beta", "gamma"));
  }

  private static DrillTape tape() {
    return DrillTape.of(TrackRecordCriteria.TWO_OF_THREE_DEAD);
  }

  private static DrillTape dead(DrillTape tape) {
    return proofs(tape).healed().end(40_000);
  }

  private static DrillTape kills() {
    return proofs(published(DrillTape.of(TrackRecordCriteria.QUICK_KILLS), 120));
  }

  private static DrillTape corrupted() {
    return proofs(published(DrillTape.of(TrackRecordCriteria.CORRUPTED_BLOCK), 120));
  }

  private static DrillTape powerless() {
    return proofs(published(DrillTape.of(TrackRecordCriteria.POWER_LOSS), 120));
  }

  private static DrillTape proofs(DrillTape tape) {
    return tape.proof("absent-before", "", true, 4900).exchange("applied", "", 5000, 5200)
        .proof("in-effect", "", true, 6000).proof("gone-after", "", true, 60_000);
  }

  private static DrillTape published(DrillTape tape, int values) {
    for (int value = 0; value < values; value++) {
      operation(tape, "publish", "alpha", 2000 + value, "ok", DrillTape.body().put("value", "v" + value));
    }
    return operation(tape, "publish", "alpha", 3000, "unknown", DrillTape.body().put("value", "v125"));
  }

  private static DrillTape reading(DrillTape tape, String result, long from, long to) {
    for (long sent = from; sent < to; sent += 100) {
      operation(tape, "kv", "alpha", sent, result, DrillTape.body().put("f", "read").put("key", "a"));
    }
    return tape;
  }

  private static DrillTape writing(DrillTape tape) {
    for (long sent = 21_000; sent < 29_000; sent += 100) {
      operation(tape, "kv", "alpha", sent, "ok", DrillTape.body().put("f", "write").put("key", "a"));
    }
    return tape;
  }

  private static DrillTape read(DrillTape tape, List<String> values, String... roles) {
    for (String role : roles) {
      ObjectNode body = DrillTape.body().put("exists", true);
      values.forEach(body.putArray("values")::add);
      operation(tape, "final-read", role, 61_000, "ok", body);
    }
    return tape;
  }

  private static DrillTape gone(DrillTape tape, String... roles) {
    for (String role : roles) {
      ObjectNode body = DrillTape.body().put("exists", false);
      body.putArray("values");
      operation(tape, "final-read", role, 61_000, "ok", body);
    }
    return tape;
  }

  private static DrillTape unread(DrillTape tape, String role) {
    return operation(tape, "final-read", role, 61_000, "refused", DrillTape.body());
  }

  private static DrillTape cutOff(DrillTape tape, String role) {
    ObjectNode body = DrillTape.body().put("truncated", true);
    body.putArray("values");
    return operation(tape, "final-read", role, 61_000, "ok", body);
  }

  private static DrillTape operation(
      DrillTape tape, String name, String role, long sent, String result, ObjectNode body) {
    return tape.raw(EntryKind.OPERATION, name, role, sent + 10,
        body.put("result", result).put("sent_ns", sent * NANOS).put("done_ns", (sent + 10) * NANOS));
  }
}
