package org.quorate.criterion.failover;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.quorate.criterion.Finding;
import org.quorate.criterion.Measured;
import org.quorate.evidence.Entry;

/**
 * Whether a zone without a quorum refuses to write, and writes again when it is healed.
 *
 * @param lost when the quorum was taken away
 * @param healedNanos when its return was ordered
 * @param line the evidence line of the loss
 */
record FailClosed(History history, Bracket lost, long healedNanos, Duration limit, long line) {
  private static final String AGAIN = "appends are acknowledged again after the quorum is back";
  private static final double NANOS_PER_MILLI = 1e6;

  static Finding judge(DrillRecord drill, Duration limit, int fewest) {
    return FaultProof.required(drill, () -> {
      Entry applied = drill.phase("applied").orElseThrow();
      Optional<Bracket> lost = Bracket.ofExchange(applied.body());
      Optional<Bracket> healed = healed(drill);
      if (lost.isEmpty() || healed.isEmpty()) {
        return Finding.notProven("a loss of quorum between two recorded moments",
            "it is not recorded when it was ordered and undone", applied.seq());
      }
      long healedNanos = healed.get().earliest();
      return new FailClosed(new History(drill), lost.get(), healedNanos, limit, applied.seq()).judge(fewest);
    });
  }

  static Finding resumes(DrillRecord drill, int fewest) {
    return FaultProof.required(drill, () -> healed(drill)
        .map(healed -> resumes(drill, healed.earliest(), fewest))
        .orElseGet(() -> Finding.notProven(
            AGAIN, "it is not recorded when the fault was undone", drill.lines().toArray(Long[]::new))));
  }

  private static Finding resumes(DrillRecord drill, long healed, int fewest) {
    List<History.Operation> after = new History(drill).appends().stream()
        .filter(one -> one.when().earliest() > healed).toList();
    Optional<History.Operation> first = after.stream().filter(History.Operation::acknowledged).findFirst();
    if (first.isPresent()) {
      double millis = (first.get().when().latest() - healed) / NANOS_PER_MILLI;
      return Finding.proven(AGAIN, "the first %.0f ms after the heal was ordered".formatted(millis), first.get().seq());
    }
    return after.size() < fewest
        ? Finding.notProven(AGAIN, "only %d were tried after the heal".formatted(after.size()), drill.end().seq())
        : Finding.refuted(AGAIN, "none of %d was acknowledged until the drill ended".formatted(after.size()),
            after.get(0).seq(), drill.end().seq());
  }

  private static Optional<Bracket> healed(DrillRecord drill) {
    return drill.phase("undone").map(Entry::body).flatMap(Bracket::ofExchange);
  }

  private Finding judge(int fewest) {
    String expected = "no append acknowledged later than %d ms after the quorum was lost".formatted(limit.toMillis());
    long bound = lost.latest() + limit.toNanos();
    List<History.Operation> during =
        history.appends().stream().filter(one -> one.when().latest() < healedNanos).toList();
    List<History.Operation> tried = during.stream().filter(one -> one.when().earliest() > bound).toList();
    List<History.Operation> late =
        during.stream().filter(one -> one.acknowledged() && one.when().latest() > bound).toList();
    List<History.Operation> surelyLate = late.stream().filter(tried::contains).toList();
    if (!surelyLate.isEmpty()) {
      return Finding.refuted(expected, "%d appends were acknowledged after it".formatted(surelyLate.size()),
          line, surelyLate.get(0).seq());
    }
    if (!late.isEmpty()) {
      String doubtful = "%s was sent before the bound and acknowledged at an unknown moment around it";
      return Finding.notProven(expected, doubtful.formatted(late.get(0).id()), line, late.get(0).seq());
    }
    return noneLate(expected, during, tried, fewest);
  }

  private Finding noneLate(
      String expected, List<History.Operation> during, List<History.Operation> tried, int fewest) {
    long before = during.stream().filter(one -> one.acknowledged() && one.when().latest() < lost.earliest()).count();
    if (history.unreadable() > 0) {
      return Finding.notProven(expected, "%d operations cannot be read".formatted(history.unreadable()), line);
    }
    if (tried.size() < fewest || before < fewest) {
      String thin = "%d appends acknowledged before, %d tried after the bound: too few to tell";
      return Finding.notProven(expected, thin.formatted(before, tried.size()), line);
    }
    return Finding.proven(expected, "%d tried after the bound, none acknowledged".formatted(tried.size()),
        line, tried.get(0).seq(), tried.get(tried.size() - 1).seq()).with(timeToClosed(during));
  }

  /** Open until the last acknowledged append was sent or longer, closed by the next one that was not. */
  private Measured timeToClosed(List<History.Operation> during) {
    History.Operation last = during.stream().filter(History.Operation::acknowledged)
        .reduce((first, second) -> second).orElseThrow();
    long closed = during.stream()
        .filter(one -> !one.acknowledged() && one.when().earliest() >= last.when().earliest())
        .mapToLong(one -> one.when().latest()).min().orElse(healedNanos);
    return new Measured("time to closed", since(last.when().earliest()), since(closed), limit.toMillis());
  }

  private double since(long moment) {
    return Math.max(0, moment - lost.earliest()) / NANOS_PER_MILLI;
  }
}
