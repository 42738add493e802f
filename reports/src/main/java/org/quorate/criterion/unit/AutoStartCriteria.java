package org.quorate.criterion.unit;

import java.util.List;
import java.util.Set;
import org.quorate.criterion.Criterion;
import org.quorate.criterion.Finding;
import org.quorate.criterion.Roles;
import org.quorate.evidence.Evidence;

/** That nothing but promotion starts the controller. */
public final class AutoStartCriteria {

  /** No unit, restart policy, container dependency, timer or boot job starts it, and where it runs promotion came first. */
  public static final Criterion ONLY_BY_PROMOTION = new Criterion(
      "controller-started-only-by-promotion",
      Set.of(UnitReadings.UNITS, UnitText.PROBE, ExecutedScripts.PROBE, ContainerStarts.MANIFEST, ContainerStarts.CONTAINERS,
          ContainerStarts.RESTART_POLICIES, BootJobs.PROBE),
      evidence -> Finding.all(Roles.PAIR.stream().map(role -> onNode(evidence, role)).toList()));

  private AutoStartCriteria() {}

  public static List<Criterion> all() {
    return List.of(ONLY_BY_PROMOTION);
  }

  private static Finding onNode(Evidence evidence, String role) {
    String expected = "the controller starts by promotion only";
    UnitReadings node = UnitReadings.of(evidence, role, expected);
    return Finding.all(List.of(
        UnitStarts.judge(node, evidence.inputs()),
        UnitText.judge(evidence, role, expected),
        ExecutedScripts.judge(evidence, role, expected),
        ContainerStarts.judge(evidence, role, expected),
        BootJobs.judge(evidence, role, expected)));
  }
}
