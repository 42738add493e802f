package org.quorate.criterion.failover;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.quorate.criterion.Finding;
import org.quorate.criterion.Roles;
import org.quorate.evidence.Inputs;

/** The questions that every failover is asked, whatever caused it. */
final class FailoverJudgements {
  static final String ADDRESS = "address";
  static final String UNIT = "unit";

  private FailoverJudgements() {}

  /** Never two active: by units, by answers to clients, and (for at most the tolerated moment) by addresses. */
  static Finding noDualActive(DrillRecord drill, Inputs inputs) {
    Duration tolerated = inputs.duration("policy.failover.vip-overlap");
    return Finding.all(List.of(
        new SingleActive("an active controller", UNIT, Roles.PAIR, Duration.ZERO).judge(drill),
        new SingleActive("the VIP", ADDRESS, Roles.TRIAD, tolerated).judge(drill),
        new Answers(drill).judgeSingle("answers from one instance at a time")));
  }

  /** A role had something when the drill's change was ordered, and no longer has it when the drill ends. */
  static Finding left(DrillRecord drill, String what, String witness, String role) {
    String expected = "%s gone from %s, which had it".formatted(what, role);
    Optional<Long> ordered = drill.orderedNanos();
    if (ordered.isEmpty()) {
      return notOrdered(drill, expected);
    }
    Timeline timeline = new Timeline(drill, witness);
    Long[] lines = timeline.lines(role).toArray(Long[]::new);
    if (!timeline.gaps(role).isEmpty()) {
      String blind = "the witness \"%s\" was blind on %s".formatted(witness, role);
      return Finding.notProven(expected, blind, timeline.gaps(role).get(0).seq());
    }
    if (timeline.holdings(role).stream().noneMatch(held -> held.ended().latest() >= ordered.get())) {
      String unseen = "%s was not seen to have %s when the change was ordered".formatted(role, what);
      return Finding.notProven(expected, unseen, lines);
    }
    return timeline.heldAtEnd(role)
        ? Finding.refuted(expected, "%s still had %s when the drill ended".formatted(role, what), lines)
        : Finding.proven(expected, "%s lost %s".formatted(role, what), lines);
  }

  /** A role came to hold something, within a limit counted from the moment the drill's change was ordered. */
  static Finding takenWithin(DrillRecord drill, String what, String witness, String role, Duration limit) {
    String expected = "%s on %s within %d ms".formatted(what, role, limit.toMillis());
    Optional<Long> ordered = drill.orderedNanos();
    if (ordered.isEmpty()) {
      return notOrdered(drill, expected);
    }
    Timeline timeline = new Timeline(drill, witness);
    Long[] lines = timeline.lines(role).toArray(Long[]::new);
    Optional<Holding> taken = timeline.holdings(role).stream()
        .filter(holding -> holding.began().latest() >= ordered.get()).findFirst();
    if (taken.isPresent()) {
      return Took.within("%s on %s".formatted(what, role), ordered.get(), taken.get().began(), limit, lines);
    }
    if (!timeline.watched(role)) {
      return Finding.notProven(expected, "the witness \"%s\" cannot tell for %s".formatted(witness, role), lines);
    }
    return missed(drill.end().monotonicNanos() - ordered.get(), limit, expected,
        "%s did not come to have %s while it was watched".formatted(role, what), lines);
  }

  /** Clients were answered by the role's controller within the limit. */
  static Finding answersWithin(DrillRecord drill, String role, Duration limit) {
    String what = "an answer from %s through the VIP".formatted(role);
    String expected = "%s within %d ms".formatted(what, limit.toMillis());
    Optional<Long> ordered = drill.orderedNanos();
    if (ordered.isEmpty()) {
      return notOrdered(drill, expected);
    }
    Answers answers = new Answers(drill);
    long asked = answers.lastSentNanos().orElse(ordered.get()) - ordered.get();
    return answers.firstFrom(role, ordered.get())
        .map(first -> Took.within(what, ordered.get(), answers.began(first, ordered.get()), limit, first.seq()))
        .orElseGet(() -> missed(asked, limit, expected, "no client was answered by %s".formatted(role),
            drill.begin().seq(), drill.end().seq()));
  }

  /** Nobody else than this role had it when the drill ended, and this role did. */
  static Finding onlyAtEnd(DrillRecord drill, String what, String witness, String role, List<String> roles) {
    Timeline timeline = new Timeline(drill, witness);
    String expected = "%s on %s alone when the drill ends".formatted(what, role);
    List<String> blind = roles.stream().filter(each -> !timeline.watched(each)).toList();
    if (!blind.isEmpty()) {
      return Finding.notProven(expected, "the witness \"%s\" cannot tell for %s".formatted(witness, blind));
    }
    List<String> holders = roles.stream().filter(timeline::heldAtEnd).toList();
    Long[] lines = roles.stream().flatMap(each -> timeline.lines(each).stream()).sorted().toArray(Long[]::new);
    return holders.equals(List.of(role))
        ? Finding.proven(expected, "%s had it".formatted(role), lines)
        : Finding.refuted(expected, holders.isEmpty() ? "nobody had it" : "%s had it".formatted(holders), lines);
  }

  static List<String> triad() {
    return Roles.TRIAD;
  }

  static List<String> serviceBearing() {
    return Roles.PAIR;
  }

  private static Finding notOrdered(DrillRecord drill, String expected) {
    return Finding.notProven(
        expected, "the drill did not record when its change was ordered", drill.lines().toArray(Long[]::new));
  }

  /** What did not happen is a failure only if there was time for it. */
  private static Finding missed(long watchedNanos, Duration limit, String expected, String observed, Long... lines) {
    if (watchedNanos > limit.toNanos()) {
      return Finding.refuted(expected, observed, lines);
    }
    String seconds = "%s, but only for %.1f s".formatted(observed, Math.max(0, watchedNanos) / 1e9);
    return Finding.notProven(expected, seconds, lines);
  }
}
