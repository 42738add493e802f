package org.quorate.criterion.failover;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.quorate.criterion.Finding;
import org.quorate.criterion.Measured;
import org.quorate.evidence.Entry;

/**
 * Whether a zone without a quorum is closed on one plane through one node, and open again when it is healed.
 *
 * @param asked what was asked on that plane through that node, in the order it was sent
 * @param what such as {@code write through alpha}
 * @param granted what is done with it when the zone is open, such as {@code acknowledged}
 * @param lost when the quorum was taken away
 * @param healedNanos when its return was ordered
 * @param line the evidence line of the loss
 */
record FailClosed(
    List<Operation> asked, String what, String granted, Bracket lost, long healedNanos, Duration limit, long line) {
  private static final String AGAIN = "every %s %s again after the quorum is back";
  private static final long HANGS_NANOS = 3_000_000_000L;
  private static final double NANOS_PER_MILLI = 1e6;

  static Finding judge(DrillRecord drill, Plane plane, Duration limit, int fewest) {
    return FaultProof.required(drill, () -> {
      Entry applied = drill.phase("applied").orElseThrow();
      Optional<Bracket> lost = drill.span("applied");
      Optional<Bracket> healed = healed(drill);
      if (lost.isEmpty() || healed.isEmpty()) {
        return Finding.notProven("a loss of quorum between two recorded moments",
            "it is not recorded when it was ordered and undone", applied.seq());
      }
      long until = healed.get().earliest();
      return throughEach(drill, plane, (what, asked) ->
          new FailClosed(asked, what, plane.granted(), lost.get(), until, limit(plane, asked, limit), applied.seq())
              .judge(fewest));
    });
  }

  /** Reads through a node are JetStream's own, and no policy of a zone makes its leader notice sooner. */
  private static Duration limit(Plane plane, List<Operation> asked, Duration policy) {
    boolean throughNode = plane == Plane.LEADER_READ && !asked.get(0).role().isEmpty();
    return throughNode && policy.compareTo(JetStreamLeader.NOTICES_WITHIN) < 0
        ? JetStreamLeader.NOTICES_WITHIN : policy;
  }

  static Finding resumes(DrillRecord drill, Plane plane, int fewest) {
    return FaultProof.required(drill, () -> healed(drill)
        .map(healed -> throughEach(drill, plane, (what, asked) ->
            resumes(drill, what, plane.granted(), asked, healed.earliest(), fewest)))
        .orElseGet(() -> Finding.notProven(AGAIN.formatted(plane.noun(), plane.granted()),
            "it is not recorded when the fault was undone", drill.lines().toArray(Long[]::new))));
  }

  /** What was refused after the bound says why, and nothing was left without an answer. */
  static Finding saysWhy(DrillRecord drill, Duration limit, int fewest) {
    String expected = "what is asked of a closed zone refused with a reason";
    return FaultProof.required(drill, () -> {
      Optional<Bracket> lost = drill.span("applied");
      long until = healed(drill).map(Bracket::earliest).orElse(drill.end().monotonicNanos());
      List<Operation> after = new Workload(drill).operations().stream()
          .filter(one -> lost.isPresent() && !one.acknowledged() && toldBy(one, until))
          .filter(one -> one.when().earliest() > lost.get().latest() + limit.toNanos()).toList();
      List<Operation> hung = after.stream().filter(one -> !one.refused()).toList();
      List<Operation> mute = after.stream().filter(one -> one.refused() && one.reason().isBlank()).toList();
      String observed = "%d refused, %d of them without a reason, %d without any answer".formatted(
          after.size() - hung.size(), mute.size(), hung.size());
      if (hung.size() + mute.size() > 0) {
        return Finding.refuted(expected, observed, (hung.isEmpty() ? mute : hung).get(0).seq());
      }
      return after.size() < fewest
          ? Finding.notProven(expected, observed + ": too few to tell", drill.end().seq())
          : Finding.proven(expected, observed, after.get(0).seq(), after.get(after.size() - 1).seq());
    });
  }

  /** Whether it had ended before the heal, or had hung by then for longer than clients wait. */
  private static boolean toldBy(Operation one, long healed) {
    return one.when().latest() < healed || !one.refused() && healed - one.when().earliest() > HANGS_NANOS;
  }

  private static Finding throughEach(
      DrillRecord drill, Plane plane, BiFunction<String, List<Operation>, Finding> judge) {
    Workload load = new Workload(drill);
    Map<String, List<Operation>> byNode = load.on(plane).stream()
        .collect(Collectors.groupingBy(Operation::role, TreeMap::new, Collectors.toList()));
    if (byNode.isEmpty()) {
      return Finding.notProven("a zone that is asked for a " + plane.noun(), "nobody asked it for one: 0 tried",
          drill.lines().toArray(Long[]::new));
    }
    List<Finding> findings = new ArrayList<>();
    byNode.forEach((role, asked) ->
        findings.add(judge.apply(plane.noun() + (role.isEmpty() ? "" : " through " + role), asked)));
    if (!load.unreadable().isEmpty()) {
      findings.add(Finding.notProven("operations that say how they ended",
          "%d operations cannot be read".formatted(load.unreadable().size()), load.unreadable().get(0)));
    }
    return Finding.all(findings);
  }

  private static Finding resumes(
      DrillRecord drill, String what, String granted, List<Operation> asked, long healed, int fewest) {
    String expected = AGAIN.formatted(what, granted);
    List<Operation> after = asked.stream().filter(one -> one.when().earliest() > healed).toList();
    Optional<Operation> first = after.stream().filter(Operation::acknowledged).findFirst();
    if (first.isEmpty()) {
      return after.size() < fewest
          ? Finding.notProven(expected, "only %d were tried after the heal".formatted(after.size()), drill.end().seq())
          : Finding.refuted(expected, "none of %d was %s until the drill ended".formatted(after.size(), granted),
              after.get(0).seq(), drill.end().seq());
    }
    long failed = after.stream().filter(one -> !one.acknowledged() && !outrun(one)).mapToLong(one -> one.when().earliest()).max()
        .orElse(healed);
    List<Operation> again = after.stream()
        .filter(one -> one.acknowledged() && one.when().earliest() > failed).toList();
    String observed = "the first %.0f ms after the heal was ordered, all %d since %.0f ms after it".formatted(
        (first.get().when().latest() - healed) / NANOS_PER_MILLI, again.size(), (failed - healed) / NANOS_PER_MILLI);
    return again.size() < fewest
        ? Finding.notProven(expected, observed + ": too few to tell", first.get().seq(), drill.end().seq())
        : Finding.proven(expected, observed, first.get().seq(), again.get(again.size() - 1).seq());
  }

  /** A compare-and-set is refused by an open zone, too, where somebody else was quicker. */
  private static boolean outrun(Operation one) {
    return one.refused() && one.body().path("f").asText().equals("cas");
  }

  private static Optional<Bracket> healed(DrillRecord drill) {
    return drill.span("undone");
  }

  private Finding judge(int fewest) {
    String expected = "no %s %s later than %d ms after the quorum was lost".formatted(
        what, granted, limit.toMillis());
    long bound = lost.latest() + limit.toNanos();
    List<Operation> during = asked.stream().filter(one -> one.when().latest() < healedNanos).toList();
    List<Operation> tried = during.stream().filter(one -> one.when().earliest() > bound).toList();
    List<Operation> late = during.stream().filter(one -> one.acknowledged() && one.when().latest() > bound).toList();
    List<Operation> surelyLate = late.stream().filter(one -> one.when().earliest() > bound).toList();
    if (!surelyLate.isEmpty()) {
      double last = (surelyLate.get(surelyLate.size() - 1).when().latest() - lost.latest()) / NANOS_PER_MILLI;
      return Finding.refuted(expected, "%d were %s after it, the last %.0f ms after the loss".formatted(
          surelyLate.size(), granted, last), line, surelyLate.get(0).seq());
    }
    if (!late.isEmpty()) {
      String doubtful = "%s was sent before the bound and %s at an unknown moment around it";
      return Finding.notProven(expected, doubtful.formatted(late.get(0).id(), granted), line, late.get(0).seq());
    }
    return noneLate(expected, during, tried, fewest);
  }

  private Finding noneLate(String expected, List<Operation> during, List<Operation> tried, int fewest) {
    long before = during.stream().filter(one -> one.acknowledged() && one.when().latest() < lost.earliest()).count();
    if (tried.size() < fewest || before < fewest) {
      String thin = "%d %s before, %d tried after the bound: too few to tell";
      return Finding.notProven(expected, thin.formatted(before, granted, tried.size()), line);
    }
    long hung = tried.stream().filter(one -> !one.refused()).count();
    String observed = "%d tried after the bound, none %s: %d refused, %d without an answer";
    return Finding.proven(expected, observed.formatted(tried.size(), granted, tried.size() - hung, hung),
        line, tried.get(0).seq(), tried.get(tried.size() - 1).seq()).with(timeToClosed(during));
  }

  /**
   * Open until the acknowledged one that was sent last was sent, or longer; closed by the first one that was sent when
   * all of them had been answered.
   */
  private Measured timeToClosed(List<Operation> during) {
    List<Operation> open = during.stream().filter(Operation::acknowledged).toList();
    Operation last = open.get(open.size() - 1);
    long answered = open.stream().mapToLong(one -> one.when().latest()).max().orElseThrow();
    long closed = during.stream()
        .filter(one -> !one.acknowledged() && one.when().earliest() >= answered)
        .mapToLong(one -> one.when().latest()).min().orElseThrow();
    String name = "time to closed" + (what.equals(Plane.WRITE.noun()) ? "" : ": " + what);
    return new Measured(name, since(last.when().earliest()), since(closed), limit.toMillis());
  }

  private double since(long moment) {
    return Math.max(0, moment - lost.earliest()) / NANOS_PER_MILLI;
  }
}
