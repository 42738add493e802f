package org.quorate.criterion.backup;

import java.util.Locale;
import java.util.Optional;
import org.quorate.criterion.Finding;
import org.quorate.criterion.HostReadings;
import org.quorate.evidence.Sample;
import org.quorate.reading.Checksums;

/** The backup script itself. */
final class BackupScript {
  private BackupScript() {}

  static boolean missing(HostReadings readings) {
    Sample sample = readings.reading(BackupCriteria.SCRIPT);
    return sample.exit() == 1 && sample.err().contains("No such file or directory");
  }

  static Optional<String> checksum(HostReadings readings) {
    Sample sample = readings.reading(BackupCriteria.SCRIPT);
    return sample.succeeded()
        ? Checksums.list(sample.out()).map(list -> list.get(readings.inputs().text("policy.backup.script")))
        : Optional.empty();
  }

  static Finding approved(HostReadings readings) {
    if (missing(readings)) {
      return readings.refuted(readings.inputs().text("policy.backup.script") + " is not there");
    }
    String approved = readings.inputs().text("policy.backup.script-sha256").toLowerCase(Locale.ROOT);
    return checksum(readings)
        .map(actual -> actual.equals(approved)
            ? readings.proven("SHA-256 " + approved)
            : readings.refuted("SHA-256 %s instead of %s".formatted(actual, approved)))
        .orElseGet(() -> readings.unintelligible(readings.reading(BackupCriteria.SCRIPT)));
  }

  static Finding executable(HostReadings readings) {
    Sample sample = readings.reading(BackupCriteria.EXECUTABLE);
    String script = readings.inputs().text("policy.backup.script");
    String user = readings.inputs().text("policy.backup.user");
    if (sample.exit() == 0) {
      return readings.proven("%s may execute %s".formatted(user, script));
    }
    // The test itself prints nothing: words mean that it was not performed.
    return sample.exit() == 1 && sample.err().isBlank() && sample.out().isBlank()
        ? readings.refuted("%s may not execute %s, or it is not there".formatted(user, script))
        : readings.unintelligible(sample);
  }
}
