package org.quorate.criterion.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.quorate.criterion.Finding;
import org.quorate.reading.SystemdUnits.Unit;

/** Whether systemd itself would start a unit: enabled, or wanted by another unit in any way it knows. */
final class Pulled {
  private static final List<String> WAYS = List.of(
      "WantedBy", "RequiredBy", "RequisiteOf", "BoundBy", "UpheldBy", "TriggeredBy", "OnFailureOf", "OnSuccessOf");
  private static final Set<String> AT_REST = Set.of("disabled", "static");

  private Pulled() {}

  static Finding judge(UnitReadings node, Unit unit) {
    List<String> faults = faults(unit, Set.of());
    if (!unit.loaded()) {
      faults.add(0, "%s is %s".formatted(unit.id(), unit.text("LoadState")));
    }
    return node.decided(faults.isEmpty(), faults.isEmpty()
        ? "%s is loaded, %s, and wanted by no unit".formatted(unit.id(), unit.text("UnitFileState"))
        : String.join("; ", faults));
  }

  /** What would start the unit, except by the units allowed to. */
  static List<String> faults(Unit unit, Set<String> allowed) {
    List<String> faults = new ArrayList<>();
    if (unit.loaded() && !AT_REST.contains(unit.text("UnitFileState"))) {
      faults.add("%s is %s".formatted(unit.id(), unit.text("UnitFileState")));
    }
    for (String way : WAYS) {
      unit.names(way).stream().filter(other -> !allowed.contains(other))
          .forEach(other -> faults.add("%s: %s %s".formatted(unit.id(), way, other)));
    }
    return faults;
  }
}
