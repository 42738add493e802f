package org.quorate.criterion.monitoring;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quorate.criterion.Finding;
import org.quorate.criterion.Latest;
import org.quorate.criterion.Roles;
import org.quorate.evidence.Evidence;
import org.quorate.evidence.Sample;
import org.quorate.reading.RemoteListing;
import org.quorate.reading.RemoteListing.RemoteObject;
import org.quorate.reading.prometheus.Series;
import org.quorate.verdict.Verdict;

/** The age of the newest backup as monitoring shows it against what lies on the remote. */
final class FreshnessVisible {
  static final String REMOTE = "backup-remote";
  private static final String METRIC = "backup-age";
  /** A snapshot's modification time on the remote and the moment it is complete there differ by the upload. */
  private static final double UPLOAD_SECONDS = Duration.ofMinutes(1).toSeconds();
  private static final String EXPECTED = "monitoring shows the age of the newest object under the zone's own prefix";

  private FreshnessVisible() {}

  static Finding judge(Evidence evidence) {
    return Monitoring.judged(evidence, EXPECTED, monitoring -> {
      List<String> nodes = Roles.TRIAD.stream().filter(role -> !monitoring.of(METRIC, role, Map.of()).isEmpty())
          .toList();
      if (nodes.isEmpty()) {
        return Finding.refuted(
            EXPECTED, "no series " + monitoring.inputs().text("policy.monitoring.metrics." + METRIC),
            monitoring.reading().seq());
      }
      return nodes.stream().map(role -> monitoring.shown(METRIC, role, Map.of()))
          .filter(shown -> shown.value().isEmpty())
          .findFirst().map(shown -> shown.missing(EXPECTED)).orElseGet(() -> compared(evidence, monitoring, nodes));
    });
  }

  private static Finding compared(Evidence evidence, Monitoring monitoring, List<String> nodes) {
    String role = evidence.inputs().text("policy.backup.role");
    return Latest.judged(evidence, role, REMOTE, EXPECTED, sample -> {
      RemoteListing listing = RemoteListing.read(sample.exit(), sample.out(), sample.err());
      if (listing.state() != RemoteListing.State.LISTED) {
        return Finding.notProven(EXPECTED, "%s: the remote cannot be listed: %s".formatted(role, listing.words()),
            sample.seq());
      }
      return listing.objects().isEmpty()
          ? Finding.notProven(EXPECTED, role + ": there is no backup on the remote yet", sample.seq())
          : Finding.all(nodes.stream().map(node -> onNode(monitoring, node, listing, sample)).toList());
    });
  }

  private static Finding onNode(Monitoring monitoring, String role, RemoteListing listing, Sample sample) {
    Series series = monitoring.of(METRIC, role, Map.of()).get(0);
    double scraped = series.last().atSeconds();
    Shown shown = monitoring.shown(METRIC, role, Map.of());
    Finding newest = shown.agreesWith(
        fact(series, seconds(listing.newest().orElseThrow())), UPLOAD_SECONDS, EXPECTED, sample.seq());
    // What has only just arrived need not be in monitoring yet.
    Optional<RemoteObject> before = listing.objects().stream()
        .filter(object -> seconds(object) < scraped - UPLOAD_SECONDS).max(Comparator.comparing(RemoteObject::modified));
    return before.map(object -> shown.agreesWith(fact(series, seconds(object)), UPLOAD_SECONDS, EXPECTED, sample.seq()))
        .filter(finding -> finding.verdict() == Verdict.PROVEN).orElse(newest);
  }

  private static double fact(Series series, double modified) {
    return BackupAlert.isMoment(series) ? modified : series.last().atSeconds() - modified;
  }

  private static double seconds(RemoteObject object) {
    return object.modified().toEpochMilli() / 1000.0;
  }
}
