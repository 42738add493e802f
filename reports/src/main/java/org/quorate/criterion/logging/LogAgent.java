package org.quorate.criterion.logging;

import java.util.Optional;
import java.util.function.Function;
import org.quorate.criterion.Finding;
import org.quorate.criterion.HostReadings;
import org.quorate.evidence.Sample;
import org.quorate.reading.ProcessStates;
import org.quorate.reading.SystemdUnits;

/** The unit of the log agent on one host. */
final class LogAgent {
  static final String UNIT = "log-agent-unit";
  static final String PROCESSES = "process-states";

  private LogAgent() {}

  /** Judges the unit if its state can be read. */
  static Finding judged(HostReadings host, Function<SystemdUnits.Unit, Finding> judge) {
    Sample sample = host.reading(UNIT);
    Optional<SystemdUnits.Unit> unit = SystemdUnits.read(sample.out()).filter(any -> sample.succeeded())
        .filter(units -> units.all().size() == 1).map(units -> units.all().get(0))
        .filter(only -> !only.text("ActiveState").isEmpty() && !only.text("LoadState").isEmpty());
    return unit.map(judge).orElseGet(() -> host.unintelligible(sample));
  }

  /** A unit stays active while its processes are stopped. */
  private static Finding awake(HostReadings host, SystemdUnits.Unit unit, String seen) {
    Sample sample = host.reading(PROCESSES);
    return ProcessStates.read(sample.out()).filter(any -> sample.succeeded()).filter(all -> all.lists(unit.id()))
        .map(all -> all.stoppedOf(unit.id()).isEmpty() ? host.proven(seen) : host.refuted(
            "%s, but its processes stand still: %s".formatted(seen, String.join(", ", all.stoppedOf(unit.id())))))
        .orElseGet(() -> host.unintelligible(sample));
  }

  static Finding running(HostReadings host) {
    return judged(host, unit -> {
      String seen = "%s is %s (%s), %s".formatted(
          unit.id(), unit.text("ActiveState"), unit.text("SubState"),
          unit.text("UnitFileState").isEmpty() ? "without a unit file" : unit.text("UnitFileState"));
      boolean good = unit.active() && unit.text("SubState").equals("running")
          && unit.text("UnitFileState").equals("enabled") && unit.text("MainPID").matches("[1-9]\\d*");
      return good ? awake(host, unit, seen) : host.refuted(seen);
    });
  }
}
