package org.quorate.criterion.failover;

import static org.quorate.criterion.failover.Case.notProven;
import static org.quorate.criterion.failover.Case.proven;
import static org.quorate.criterion.failover.Case.refuted;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FailoverJudgementsTest {
  private static final Duration LIMIT = Duration.ofSeconds(10);

  @ParameterizedTest
  @MethodSource("takings")
  void taken_within_the_limit(Case row) {
    row.holdsFor(tape -> FailoverJudgements.takenWithin(tape.record(), "the VIP", "address", "beta", LIMIT));
  }

  @ParameterizedTest
  @MethodSource("leavings")
  void left(Case row) {
    row.holdsFor(tape -> FailoverJudgements.left(tape.record(), "the VIP", "address", "alpha"));
  }

  @ParameterizedTest
  @MethodSource("ends")
  void only_one_at_the_end(Case row) {
    row.holdsFor(tape -> FailoverJudgements.onlyAtEnd(
        tape.record(), "the VIP", "address", "beta", FailoverJudgements.triad()));
  }

  static List<Case> takings() {
    return List.of(
        proven("soon", ordered().sees("address", "held", "beta", 5000, 5002).end(30_000)),
        proven("in the last moment", ordered().sees("address", "held", "beta", 11_990, 12_000).end(30_000)),
        notProven("within the limit for some reading of the clocks", ordered()
            .sees("address", "held", "beta", 11_990, 12_010).end(30_000), "too coarsely"),
        refuted("too late", ordered().sees("address", "held", "beta", 12_001, 12_010).end(30_000),
            "after 10001 to 10010 ms"),
        refuted("never", ordered().end(30_000), "did not come to have the VIP while it was watched"),
        notProven("never, but the drill ended too early to tell", ordered().end(11_000), "but only for 9.0 s"),
        refuted("only before the change was ordered", onAlpha().sees("address", "held", "beta", 1500, 1510)
            .sees("address", "absent", "beta", 1600, 1610).exchange("applied", "alpha", 2000, 2100).end(30_000),
            "did not come"),
        proven("the first time counts", ordered().sees("address", "held", "beta", 5000, 5002)
            .sees("address", "absent", "beta", 6000, 6002).sees("address", "held", "beta", 20_000, 20_002).end(30_000)),
        proven("taken while nobody looked, seen in time", ordered().blind("address", "beta", 3000, 6000)
            .again("address", "held", "beta", 3000, 6000).end(30_000)),
        notProven("taken while nobody looked, seen too late", ordered().blind("address", "beta", 3000, 16_000)
            .again("address", "held", "beta", 3000, 16_000).end(30_000), "too coarsely"),
        notProven("never, but the witness was blind", ordered().blind("address", "beta", 3000, 6000).end(30_000),
            "cannot tell for beta"),
        notProven("nothing was seen", DrillTape.of("drill").exchange("applied", "alpha", 2000, 2100).end(30_000),
            "cannot tell for beta"),
        notProven("it is not recorded when the change was ordered", onAlpha()
            .sees("address", "held", "beta", 5000, 5002)
            .end(30_000), "did not record when"),
        notProven("the time of the change cannot be read", onAlpha()
            .phase("applied", "alpha", 2100, DrillTape.body().put("sent_ns", "then"))
            .sees("address", "held", "beta", 5000, 5002)
            .end(30_000), "did not record when"));
  }

  static List<Case> leavings() {
    return List.of(
        proven("it left", ordered().sees("address", "absent", "alpha", 2050, 2060).end(9000)),
        refuted("it stayed", ordered().end(9000), "alpha still had the VIP"),
        refuted("it came back", ordered().sees("address", "absent", "alpha", 2050, 2060)
            .sees("address", "held", "alpha", 3000, 3001).end(9000), "still had"),
        notProven("it stayed, but nothing was ordered", onAlpha().end(9000), "did not record when"),
        notProven("it had left before", onAlpha().sees("address", "absent", "alpha", 1500, 1501)
            .exchange("applied", "alpha", 2000, 2100).end(9000),
            "was not seen to have the VIP when the change was ordered"),
        notProven("it never had it", DrillTape.of("drill").first("address", "absent", "alpha")
            .exchange("applied", "alpha", 2000, 2100).end(9000), "was not seen to have"),
        notProven("nothing was seen of it", DrillTape.of("drill").exchange("applied", "alpha", 2000, 2100).end(9000),
            "was not seen"),
        notProven("the witness was blind", ordered().sees("address", "absent", "alpha", 2050, 2060)
            .blind("address", "alpha", 3000, 4000).end(9000), "was blind on alpha"));
  }

  static List<Case> ends() {
    return List.of(
        proven("one", moved().end(9000)),
        refuted("nobody", moved().sees("address", "absent", "beta", 8000, 8001).end(9000), "nobody had it"),
        refuted("the other", onAlpha().end(9000), "[alpha] had it"),
        refuted("two", onAlpha().sees("address", "held", "beta", 3000, 3001).end(9000), "[alpha, beta] had it"),
        refuted("the third, too", moved().sees("address", "held", "gamma", 3000, 3001).end(9000),
            "[beta, gamma] had it"),
        notProven("blind on the third", moved().blind("address", "gamma", 3000, 3001).end(9000),
            "cannot tell for [gamma]"),
        notProven("nothing seen of the third", DrillTape.of("drill").first("address", "absent", "alpha")
            .first("address", "held", "beta").end(9000), "cannot tell for [gamma]"),
        notProven("a word that is no state", moved().sees("address", "perhaps", "beta", 8000, 8001).end(9000),
            "cannot tell for [beta]"));
  }

  private static DrillTape onAlpha() {
    return DrillTape.of("drill").first("address", "held", "alpha").first("address", "absent", "beta", "gamma");
  }

  private static DrillTape ordered() {
    return onAlpha().exchange("applied", "alpha", 2000, 2100);
  }

  private static DrillTape moved() {
    return onAlpha().sees("address", "absent", "alpha", 2000, 2001).sees("address", "held", "beta", 2500, 2501);
  }
}
