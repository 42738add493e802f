package org.quorate.criterion.failover;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.quorate.criterion.Finding;
import org.quorate.evidence.Entry;
import org.quorate.evidence.EntryKind;

/** Whether keys of a bucket without a quorum are no longer read, some time after the quorum was lost. */
final class ReadsFailClosed {
  private ReadsFailClosed() {}

  /** One read: when it was sent and answered, and whether it was answered with a value. */
  private record Read(long seq, Bracket when, boolean answered) {}

  static Finding judge(DrillRecord drill, Duration limit, int fewest) {
    String expected = "no read answered that was sent later than %d ms after the quorum was lost".formatted(
        limit.toMillis());
    Optional<Bracket> lost = drill.phase("applied").map(Entry::body).flatMap(Bracket::ofExchange);
    Optional<Bracket> healed = drill.phase("undone").map(Entry::body).flatMap(Bracket::ofExchange);
    if (lost.isEmpty() || healed.isEmpty()) {
      return Finding.notProven(expected, "it is not recorded when the quorum was lost and came back",
          drill.lines().toArray(Long[]::new));
    }
    List<Read> reads = reads(drill);
    long bound = lost.get().latest() + limit.toNanos();
    List<Read> tried = reads.stream()
        .filter(read -> read.when().earliest() > bound && read.when().latest() < healed.get().earliest()).toList();
    List<Read> answered = tried.stream().filter(Read::answered).toList();
    Optional<Read> straddling = reads.stream().filter(read -> read.answered() && read.when().earliest() <= bound
        && read.when().latest() > bound && read.when().latest() < healed.get().earliest()).findFirst();
    long before = reads.stream()
        .filter(read -> read.answered() && read.when().latest() < lost.get().earliest()).count();
    if (!answered.isEmpty()) {
      return Finding.refuted(expected, "%d of %d were answered without a quorum".formatted(
          answered.size(), tried.size()), answered.get(0).seq(), answered.get(answered.size() - 1).seq());
    }
    if (straddling.isPresent()) {
      return Finding.notProven(expected, "one was sent before the bound and answered at an unknown moment around it",
          straddling.get().seq());
    }
    return tried.size() < fewest || before < fewest
        ? Finding.notProven(expected, "%d reads answered before, %d tried after the bound: too few to tell".formatted(
            before, tried.size()), drill.lines().toArray(Long[]::new))
        : Finding.proven(expected, "%d tried, none answered".formatted(tried.size()),
            tried.get(0).seq(), tried.get(tried.size() - 1).seq());
  }

  private static List<Read> reads(DrillRecord drill) {
    return drill.within().of(EntryKind.OPERATION, "kv").stream()
        .filter(entry -> entry.body().path("f").asText().equals("read"))
        .flatMap(entry -> Bracket.ofExchange(entry.body())
            .map(when -> new Read(entry.seq(), when, entry.body().path("result").asText().equals("ok"))).stream())
        .toList();
  }
}
