package org.quorate.criterion.failover;

import static org.quorate.criterion.failover.Case.notProven;
import static org.quorate.criterion.failover.Case.proven;
import static org.quorate.criterion.failover.Case.refuted;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two streams, s and t, each read through every node when all is over. */
class AgreementTest {

  @ParameterizedTest
  @MethodSource("streams")
  void each_stream_is_the_same_on_every_node(Case row) {
    row.holdsFor(tape -> Agreement.judge(new Workload(tape.record())));
  }

  static List<Case> streams() {
    return List.of(
        proven("each for itself", everywhere(everywhere(written(), "s", "a", "b"), "t", "c").end(9000),
            "2 values on each of 3 nodes; 1 values on each of 3 nodes"),
        refuted("one of them differs", read(read(read(everywhere(written(), "s", "a", "b"), "t", "alpha", "c"),
            "t", "beta", "c"), "t", "gamma").end(9000),
            "alpha has 1 values and gamma has 0; the first difference is at place 1: c and nothing"),
        notProven("one of them was read on two nodes only", read(read(everywhere(written(), "s", "a", "b"),
            "t", "alpha", "c"), "t", "beta", "c").end(9000), "2 of 3 nodes could be read"),
        notProven("one of them is empty", everywhere(everywhere(written(), "s", "a", "b"), "t").end(9000),
            "nothing at all on any of them"),
        notProven("one of them was still being written", everywhere(everywhere(written(), "s", "a", "b"), "t", "c")
            .added("t", "alpha", "d", "ok", 4000, 6000).end(9000), "something was still being written"),
        proven("something else was still being written", everywhere(written(), "s", "a", "b")
            .added("t", "alpha", "d", "ok", 4000, 6000).end(9000), "2 values on each of 3 nodes"),
        refuted("a hole in the store of one, which others read for it", stored(2, 2, 1, 1).end(9000),
            "alpha stores 2 messages from 1 to 2, 0 missing between and gamma stores 1 messages from 1 to 2, 1 missing"),
        refuted("the end of the store of one", stored(2, 2, 1, 0).end(9000), "gamma stores 1 messages from 1 to 1"),
        refuted("differing stores, one of them untold", stored(2, 1, -1, 0).end(9000), "beta stores 1 messages"),
        notProven("one does not tell", stored(2, 2, -1, 0).end(9000),
            "what gamma stores itself was not told: any node may have answered what was read through it"),
        notProven("all have more than was read", stored(3, 3, 3, 0).end(9000),
            "2 values were read and alpha stores 3 messages"),
        notProven("none was read through a node", written().readBack(5000, List.of("a")).end(9000),
            "0 of 3 nodes could be read"));
  }

  private static DrillTape stored(int alpha, int beta, int gamma, int missingOnGamma) {
    List<String> both = List.of("a", "b");
    return written().finalReadOf("s", "alpha", 5000, both, alpha, 0).finalReadOf("s", "beta", 5000, both, beta, 0)
        .finalReadOf("s", "gamma", 5000, both, gamma, missingOnGamma);
  }

  private static DrillTape written() {
    return DrillTape.of("drill").added("s", "alpha", "a", "ok", 1100, 1110).added("s", "beta", "b", "ok", 1200, 1210)
        .added("t", "alpha", "c", "ok", 1300, 1310);
  }

  private static DrillTape everywhere(DrillTape tape, String stream, String... values) {
    for (String role : List.of("alpha", "beta", "gamma")) {
      read(tape, stream, role, values);
    }
    return tape;
  }

  private static DrillTape read(DrillTape tape, String stream, String role, String... values) {
    return tape.finalReadOf(stream, role, 5000, List.of(values));
  }
}
