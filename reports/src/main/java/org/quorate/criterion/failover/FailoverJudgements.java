package org.quorate.criterion.failover;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.quorate.criterion.Finding;
import org.quorate.evidence.Inputs;

/** The questions that every failover is asked, whatever caused it. */
final class FailoverJudgements {
  static final String ADDRESS = "address";
  static final String UNIT = "unit";
  private static final List<String> SERVICE_BEARING = List.of("alpha", "beta");
  private static final List<String> TRIAD = List.of("alpha", "beta", "gamma");

  private FailoverJudgements() {}

  /** Never two active: by units, by answers to clients, and (for at most the tolerated moment) by addresses. */
  static Finding noDualActive(DrillRecord drill, Inputs inputs) {
    Duration tolerated = inputs.duration("policy.failover.vip-overlap");
    return Finding.all(List.of(
        new SingleActive("an active controller", UNIT, SERVICE_BEARING, Duration.ZERO).judge(drill),
        new SingleActive("the VIP", ADDRESS, TRIAD, tolerated).judge(drill),
        new Answers(drill).judgeSingle("answers from one instance at a time")));
  }

  static Finding left(DrillRecord drill, String what, String witness, String role) {
    Timeline timeline = new Timeline(drill, witness);
    String expected = "%s gone from %s, which had it".formatted(what, role);
    Long[] lines = timeline.lines(role).toArray(Long[]::new);
    if (!timeline.gaps(role).isEmpty()) {
      return Finding.notProven(expected, "the witness \"%s\" was blind on %s".formatted(witness, role), timeline.gaps(role).get(0).seq());
    }
    if (timeline.holdings(role).isEmpty()) {
      return Finding.notProven(expected, "%s was never seen to have %s in this drill".formatted(role, what), lines);
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
      return Finding.notProven(expected, "the drill did not record when its change was ordered");
    }
    Timeline timeline = new Timeline(drill, witness);
    Long[] lines = timeline.lines(role).toArray(Long[]::new);
    return timeline.holdings(role).stream()
        .filter(holding -> holding.began().latest() >= ordered.get())
        .findFirst()
        .map(holding -> Took.within("%s on %s".formatted(what, role), ordered.get(), holding.began(), limit, lines))
        .orElseGet(() -> timeline.saw(role) && timeline.gaps(role).isEmpty()
            ? Finding.refuted(expected, "%s did not come to have %s while it was watched".formatted(role, what), lines)
            : Finding.notProven(expected, "the witness \"%s\" cannot tell for %s".formatted(witness, role), lines));
  }

  /** Clients were answered by the role's controller within the limit. */
  static Finding answersWithin(DrillRecord drill, String role, Duration limit) {
    String what = "an answer from %s through the VIP".formatted(role);
    Optional<Long> ordered = drill.orderedNanos();
    if (ordered.isEmpty()) {
      return Finding.notProven(what, "the drill did not record when its change was ordered");
    }
    return new Answers(drill).firstFrom(role, ordered.get())
        .map(first -> Took.within(
            what, ordered.get(), new Bracket(first.sentNanos(), first.doneNanos()), limit, first.seq()))
        .orElseGet(() -> Finding.refuted(
            what + " within %d ms".formatted(limit.toMillis()), "no client was answered by %s".formatted(role),
            drill.begin().seq(), drill.end().seq()));
  }

  /** Nobody else than this role had it when the drill ended, and this role did. */
  static Finding onlyAtEnd(DrillRecord drill, String what, String witness, String role, List<String> roles) {
    Timeline timeline = new Timeline(drill, witness);
    String expected = "%s on %s alone when the drill ends".formatted(what, role);
    List<String> blind = roles.stream().filter(each -> !timeline.saw(each) || !timeline.gaps(each).isEmpty()).toList();
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
    return TRIAD;
  }

  static List<String> serviceBearing() {
    return SERVICE_BEARING;
  }
}
