package org.quorate.criterion.monitoring;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.quorate.criterion.Finding;
import org.quorate.criterion.Latest;
import org.quorate.criterion.Roles;
import org.quorate.evidence.Evidence;
import org.quorate.evidence.Sample;
import org.quorate.reading.RemoteListing;
import org.quorate.reading.RemoteListing.RemoteObject;
import org.quorate.reading.prometheus.Series;

/** The age of the newest backup as monitoring shows it against what lies on the remote. */
final class FreshnessVisible {
  static final String REMOTE = "backup-remote";
  /** A snapshot's modification time on the remote and the moment it is complete there differ by the upload. */
  private static final double UPLOAD_SECONDS = Duration.ofMinutes(1).toSeconds();
  private static final String EXPECTED = "monitoring shows the age of the newest object under the zone's own prefix";

  private FreshnessVisible() {}

  static Finding judge(Evidence evidence) {
    String role = evidence.inputs().text("policy.backup.role");
    return Monitoring.judged(evidence, EXPECTED, monitoring -> Latest.judged(evidence, role, REMOTE, EXPECTED, sample -> {
      RemoteListing listing = RemoteListing.read(sample.exit(), sample.out(), sample.err());
      if (listing.state() != RemoteListing.State.LISTED) {
        return Latest.unintelligible(sample, EXPECTED);
      }
      return listing.newest()
          .map(newest -> compared(monitoring, newest, sample))
          .orElseGet(() -> Finding.notProven(EXPECTED, role + ": there is no backup on the remote yet", sample.seq()));
    }));
  }

  private static Finding compared(Monitoring monitoring, RemoteObject newest, Sample sample) {
    List<String> nodes = Roles.TRIAD.stream()
        .filter(role -> !monitoring.of("backup-age", role, Map.of()).isEmpty()).toList();
    if (nodes.isEmpty()) {
      return Finding.refuted(
          EXPECTED, "no series " + monitoring.inputs().text("policy.monitoring.metrics.backup-age"), monitoring.reading().seq());
    }
    return Finding.all(nodes.stream().map(role -> {
      Series series = monitoring.of("backup-age", role, Map.of()).get(0);
      double modified = newest.modified().toEpochMilli() / 1000.0;
      double fact = BackupAlert.isMoment(series) ? modified : series.last().atSeconds() - modified;
      return monitoring.shown("backup-age", role, Map.of()).agreesWith(fact, UPLOAD_SECONDS, EXPECTED, sample.seq());
    }).toList());
  }
}
