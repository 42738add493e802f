package org.quorate.criterion.vrrp;

import java.time.Instant;
import java.util.Optional;
import org.quorate.criterion.Finding;
import org.quorate.criterion.Seen;
import org.quorate.evidence.Evidence;
import org.quorate.evidence.Sample;
import org.quorate.reading.KeepalivedConfiguration;
import org.quorate.reading.SystemdUnits;

/** Whether a placed configuration is one that Keepalived accepts, and the one a running daemon has loaded. */
final class KeepalivedInUse {
  static final String TEST = "keepalived-test";
  static final String STATUS = "keepalived-configuration-status";
  static final String UNITS = "units";

  private KeepalivedInUse() {}

  static Finding judge(Evidence evidence, String role) {
    String expected = "%s on Alpha and Beta, accepted by Keepalived, and loaded where it runs"
        .formatted(evidence.inputs().text("paths.keepalived-configuration"));
    Seen<KeepalivedConfiguration> file =
        Seen.ofFile(evidence, role, KeepalivedFiles.PROBE, expected, KeepalivedConfiguration::read);
    if (!file.known()) {
      return file.gap();
    }
    Optional<Sample> test = evidence.sample(TEST, role).filter(sample -> sample.answered() && !sample.truncated());
    if (test.isEmpty() || test.get().exit() >= 124) {
      return Finding.notProven(expected, "%s: Keepalived has not examined the file".formatted(role), file.seq());
    }
    String said = (test.get().err() + test.get().out()).strip().lines().findFirst().orElse("no message");
    return test.get().exit() == 0
        ? loaded(evidence, role, expected, file.seq(), test.get().seq())
        : Finding.refuted(expected, "%s: Keepalived refuses it: %s".formatted(role, said), test.get().seq());
  }

  /** An active unit changed its state last when it was started or reloaded. */
  private static Finding loaded(Evidence evidence, String role, String expected, long file, long test) {
    Seen<Instant> changed = Seen.of(evidence, role, STATUS, expected, KeepalivedInUse::changed);
    Seen<SystemdUnits> units = Seen.of(evidence, role, UNITS, expected, SystemdUnits::read);
    if (!changed.known() || !units.known()) {
      return changed.known() ? units.gap() : changed.gap();
    }
    Optional<SystemdUnits.Unit> unit = units.value().unit(evidence.inputs().text("policy.services.keepalived"));
    if (unit.filter(SystemdUnits.Unit::active).isEmpty()) {
      return Finding.proven(expected, "%s: placed and accepted; Keepalived does not run".formatted(role),
          file, test, changed.seq(), units.seq());
    }
    Optional<Instant> loaded = unit.flatMap(active -> active.instant("StateChangeTimestamp"));
    return loaded.filter(at -> !changed.value().isAfter(at)).isPresent()
        ? Finding.proven(expected, "%s: placed, accepted and loaded".formatted(role), file, test, changed.seq(), units.seq())
        : Finding.notProven(expected, "%s: the file changed at %s, after Keepalived had loaded it at %s".formatted(
            role, changed.value(), loaded.map(Instant::toString).orElse("an unknown time")), changed.seq(), units.seq());
  }

  private static Optional<Instant> changed(String text) {
    return text.strip().matches("\\d{9,11}")
        ? Optional.of(Instant.ofEpochSecond(Long.parseLong(text.strip())))
        : Optional.empty();
  }
}
