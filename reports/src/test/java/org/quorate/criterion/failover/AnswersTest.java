package org.quorate.criterion.failover;

import static org.quorate.criterion.failover.Case.notProven;
import static org.quorate.criterion.failover.Case.proven;
import static org.quorate.criterion.failover.Case.refuted;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quorate.evidence.EntryKind;

class AnswersTest {
  private static final Duration LIMIT = Duration.ofSeconds(10);

  @ParameterizedTest
  @MethodSource("instances")
  void clients_meet_one_instance_at_a_time(Case row) {
    row.holdsFor(tape -> new Answers(tape.record()).judgeSingle("answers from one instance at a time"));
  }

  @ParameterizedTest
  @MethodSource("takeovers")
  void clients_are_answered_by_the_standby_within_the_limit(Case row) {
    row.holdsFor(tape -> FailoverJudgements.answersWithin(tape.record(), "beta", LIMIT));
  }

  static List<Case> instances() {
    return List.of(
        proven("always the same", tape().answered("alpha", "1", 1100, 1110).answered("alpha", "1", 1200, 1210)
            .end(3000)),
        proven("one after the other", tape().answered("alpha", "1", 1100, 1110).answered("alpha", "1", 1200, 1210)
            .unanswered(1300, 1310).answered("beta", "2", 1400, 1410).answered("beta", "2", 1500, 1510).end(3000)),
        proven("the same node again in a later epoch", tape().answered("alpha", "1", 1100, 1110)
            .answered("beta", "2", 1200, 1210).answered("alpha", "3", 1300, 1310).end(3000)),
        refuted("the former one once more", tape().answered("alpha", "1", 1100, 1110)
            .answered("beta", "2", 1200, 1210).answered("alpha", "1", 1300, 1310).end(3000),
            "alpha controller-alpha/1 before and after an answer of beta controller-beta/2"),
        refuted("in turns", tape().answered("alpha", "1", 1100, 1110).answered("beta", "2", 1200, 1210)
            .answered("alpha", "1", 1300, 1310).answered("beta", "2", 1400, 1410).end(3000), "before and after"),
        refuted("two epochs of one node in turns", tape().answered("alpha", "1", 1100, 1110)
            .answered("alpha", "2", 1200, 1210).answered("alpha", "1", 1300, 1310).end(3000), "controller-alpha/2"),
        refuted("asked only for its work", tape().answered("alpha", "1", 1100, 1110).served("alpha", "1", 1200, 1210)
            .served("beta", "2", 1300, 1310).served("alpha", "1", 1400, 1410).end(3000),
            "alpha controller-alpha/1 before and after an answer of plant-a-beta controller-beta/2"),
        refuted("work behind an answer of the next one", tape().answered("alpha", "1", 1100, 1110)
            .answered("beta", "2", 1200, 1210).served("alpha", "1", 1300, 1310).end(3000), "before and after"),
        refuted("an answer behind the work of the next one", tape().served("alpha", "1", 1100, 1110)
            .served("beta", "2", 1200, 1210).answered("alpha", "1", 1300, 1310).end(3000), "before and after"),
        proven("work and answers of one after those of the other", tape().answered("alpha", "1", 1100, 1110)
            .served("alpha", "1", 1100, 1190).answered("beta", "2", 1200, 1210).served("beta", "2", 1150, 1250)
            .end(3000)),
        proven("work that was under way when the next one began", tape().answered("alpha", "1", 1100, 1110)
            .answered("beta", "2", 1200, 1210).served("alpha", "1", 1105, 1290).end(3000)),
        proven("who served it is not told", tape().answered("alpha", "1", 1100, 1110)
            .append("a", "ok", 1200, 1210).answered("alpha", "1", 1300, 1310).end(3000)),
        notProven("work alone, and nobody asked all the while", tape().served("alpha", "1", 1100, 1110).end(3000),
            "no client was answered"),
        notProven("nobody", tape().unanswered(1100, 1110).end(3000), "no client was answered"),
        notProven("nobody was asked", tape().end(3000), "no client was answered"),
        notProven("an answer without its times", tape().answered("alpha", "1", 1100, 1110)
            .raw(EntryKind.EVENT, "answers", "beta", 1200, DrillTape.body().put("state", "held")).end(3000),
            "1 requests cannot be read"),
        notProven("an answer that was there before it was asked for", tape().answered("alpha", "1", 1100, 1110)
            .answered("beta", "2", 1210, 1200).end(3000), "1 requests cannot be read"),
        notProven("nobody was asked for a while, and who was active then is not known", tape()
            .exchange("applied", "alpha", 1150, 1200).answered("alpha", "1", 1100, 1110)
            .answered("beta", "2", 4151, 4160).end(5000), "nobody was asked for 3001 ms"),
        proven("asked again in time", tape().exchange("applied", "alpha", 1150, 1200)
            .answered("alpha", "1", 1100, 1110).answered("beta", "2", 4150, 4160).end(5000)),
        proven("one request that nobody answered took the time", tape().answered("alpha", "1", 1100, 1110)
            .unanswered(1200, 4300).answered("beta", "2", 4400, 4410).end(5000)),
        notProven("nobody was asked in the end", tape().answered("alpha", "1", 1100, 1110).end(4111),
            "nobody was asked for 3001 ms"),
        proven("a pause no longer than a client waits for an answer", tape().answered("alpha", "1", 1100, 1110)
            .blind("answers", "", 1100, 4100).answered("alpha", "1", 4100, 4110).end(4200)),
        notProven("the witness was blind", tape().answered("alpha", "1", 1100, 1110)
            .blind("answers", "", 1100, 4101).end(4100), "the witness \"answers\" was blind: the connection was lost"));
  }

  static List<Case> takeovers() {
    return List.of(
        proven("soon", ordered().unanswered(3000, 3010).answered("beta", "2", 4000, 4010).end(30_000)),
        proven("at the last moment", ordered().unanswered(11_000, 11_010).answered("beta", "2", 11_990, 12_000)
            .end(30_000)),
        refuted("too late, asked often", ordered().unanswered(12_100, 12_110).answered("beta", "2", 12_200, 12_210)
            .end(30_000),
            "after 10100 to 10210 ms"),
        notProven("too late, but the request before took all the time", ordered().unanswered(9000, 13_000)
            .answered("beta", "2", 13_000, 13_010).end(30_000), "measured too coarsely"),
        notProven("too late, and nobody had asked before", ordered().answered("beta", "2", 13_000, 13_010).end(30_000),
            "measured too coarsely"),
        refuted("never", ordered().unanswered(3000, 3010).unanswered(12_100, 12_110).end(30_000),
            "no client was answered by beta"),
        refuted("only by the other", ordered().answered("alpha", "1", 12_100, 12_110).end(30_000),
            "no client was answered by beta"),
        refuted("only before the change", tape().answered("beta", "2", 1100, 1110)
            .exchange("applied", "alpha", 2000, 2100)
            .unanswered(12_100, 12_110).end(30_000), "no client was answered by beta"),
        notProven("nobody asked", ordered().end(30_000), "but only for 0.0 s"),
        notProven("nobody asked for long enough", ordered().unanswered(3000, 3010).end(30_000), "but only for 1.0 s"),
        notProven("it is not recorded when the change was ordered", tape().answered("beta", "2", 4000, 4010)
            .end(30_000),
            "did not record when"));
  }

  private static DrillTape tape() {
    return DrillTape.of("drill");
  }

  private static DrillTape ordered() {
    return tape().exchange("applied", "alpha", 2000, 2100);
  }
}
