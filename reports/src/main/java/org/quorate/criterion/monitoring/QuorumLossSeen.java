package org.quorate.criterion.monitoring;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.quorate.criterion.Finding;
import org.quorate.criterion.Latest;
import org.quorate.criterion.Roles;
import org.quorate.evidence.Entry;
import org.quorate.evidence.EntryKind;
import org.quorate.evidence.Evidence;
import org.quorate.reading.prometheus.Series;

/** Whether the quorum in monitoring went away while a drill had really taken it away: what is constant is no signal. */
final class QuorumLossSeen {
  private static final String DRILL = "quorum-loss";
  private static final String EXPECTED = "monitoring shows no quorum while the drill had taken it away";
  /** What a JetStream follower may take to notice that its leader is silent. */
  private static final Duration NOTICED = Duration.ofSeconds(10);

  private QuorumLossSeen() {}

  static Finding judge(Evidence evidence) {
    Optional<Entry> effect = phase(evidence, "in-effect").filter(entry -> entry.body().path("proven").asBoolean());
    Optional<Entry> undone = phase(evidence, "undone")
        .filter(entry -> effect.isPresent() && entry.seq() > effect.get().seq());
    if (undone.isEmpty()) {
      return Finding.notProven(EXPECTED, "no loss of quorum was in effect in this run");
    }
    return Monitoring.asked(evidence, RoleTransition.HISTORY, EXPECTED, (sample, reply) -> Series.listOf(reply.data())
        .map(series -> new Monitoring(sample, reply.at().toEpochMilli() / 1000.0, series, evidence.inputs()))
        .map(monitoring -> during(monitoring, effect.get(), undone.get()))
        .orElseGet(() -> Latest.unintelligible(sample, EXPECTED)));
  }

  private static Finding during(Monitoring monitoring, Entry effect, Entry undone) {
    double begin = seconds(effect);
    double end = seconds(undone) + Freshness.longestLag(monitoring.inputs());
    List<Series> all = Roles.TRIAD.stream().flatMap(role ->
        monitoring.from(monitoring.inputs().text("policy.monitoring.metrics.quorum"), role).stream()).toList();
    List<Series.Point> points = all.stream().flatMap(series -> between(series, begin, end).stream()).toList();
    List<Series> without = all.stream()
        .filter(series -> between(series, begin, end).stream().anyMatch(point -> point.value() == 0)).toList();
    long line = monitoring.reading().seq();
    if (!without.isEmpty()) {
      return before(without, begin, "no quorum in %d of %d samples".formatted(
          points.stream().filter(point -> point.value() == 0).count(), points.size()), line);
    }
    double noticeable = NOTICED.toSeconds() + Freshness.longestLag(monitoring.inputs()) / 2;
    String seen = "a quorum in all %d samples, while there was none for %.0f s".formatted(points.size(),
        seconds(undone) - begin);
    return points.isEmpty() || seconds(undone) - begin < noticeable
        ? Finding.notProven(EXPECTED, seen, line)
        : Finding.refuted(EXPECTED, seen, line);
  }

  /** What has never shown a quorum has not lost one. */
  private static Finding before(List<Series> without, double begin, String seen, long line) {
    List<Series.Point> earlier =
        without.stream().flatMap(series -> between(series, 0, Math.nextDown(begin)).stream()).toList();
    if (earlier.stream().anyMatch(point -> point.value() == 1)) {
      return Finding.proven(EXPECTED, seen, line);
    }
    return earlier.isEmpty()
        ? Finding.notProven(EXPECTED, seen + "; what they showed before is not known", line)
        : Finding.refuted(EXPECTED, seen + ", and none before it was taken away", line);
  }

  private static List<Series.Point> between(Series series, double first, double last) {
    return series.points().stream().filter(point -> point.atSeconds() >= first && point.atSeconds() <= last).toList();
  }

  private static double seconds(Entry entry) {
    return entry.at().toEpochMilli() / 1000.0;
  }

  private static Optional<Entry> phase(Evidence evidence, String phase) {
    return evidence.of(EntryKind.FAULT, DRILL).stream()
        .filter(entry -> entry.body().path("phase").asText().equals(phase)).reduce((first, second) -> second);
  }
}
