package org.quorate.criterion.unit;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.quorate.criterion.Finding;
import org.quorate.criterion.Seen;
import org.quorate.evidence.Evidence;
import org.quorate.reading.SystemdUnits;
import org.quorate.reading.SystemdUnits.Unit;
import org.quorate.reading.UnitFiles;

/** What systemd on one node says of units and unit files. */
record UnitReadings(String role, String expected, Seen<SystemdUnits> units, Seen<UnitFiles> files) {
  static final String UNITS = "units";
  static final String FILES = "unit-files";

  static UnitReadings of(Evidence evidence, String role, String expected) {
    return new UnitReadings(
        role, expected,
        Seen.of(evidence, role, UNITS, expected, SystemdUnits::read),
        Seen.of(evidence, role, FILES, expected, UnitFiles::read));
  }

  /** One unit judged; NOT PROVEN when nothing was said of it. */
  Finding unit(String name, BiFunction<Unit, Long, Finding> judge) {
    return units.judged(all -> {
      Optional<Unit> unit = all.unit(name);
      return unit.map(found -> judge.apply(found, units.seq()))
          .orElseGet(() -> Finding.notProven(expected, "%s: nothing was said of %s".formatted(role, name), units.seq()));
    });
  }

  Finding decided(boolean holds, String seen) {
    Long[] lines = Stream.of(units.seq(), files.seq()).filter(seq -> seq > 0).toArray(Long[]::new);
    String observed = "%s: %s".formatted(role, seen);
    return holds ? Finding.proven(expected, observed, lines) : Finding.refuted(expected, observed, lines);
  }
}
