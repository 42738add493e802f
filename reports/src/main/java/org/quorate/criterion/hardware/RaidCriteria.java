package org.quorate.criterion.hardware;

import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.quorate.criterion.Criterion;
import org.quorate.criterion.Finding;
import org.quorate.criterion.Roles;
import org.quorate.criterion.Latest;
import org.quorate.evidence.Evidence;
import org.quorate.reading.MdDetail;
import org.quorate.reading.MdStat;

/** RAID arrays of the service-bearing nodes, from the kernel's status and from what mdadm says of each array. */
public final class RaidCriteria {
  private static final String STATUS = "raid-status";
  private static final String DETAIL = "raid-detail";

  /** The arrays that back system and artifact storage are present, active, with all members up. */
  public static final Criterion RAID_HEALTHY = new Criterion(
      "raid-healthy", Set.of(STATUS, DETAIL), evidence -> Finding.all(List.of(
          onEach(evidence, "every expected array active with all members up", RaidJudgements::healthy),
          details(evidence))));

  /** No array at all is degraded, whether it is an expected one or not. */
  public static final Criterion RAID_NOT_DEGRADED = new Criterion(
      "raid-not-degraded", Set.of(STATUS, DETAIL), evidence -> Finding.all(List.of(
          onEach(evidence, "no array in a degraded state", RaidJudgements::notDegraded),
          details(evidence))));

  /** Every expected array is listed by the kernel. */
  public static final Criterion RAID_PRESENT = new Criterion(
      "raid-present", Set.of(STATUS),
      evidence -> onEach(evidence, "every expected array present", RaidJudgements::present));

  /** No rebuild runs or waits, unless the environment file names the ticket that approves it. */
  public static final Criterion NO_UNAPPROVED_REBUILD = new Criterion(
      "no-unapproved-rebuild", Set.of(STATUS),
      evidence -> onEach(evidence, "no rebuild in progress without an approval", RaidJudgements::notRebuilding));

  private RaidCriteria() {}

  public static List<Criterion> all() {
    return List.of(RAID_HEALTHY, RAID_NOT_DEGRADED, RAID_PRESENT, NO_UNAPPROVED_REBUILD);
  }

  private static Finding onEach(
      Evidence evidence, String expected, BiFunction<RaidStatus, String, Finding> judge) {
    return Finding.all(Roles.PAIR.stream().map(role -> Latest.judged(evidence, role, STATUS, expected, sample -> {
      if (!sample.succeeded()) {
        return Latest.unintelligible(sample, expected);
      }
      return MdStat.parse(sample.out())
          .map(arrays -> judge.apply(RaidStatus.of(sample, arrays, evidence.inputs()), expected))
          .orElseGet(() -> Latest.unintelligible(sample, expected));
    })).toList());
  }

  private static Finding details(Evidence evidence) {
    String expected = "mdadm: every expected array started, all members active, none failed";
    return Finding.all(Roles.PAIR.stream().flatMap(role -> RaidStatus.expectedArrays(evidence.inputs(), role).stream()
        .map(array -> Latest.judged(evidence, role, DETAIL, array, expected, sample -> {
          if (!sample.succeeded()) {
            return Latest.unintelligible(sample, expected);
          }
          return MdDetail.parse(sample.out())
              .map(detail -> detail.started() && !detail.degraded()
                  ? Finding.proven(expected, "%s: %s: %s".formatted(role, array, detail), sample.seq())
                  : Finding.refuted(expected, "%s: %s: %s".formatted(role, array, detail), sample.seq()))
              .orElseGet(() -> Latest.unintelligible(sample, expected));
        }))).toList());
  }
}
