package org.quorate.criterion.vrrp;

import java.util.List;
import java.util.Set;
import org.quorate.criterion.Criterion;
import org.quorate.criterion.Finding;
import org.quorate.criterion.Roles;
import org.quorate.criterion.Seen;
import org.quorate.evidence.Evidence;
import org.quorate.reading.ProcessStates;
import org.quorate.reading.SystemdUnits;

/** The running Keepalived. */
public final class KeepalivedServiceCriteria {
  /** How the run's journal names the start of Keepalived. */
  public static final String START = "start Keepalived";
  private static final String UNITS = "units";
  private static final String PROCESSES = "process-states";

  /** Keepalived is active on both service-bearing nodes. */
  public static final Criterion ACTIVE =
      new Criterion("keepalived-active", Set.of(UNITS, PROCESSES), KeepalivedServiceCriteria::active);

  /** It was started only once the JetStream cluster had been found healthy. */
  public static final Criterion STARTED_AFTER_FORMATION =
      new Criterion("keepalived-started-after-formation", Set.of(UNITS), StartOrder::judge);

  private KeepalivedServiceCriteria() {}

  public static List<Criterion> all() {
    return List.of(ACTIVE, STARTED_AFTER_FORMATION);
  }

  private static Finding active(Evidence evidence) {
    String unit = evidence.inputs().text("policy.services.keepalived");
    String expected = "%s active on Alpha and Beta".formatted(unit);
    return Finding.all(Roles.PAIR.stream().map(role -> {
      Seen<SystemdUnits> units = Seen.of(evidence, role, UNITS, expected, SystemdUnits::read);
      Seen<ProcessStates> processes = Seen.of(evidence, role, PROCESSES, expected, ProcessStates::read);
      return units.judged(all -> all.unit(unit)
          .map(found -> judged(found, units, processes, expected))
          .orElseGet(() -> Finding.notProven(expected, "%s: nothing was said of %s".formatted(role, unit), units.seq())));
    }).toList());
  }

  /** A unit stays active while its processes are stopped. */
  private static Finding judged(
      SystemdUnits.Unit unit, Seen<SystemdUnits> units, Seen<ProcessStates> processes, String expected) {
    String seen = "%s: %s is %s (%s)".formatted(
        units.role(), unit.id(), unit.text("ActiveState"), unit.text("SubState"));
    if (!unit.active() || !unit.text("SubState").equals("running")) {
      return Finding.refuted(expected, seen, units.seq());
    }
    return processes.judged(all -> awake(unit, all, seen, expected, units.seq(), processes.seq()));
  }

  private static Finding awake(
      SystemdUnits.Unit unit, ProcessStates all, String seen, String expected, Long... evidence) {
    if (!all.lists(unit.id())) {
      return Finding.notProven(expected, "%s, but none of its processes is listed".formatted(seen), evidence);
    }
    List<String> stopped = all.stoppedOf(unit.id());
    return stopped.isEmpty() ? Finding.proven(expected, seen, evidence) : Finding.refuted(
        expected, "%s, but its processes stand still: %s".formatted(seen, String.join(", ", stopped)), evidence);
  }
}
