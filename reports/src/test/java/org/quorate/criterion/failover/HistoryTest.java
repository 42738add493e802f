package org.quorate.criterion.failover;

import static org.quorate.criterion.failover.Case.notProven;
import static org.quorate.criterion.failover.Case.proven;
import static org.quorate.criterion.failover.Case.refuted;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quorate.evidence.EntryKind;

class HistoryTest {
  private static final int FEWEST = 5;
  private static final List<String> WRITTEN = IntStream.range(11, 31).mapToObj(each -> "a" + each * 100).toList();

  private static final List<String> VALUES = IntStream.range(0, 6).mapToObj(each -> "s-" + each).toList();

  @ParameterizedTest
  @MethodSource({"kept", "lost", "strange", "several", "thin"})
  void what_was_acknowledged_is_there_and_nothing_else(Case row) {
    row.holdsFor(tape -> new History(tape.record()).nothingLost(FEWEST));
  }

  static List<Case> kept() {
    return List.of(
        proven("all of them", written().readBack(4000, WRITTEN).end(9000)),
        proven("in another order", written().readBack(4000, reversed()).end(9000)),
        proven("exactly enough", DrillTape.of("drill").appends("ok", 1100, 1600).readBack(4000, WRITTEN.subList(0, 5))
            .end(9000)),
        proven("an unknown one that appeared", written().append("u", "unknown", 3000, 3100).readBack(4000, with("u"))
            .end(9000)),
        proven("an unknown one that did not", written().append("u", "unknown", 3000, 3100).readBack(4000, WRITTEN)
            .end(9000)),
        proven("a refused one that did not", written().append("r", "refused", 3000, 3100).readBack(4000, WRITTEN)
            .end(9000)),
        proven("the last reading counts", written().readBack(3500, WRITTEN.subList(0, 7)).readBack(4000, WRITTEN)
            .end(9000)),
        refuted("an append acknowledged in the moment it was read", written().append("then", "ok", 3900, 4000)
            .readBack(4000, WRITTEN).end(9000), "1 of 21 acknowledged appends lost, the first is then"),
        notProven("an append acknowledged after it was read", written().readBack(4000, WRITTEN)
            .append("later", "ok", 4005, 4020).end(9000),
            "not everything could be read through the public path after all was acknowledged and the fault was gone"),
        notProven("it was read under the fault", written().exchange("undone", "", 3500, 4001)
            .readBack(4000, WRITTEN).end(9000), "after all was acknowledged and the fault was gone"),
        proven("it was read again when all was over", written().readBack(1500, WRITTEN.subList(0, 3))
            .readBack(4000, WRITTEN).end(9000)));
  }

  static List<Case> lost() {
    return List.of(
        refuted("the first", written().readBack(4000, WRITTEN.subList(1, 20)).end(9000),
            "1 of 20 acknowledged appends lost, the first is a1100"),
        refuted("one in the middle", written().readBack(4000, without("a2000")).end(9000), "the first is a2000"),
        refuted("the last", written().readBack(4000, WRITTEN.subList(0, 19)).end(9000), "the first is a3000"),
        refuted("all", written().readBack(4000, List.of()).end(9000), "20 of 20"),
        refuted("one, although there are too few to prove anything", DrillTape.of("drill").append("a", "ok", 1100, 1110)
            .readBack(4000, List.of()).end(9000), "1 of 1"),
        refuted("one that an earlier reading still had", written().readBack(3500, WRITTEN)
            .readBack(4000, without("a2000")).end(9000), "the first is a2000"));
  }

  static List<Case> strange() {
    return List.of(
        refuted("a refused one appeared", written().append("r", "refused", 3000, 3100).readBack(4000, with("r"))
            .end(9000),
            "1 refused appends appeared"),
        refuted("one that nobody wrote", written().readBack(4000, with("stranger")).end(9000),
            "nobody wrote, the first is stranger"),
        refuted("one of them twice", written().readBack(4000, with("a2000")).end(9000),
            "more than once, the first is a2000"),
        refuted("several things at once", written().append("r", "refused", 3000, 3100)
            .readBack(4000, List.of("r", "r", "stranger")).end(9000), "20 of 20 acknowledged appends lost"));
  }

  static List<Case> several() {
    return List.of(
        proven("both are read back", streamed(written()).readBack(5000, WRITTEN).finalReadOf("s", "alpha", 5000, VALUES)
            .finalReadOf("s", "beta", 5000, VALUES).end(9000),
            "20 acknowledged appends, all readable through the public path; "
                + "6 acknowledged appends, all readable through alpha, through beta"),
        proven("keys are written over", keyed(streamed(written())).readBack(5000, WRITTEN)
            .finalReadOf("s", "alpha", 5000, VALUES).end(9000)),
        refuted("one lost from the stream, through one node", streamed(written()).readBack(5000, WRITTEN)
            .finalReadOf("s", "alpha", 5000, VALUES).finalReadOf("s", "beta", 5000, VALUES.subList(0, 5)).end(9000),
            "1 of 6 acknowledged appends lost, the first is s-5: a suffix, read through beta"),
        refuted("the stream is gone", streamed(written()).readBack(5000, WRITTEN)
            .finalReadOf("s", "alpha", 5000, List.of()).end(9000), "6 of 6 acknowledged appends lost"),
        notProven("the stream was never read back", streamed(written()).readBack(5000, WRITTEN).end(9000),
            "nothing could be read back of [s]"),
        notProven("the service was never read back", streamed(written()).finalReadOf("s", "alpha", 5000, VALUES)
            .end(9000), "nothing could be read back of []"));
  }

  static List<Case> thin() {
    return List.of(
        notProven("nothing was done", DrillTape.of("drill").end(9000), "nothing could be read back"),
        notProven("nothing was read back", written().end(9000), "nothing could be read back"),
        notProven("it could not be read back", written().raw(EntryKind.OPERATION, "read-back", "", 4000,
            DrillTape.body().put("result", "unknown").put("sent_ns", 1).put("done_ns", 2)).end(9000),
                "nothing could be read back"),
        notProven("what was read back is garbled", written().raw(EntryKind.OPERATION, "read-back", "", 4000,
            DrillTape.body().put("result", "ok").put("ids", "a1100,").put("sent_ns", 1).put("done_ns", 2)).end(9000),
            "nothing could be read back"),
        notProven("on one node the reading never came to its end", unread(written().finalRead("alpha", 4000, WRITTEN),
            "gamma").end(9000), "not everything could be read through gamma"),
        proven("the reading of one node had to be tried again", unread(written().finalRead("alpha", 4000, WRITTEN),
            "gamma").finalRead("gamma", 4100, WRITTEN).end(9000), "all readable through alpha, through gamma"),
        refuted("one node could not be read, and on another one is lost", unread(written()
            .finalRead("alpha", 4000, without("a2000")), "gamma").end(9000), "read through alpha"),
        notProven("too few were acknowledged", DrillTape.of("drill").appends("ok", 1100, 1500)
            .readBack(4000, WRITTEN.subList(0, 4)).end(9000), "only 4 acknowledged"),
        notProven("none was acknowledged", DrillTape.of("drill").appends("refused", 1100, 3100)
            .readBack(4000, List.of()).end(9000),
            "only 0 acknowledged"),
        notProven("it was read before most were acknowledged", written().readBack(1350, WRITTEN.subList(0, 3))
            .end(9000),
            "not everything could be read through the public path after all was acknowledged"),
        notProven("an append without its times", written().readBack(4000, WRITTEN)
            .raw(EntryKind.OPERATION, "append", "", 3000, DrillTape.body().put("id", "x").put("result", "ok"))
            .end(9000),
            "1 operations cannot be read"),
        notProven("what the unreadable append may have written", written().readBack(4000, with("x"))
            .raw(EntryKind.OPERATION, "append", "", 3000, DrillTape.body().put("id", "x")).end(9000),
            "1 operations cannot be read"));
  }

  private static DrillTape unread(DrillTape tape, String role) {
    return tape.raw(EntryKind.OPERATION, "final-read", role, 4000,
        DrillTape.body().put("result", "unknown").put("sent_ns", 1).put("done_ns", 2));
  }

  private static DrillTape streamed(DrillTape tape) {
    for (String value : VALUES) {
      tape.added("s", "alpha", value, "ok", 2000, 2010);
    }
    return tape;
  }

  private static DrillTape keyed(DrillTape tape) {
    return tape.raw(EntryKind.OPERATION, "kv", "alpha", 2010, DrillTape.body().put("f", "write").put("stream", "KV_s")
        .put("key", "a").put("value", "1-1").put("result", "ok").put("sent_ns", 2_000_000_000L)
        .put("done_ns", 2_010_000_000L));
  }

  private static DrillTape written() {
    return DrillTape.of("drill").appends("ok", 1100, 3100);
  }

  private static List<String> with(String id) {
    List<String> ids = new ArrayList<>(WRITTEN);
    ids.add(id);
    return ids;
  }

  private static List<String> without(String id) {
    return WRITTEN.stream().filter(each -> !each.equals(id)).toList();
  }

  private static List<String> reversed() {
    List<String> ids = new ArrayList<>(WRITTEN);
    Collections.reverse(ids);
    return ids;
  }
}
