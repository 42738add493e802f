package org.quorate.criterion.failover;

import static org.quorate.criterion.failover.FailoverJudgements.ADDRESS;
import static org.quorate.criterion.failover.FailoverJudgements.UNIT;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.quorate.criterion.Criterion;
import org.quorate.criterion.Finding;
import org.quorate.criterion.Measured;
import org.quorate.evidence.Entry;
import org.quorate.evidence.Inputs;

/** What a crash of the active node, a loss of quorum and unreachable peers must show. */
public final class ResilienceCriteria {
  public static final String CRASH = "active-crash";
  public static final String QUORUM_LOSS = "quorum-loss";
  public static final String PEERS = "peers-black-holed";
  private static final int FEWEST_OPERATIONS = 5;

  public static final Criterion STANDBY_TAKES_OVER_AFTER_CRASH = OfDrill.criterion(
      "standby-takes-over-after-crash", CRASH,
      (drill, inputs) -> Finding.all(List.of(
          FailoverJudgements.takenWithin(drill, "the VIP", ADDRESS, drill.role("standby"), window(inputs)),
          FailoverJudgements.takenWithin(drill, "an active controller", UNIT, drill.role("standby"), window(inputs)),
          FailoverJudgements.answersWithin(drill, drill.role("standby"), window(inputs)))));

  public static final Criterion NO_DUAL_ACTIVE_IN_CRASH =
      OfDrill.criterion("no-dual-active-in-crash", CRASH, FailoverJudgements::noDualActive);

  public static final Criterion NOTHING_LOST_IN_CRASH = OfDrill.criterion(
      "nothing-lost-in-crash", CRASH, (drill, inputs) -> new History(drill).nothingLost(FEWEST_OPERATIONS));

  /** After the bound no append is acknowledged; before it and after the heal some are. */
  public static final Criterion QUORUM_LOSS_FAILS_CLOSED =
      OfDrill.criterion("quorum-loss-fails-closed", QUORUM_LOSS, ResilienceCriteria::failsClosed);

  public static final Criterion WRITES_RESUME_AFTER_HEAL =
      OfDrill.criterion("writes-resume-after-heal", QUORUM_LOSS, (drill, inputs) -> resumes(drill));

  public static final Criterion NOTHING_LOST_IN_QUORUM_LOSS = OfDrill.criterion(
      "nothing-lost-in-quorum-loss", QUORUM_LOSS, (drill, inputs) -> new History(drill).nothingLost(FEWEST_OPERATIONS));

  /** With every peer endpoint black-holed the zone still fails over and answers. */
  public static final Criterion INDEPENDENT_OF_PEERS =
      OfDrill.criterion("independent-of-peers", PEERS, ResilienceCriteria::independent);

  private ResilienceCriteria() {}

  public static List<Criterion> all() {
    return List.of(
        STANDBY_TAKES_OVER_AFTER_CRASH,
        NO_DUAL_ACTIVE_IN_CRASH,
        NOTHING_LOST_IN_CRASH,
        QUORUM_LOSS_FAILS_CLOSED,
        WRITES_RESUME_AFTER_HEAL,
        NOTHING_LOST_IN_QUORUM_LOSS,
        INDEPENDENT_OF_PEERS);
  }

  private static Duration window(Inputs inputs) {
    return inputs.duration("policy.failover.window");
  }

  private static Finding failsClosed(DrillRecord drill, Inputs inputs) {
    Duration limit = inputs.duration("policy.failover.closed-within");
    String expected = "no append acknowledged later than %d ms after the quorum was lost".formatted(limit.toMillis());
    Optional<Finding> unproven = faultUnproven(drill, expected);
    if (unproven.isPresent()) {
      return unproven.get();
    }
    Entry applied = drill.phase("applied").orElseThrow();
    long lostLatest = applied.body().path("done_ns").asLong();
    long healed = drill.phase("undone").map(entry -> entry.body().path("sent_ns").asLong()).orElse(Long.MAX_VALUE);
    List<History.Operation> during = new History(drill).appends().stream()
        .filter(one -> one.sentNanos() > lostLatest + limit.toNanos() && one.doneNanos() < healed).toList();
    List<History.Operation> acknowledged = during.stream().filter(History.Operation::acknowledged).toList();
    long before = new History(drill).appends().stream()
        .filter(one -> one.acknowledged() && one.doneNanos() < applied.body().path("sent_ns").asLong()).count();
    if (!acknowledged.isEmpty()) {
      return Finding.refuted(expected, "%d appends were acknowledged after it".formatted(acknowledged.size()),
          acknowledged.get(0).seq());
    }
    if (during.size() < FEWEST_OPERATIONS || before < FEWEST_OPERATIONS) {
      return Finding.notProven(expected, "%d appends acknowledged before, %d tried after the bound: too few to tell".formatted(
          before, during.size()), applied.seq());
    }
    return Finding.proven(expected, "%d tried after the bound, none acknowledged".formatted(during.size()),
        applied.seq(), during.get(0).seq(), during.get(during.size() - 1).seq()).with(timeToClosed(drill, applied, healed, limit));
  }

  private static Measured timeToClosed(DrillRecord drill, Entry applied, long healed, Duration limit) {
    long sent = applied.body().path("sent_ns").asLong();
    long last = new History(drill).appends().stream()
        .filter(one -> one.acknowledged() && one.doneNanos() < healed)
        .mapToLong(History.Operation::doneNanos).max().orElse(sent);
    long upper = new History(drill).appends().stream()
        .filter(one -> !one.acknowledged() && one.sentNanos() >= last)
        .mapToLong(History.Operation::doneNanos).min().orElse(last);
    return new Measured("time to closed", Math.max(0, last - sent) / 1e6, Math.max(0, upper - sent) / 1e6, limit.toMillis());
  }

  private static Finding resumes(DrillRecord drill) {
    String expected = "appends are acknowledged again after the quorum is back";
    Optional<Entry> undone = drill.phase("undone");
    if (undone.isEmpty()) {
      return Finding.notProven(expected, "the fault was not undone in this record");
    }
    long healed = undone.get().body().path("sent_ns").asLong();
    return new History(drill).appends().stream().filter(one -> one.acknowledged() && one.sentNanos() > healed).findFirst()
        .map(first -> Finding.proven(expected, "the first %.0f ms after the heal was ordered".formatted(
            (first.doneNanos() - healed) / 1e6), undone.get().seq(), first.seq()))
        .orElseGet(() -> Finding.refuted(expected, "none was acknowledged until the drill ended", undone.get().seq()));
  }

  private static Finding independent(DrillRecord drill, Inputs inputs) {
    String expected = "the zone fails over and answers while every peer endpoint is black-holed";
    return faultUnproven(drill, expected).orElseGet(() -> Finding.all(List.of(
        FailoverJudgements.takenWithin(drill, "the VIP", ADDRESS, drill.role("standby"), window(inputs)),
        FailoverJudgements.takenWithin(drill, "an active controller", UNIT, drill.role("standby"), window(inputs)),
        FailoverJudgements.answersWithin(drill, drill.role("standby"), window(inputs)),
        FailoverJudgements.noDualActive(drill, inputs))));
  }

  /** A fault counts only with its three proofs: absent before, in effect, gone after. */
  private static Optional<Finding> faultUnproven(DrillRecord drill, String expected) {
    List<String> missing = List.of("absent-before", "in-effect", "gone-after").stream()
        .filter(phase -> drill.phase(phase).filter(entry -> entry.body().path("proven").asBoolean()).isEmpty())
        .toList();
    boolean applied = drill.phase("applied").isPresent();
    return missing.isEmpty() && applied ? Optional.empty() : Optional.of(Finding.notProven(
        expected, "the fault lacks its proof: %s".formatted(applied ? missing : "it was never applied"),
        drill.lines().toArray(Long[]::new)));
  }
}
