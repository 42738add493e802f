package org.quorate.criterion.failover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.criterion.failover.Case.notProven;
import static org.quorate.criterion.failover.Case.proven;
import static org.quorate.criterion.failover.Case.refuted;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quorate.criterion.Finding;
import org.quorate.criterion.Measured;
import org.quorate.evidence.EntryKind;

/** At the very limits of what is asked of writes and reads; two of each are enough. */
class WriteNumbersTest {

  @ParameterizedTest
  @MethodSource("reads")
  void no_read_is_stale(Case row) {
    row.holdsFor(tape -> StaleReads.judge(new Workload(tape.record()), 2));
  }

  @ParameterizedTest
  @MethodSource("orders")
  void writes_are_read_in_their_order(Case row) {
    row.holdsFor(tape -> WriteOrder.judge(new Workload(tape.record()), 2));
  }

  @ParameterizedTest
  @MethodSource("points")
  void how_far_back_anything_was_lost(Case row) {
    row.holdsFor(tape -> RecoveryPoint.judge(tape.record(), Duration.ofMillis(1000), 2));
  }

  @ParameterizedTest
  @MethodSource("keys")
  void one_order_explains_every_answer(Case row) {
    row.holdsFor(tape -> KeyValueHistory.judge(new Workload(tape.record()), 2));
  }

  static List<Case> reads() {
    return List.of(
        proven("exactly enough", tape().asked("", "read", "k", "b", "ok", 2100, 2110)
            .asked("", "read", "k", "b", "ok", 2200, 2210).end(9000), "2 reads, none of them older"),
        notProven("one was sent when the first write was acknowledged", tape()
            .asked("", "read", "k", "", "ok", 1200, 1210).asked("", "read", "k", "b", "ok", 2200, 2210).end(9000),
            "1 reads followed an acknowledged write, 0 operations cannot be read"),
        notProven("a record that cannot be read", tape().asked("", "read", "k", "b", "ok", 2100, 2110)
            .asked("", "read", "k", "b", "ok", 2200, 2210).asked("", "read", "k", "b", "?", 2200, 2210).end(9000),
            "2 reads followed an acknowledged write, 1 operations cannot be read"),
        refuted("the former value", tape().asked("", "read", "k", "a", "ok", 2150, 2160).end(9000),
            "1 stale reads; the first: a leader read of k brought a, 50 ms after b was acknowledged"),
        proven("the former value, sent when the newer was acknowledged", tape()
            .asked("", "read", "k", "a", "ok", 2100, 2110).asked("", "read", "k", "b", "ok", 2200, 2210).end(9000)),
        refuted("two of them", tape().asked("alpha", "read", "k", "a", "ok", 2150, 2160)
            .asked("", "read", "k", "", "ok", 2300, 2310).end(9000),
            "2 stale reads; the first: a leader read through alpha of k brought a, 50 ms after b"),
        proven("nothing, where a deletion was tried", tape().asked("", "write", "k", "", "unknown", 1300, 1310)
            .asked("", "read", "k", "", "ok", 2150, 2160).asked("", "read", "k", "b", "ok", 2200, 2210).end(9000)),
        proven("a value that was written again", tape().asked("", "write", "k", "a", "ok", 2120, 2130)
            .asked("", "read", "k", "a", "ok", 2150, 2160).asked("", "read", "k", "a", "ok", 2200, 2210).end(9000)),
        refuted("a value that was written twice, and replaced", tape().asked("", "write", "k", "a", "ok", 1300, 1310)
            .asked("", "read", "k", "a", "ok", 2150, 2160).end(9000), "brought a, 50 ms after b was acknowledged"),
        proven("without a key nothing is compared", tape().asked("", "read", "", "a", "ok", 2150, 2160)
            .asked("", "read", "k", "b", "ok", 2200, 2210).asked("", "read", "k", "b", "ok", 2300, 2310).end(9000),
            "2 reads"),
        refuted("the last sent counts, not the last acknowledged", tape().asked("", "write", "k", "c", "ok", 1150, 3000)
            .asked("", "read", "k", "a", "ok", 3100, 3110).end(9000), "brought a, 1000 ms after b was acknowledged"));
  }

  static List<Case> orders() {
    return List.of(
        proven("exactly enough", tape().readBack(5000, List.of("a", "b")).end(9000), "2 writes in order"),
        proven("what was tried twice is compared by all its tries", DrillTape.of("drill")
            .append("a", "refused", 1100, 1200).append("b", "ok", 1300, 1400).append("a", "ok", 1500, 1600)
            .append("c", "ok", 1700, 1800).readBack(5000, List.of("b", "a", "c")).end(9000), "2 writes in order"),
        notProven("what may have happened at any time has no place", DrillTape.of("drill")
            .append("a", "unknown", 1100, 1200).append("b", "unknown", 1300, 1400)
            .readBack(5000, List.of("a", "b")).end(9000), "0 writes could be compared"),
        notProven("too few", tape().readBack(5000, List.of("b")).end(9000), "1 writes could be compared"),
        proven("what nobody wrote is not compared", tape().readBack(5000, List.of("x", "a", "b", "y")).end(9000),
            "2 writes in order"),
        refuted("the other way round", tape().readBack(5000, List.of("b", "a")).end(9000),
            "a was acknowledged 800 ms before b was sent, and is read after it, through the public path"),
        refuted("behind one that was sent long before it was read", tape().append("c", "ok", 1600, 1650)
            .readBack(5000, List.of("b", "c", "a")).end(9000), "c was acknowledged 350 ms before b was sent"),
        proven("one sent when the other was acknowledged", DrillTape.of("drill").append("a", "ok", 1100, 1200)
            .append("b", "ok", 1200, 1300).readBack(5000, List.of("b", "a")).end(9000)),
        refuted("on one node of two", tape().finalRead("alpha", 5000, List.of("a", "b"))
            .finalRead("beta", 5000, List.of("b", "a")).end(9000), "read after it, through beta"));
  }

  static List<Case> points() {
    return List.of(
        proven("nothing", struck().readBack(8000, List.of("a", "b")).end(9000), "none of 2"),
        notProven("too few", DrillTape.of("drill").append("a", "ok", 1100, 1110).readBack(8000, List.of("a"))
            .end(9000), "1 acknowledged writes read back, 0 operations cannot be read"),
        notProven("one cannot be read", struck().append("c", "?", 1100, 1110).readBack(8000, List.of("a", "b"))
            .end(9000), "2 acknowledged writes read back, 1 operations cannot be read"),
        proven("no older than the limit", struck().append("c", "ok", 4100, 4200).readBack(8000, List.of("a", "b"))
            .end(9000), "1 of 3 lost, the oldest, c, 800 to 1000 ms before the fault"),
        notProven("about as old as it", struck().append("c", "ok", 4000, 4050).readBack(8000, List.of("a", "b"))
            .end(9000), "c, 950 to 1100 ms before the fault: measured too coarsely to tell"),
        notProven("at least as old as it", struck().append("c", "ok", 3900, 4000).readBack(8000, List.of("a", "b"))
            .end(9000), "c, 1000 to 1200 ms before the fault: measured too coarsely to tell"),
        refuted("older", struck().append("c", "ok", 3900, 3999).readBack(8000, List.of("a", "b")).end(9000),
            "1 of 3 lost, the oldest, c, 1001 to 1200 ms before the fault"),
        refuted("the oldest of two counts", struck().append("d", "ok", 4500, 4600).append("c", "ok", 3000, 3100)
            .readBack(8000, List.of("a", "b")).end(9000), "2 of 4 lost, the oldest, c, 1900 to 2100 ms"),
        proven("after the fault it has no age", struck().append("c", "ok", 6000, 6100).readBack(8000, List.of("a", "b"))
            .end(9000), "c, 0 to 0 ms before the fault"),
        refuted("nobody knows when the fault came", DrillTape.of("drill").append("a", "ok", 1100, 1110)
            .readBack(8000, List.of()).end(9000),
            "1 lost; it is not recorded when the fault came, so nobody knows how old they were"));
  }

  static List<Case> keys() {
    return List.of(
        proven("exactly enough", told().end(9000), "4 operations on 1 keys"),
        notProven("too few", DrillTape.of("drill").asked("", "write", "k", "a", "ok", 1100, 1200).end(9000),
            "1 operations on 1 keys, 1 of them answered, 0 of these reads or compare-and-sets: too few to tell"),
        notProven("writes alone fit into any order", tape().end(9000),
            "2 of them answered, 0 of these reads or compare-and-sets: too few to tell"),
        proven("what has no key is not its business", told().append("x", "ok", 3000, 3010).end(9000),
            "4 operations on 1 keys"),
        proven("keys of two buckets are two objects", told().put("KV_other", "k", "z", 2600, 2610)
            .asked("", "read", "k", "b", "ok", 2700, 2710).end(9000), "6 operations on 2 keys"),
        refuted("a read of what was replaced", tape().asked("beta", "read", "k", "a", "ok", 3000, 3500).end(9000),
            "3 operations on 1 keys, and no order of these on \"k\" does: "
                + "write \"a\" ok at 1.100 to 1.200 s; write \"b\" ok at 2.000 to 2.100 s; "
                + "read \"a\" ok through beta at 3.000 to 3.500 s"),
        proven("called in the moment of an answer", told().asked("", "read", "k", "a", "ok", 2100, 2110).end(9000)),
        proven("a read while a write was under way may bring what was before", told()
            .asked("", "write", "k", "c", "ok", 3000, 4000).asked("", "read", "k", "b", "ok", 3100, 3200).end(9000)),
        proven("set where it is the expected one", cas(tape(), "b", "c", "ok", 3000)
            .asked("", "read", "k", "c", "ok", 4000, 4010).end(9000)),
        refuted("set where it is not", cas(tape(), "a", "c", "ok", 3000).end(9000), "no order of these"),
        refuted("refused, and set all the same", cas(tape(), "b", "c", "refused", 3000)
            .asked("", "read", "k", "c", "ok", 4000, 4010).end(9000), "no order of these"),
        proven("unknown, and set", cas(told(), "b", "c", "unknown", 3000)
            .asked("", "read", "k", "c", "ok", 4000, 4010).end(9000)),
        proven("the expected value may stand apart", tape().raw(EntryKind.OPERATION, "kv", "", 3010,
            expecting("b", "c")).asked("", "read", "k", "c", "ok", 4000, 4010).end(9000)),
        refuted("an expected value that was not there", tape().raw(EntryKind.OPERATION, "kv", "", 3010,
            expecting("a", "c")).end(9000), "no order of these"),
        proven("a value that was deleted", told().asked("", "write", "k", "", "ok", 3000, 3010)
            .asked("", "read", "k", "", "ok", 4000, 4010).end(9000)));
  }

  @Test
  void the_age_of_what_was_lost_is_measured() {
    Finding lost = RecoveryPoint.judge(struck().append("c", "ok", 4100, 4200).readBack(8000, List.of("a", "b"))
        .end(9000).record(), Duration.ofMillis(1000), 2);
    assertThat(lost.expected()).isEqualTo("no acknowledged write lost that was older than 1000 ms");
    assertThat(lost.measured()).containsExactly(new Measured("age of the oldest lost write", 800, 1000, 1000));
    assertThat(lost.evidence()).containsExactly(6L);
  }

  @Test
  void what_was_never_read_back_may_be_lost() {
    assertThat(point(struck().added("s", "alpha", "v", "ok", 1300, 1310).readBack(8000, List.of("a", "b")))).isEqualTo(
        "NOT PROVEN: not everything could be read back: what there is to read of s is not known");
    assertThat(point(struck().finalReadOf("s", "alpha", 8000, List.of()))).isEqualTo(
        "NOT PROVEN: not everything could be read back: what there is to read of the service is not known");
    assertThat(point(unread(struck().finalRead("alpha", 8000, List.of("a", "b")), "gamma"))).isEqualTo(
        "NOT PROVEN: not everything could be read back: what there is to read through gamma is not known");
    assertThat(point(unread(struck().finalRead("alpha", 8000, List.of("a")), "gamma"))).startsWith("REFUTED: 1 of 2");
  }

  private static String point(DrillTape tape) {
    Finding finding = RecoveryPoint.judge(tape.end(9000).record(), Duration.ZERO, 2);
    return finding.verdict().word() + ": " + finding.observed();
  }

  private static DrillTape unread(DrillTape tape, String role) {
    return tape.raw(EntryKind.OPERATION, "final-read", role, 8000,
        DrillTape.body().put("result", "unknown").put("sent_ns", 1).put("done_ns", 2));
  }

  @Test
  void an_order_that_could_not_be_read_everywhere_is_not_known() {
    Finding finding = WriteOrder.judge(new Workload(
        unread(tape().finalRead("alpha", 5000, List.of("a", "b")), "beta").end(9000).record()), 2);
    assertThat(finding.observed()).isEqualTo("not everything could be read through beta");
    assertThat(finding.verdict().word()).isEqualTo("NOT PROVEN");
  }

  @Test
  void without_a_limit_nothing_at_all_may_be_lost() {
    Finding lost = RecoveryPoint.judge(
        struck().append("c", "ok", 6000, 6100).readBack(8000, List.of("a", "b")).end(9000).record(), Duration.ZERO, 2);
    assertThat(lost.expected()).isEqualTo("no acknowledged write lost");
    assertThat(lost.verdict().word()).isEqualTo("REFUTED");
  }

  @Test
  void what_cannot_be_explained_rests_on_the_operations_that_show_it() {
    assertThat(KeyValueHistory.judge(new Workload(tape().append("x", "ok", 2200, 2210)
        .asked("beta", "read", "k", "a", "ok", 3000, 3500).end(9000).record()), 2).evidence())
        .containsExactly(3L, 4L, 6L);
  }

  @Test
  void an_order_that_is_kept_rests_on_the_readings() {
    assertThat(WriteOrder.judge(new Workload(tape().finalRead("alpha", 5000, List.of("a", "b"))
        .finalRead("beta", 5000, List.of("a", "b")).end(9000).record()), 2).evidence()).containsExactly(5L, 6L);
  }

  /** Key k is a from 1.2 s at the latest, and b from 2.1 s at the latest. */
  /** What was set last, read twice. */
  private static DrillTape told() {
    return tape().asked("", "read", "k", "b", "ok", 2200, 2210).asked("", "read", "k", "b", "ok", 2300, 2310);
  }

  private static DrillTape tape() {
    return DrillTape.of("drill").asked("", "write", "k", "a", "ok", 1100, 1200)
        .asked("", "write", "k", "b", "ok", 2000, 2100);
  }

  /** A fault comes from 5.0 to 5.1 s. */
  private static DrillTape struck() {
    return DrillTape.of("drill").append("a", "ok", 1100, 1110).append("b", "ok", 1200, 1210)
        .exchange("applied", "", 5000, 5100);
  }

  private static DrillTape cas(DrillTape tape, String from, String to, String result, long sent) {
    ObjectNode body = DrillTape.body().put("f", "cas").put("key", "k").put("result", result)
        .put("sent_ns", sent * 1_000_000).put("done_ns", (sent + 10) * 1_000_000);
    body.putArray("value").add(from).add(to);
    return tape.raw(EntryKind.OPERATION, "kv", "", sent + 10, body);
  }

  private static ObjectNode expecting(String from, String to) {
    return DrillTape.body().put("f", "cas").put("key", "k").put("result", "ok").put("expected", from).put("value", to)
        .put("sent_ns", 3_000_000_000L).put("done_ns", 3_010_000_000L);
  }
}
