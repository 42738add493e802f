package org.quorate.criterion.monitoring;

import java.util.List;
import java.util.OptionalDouble;
import org.quorate.criterion.Finding;
import org.quorate.criterion.Latest;
import org.quorate.evidence.Evidence;
import org.quorate.reading.prometheus.Series;

/** Looks for the transition in the history of the role metric, within a scrape interval of the drill's end. */
final class TransitionInMetrics {
  private static final double MASTER = 1;
  private static final double BACKUP = 0;

  private TransitionInMetrics() {}

  static Finding judge(Evidence evidence, RoleTransition drill, String expected) {
    return Monitoring.asked(evidence, RoleTransition.HISTORY, expected, (sample, reply) -> Series.listOf(reply.data())
        .map(series -> new Monitoring(sample, reply.at().toEpochMilli() / 1000.0, series, evidence.inputs()))
        .map(monitoring -> Finding.all(List.of(
            changed(monitoring, drill, drill.standby(), BACKUP, MASTER, expected),
            changed(monitoring, drill, drill.active(), MASTER, BACKUP, expected))))
        .orElseGet(() -> Latest.unintelligible(sample, expected)));
  }

  private static Finding changed(
      Monitoring monitoring, RoleTransition drill, String role, double from, double to, String expected) {
    double tolerance = RoleTransition.CLOCKS_DIFFER.toSeconds();
    double lag = Freshness.longestLag(monitoring.inputs());
    double begin = drill.begin().toEpochMilli() / 1000.0;
    double end = drill.end().toEpochMilli() / 1000.0;
    // What it was at any earlier time is not what it changed from.
    List<Series.Point> before = points(monitoring, role, begin - tolerance - lag, begin + tolerance);
    if (before.isEmpty()) {
      return Finding.notProven(
          expected, "%s: monitoring knows nothing of it from just before the demotion".formatted(role),
          monitoring.reading().seq());
    }
    OptionalDouble was = before.stream().filter(point -> point.value() == from)
        .mapToDouble(Series.Point::atSeconds).min();
    boolean became = was.isPresent() && points(monitoring, role, begin - tolerance, end + tolerance + lag).stream()
        .anyMatch(point -> point.atSeconds() > was.getAsDouble() && point.value() == to);
    String seen = "%s: %s to %s".formatted(role, Shown.number(from), Shown.number(to));
    return became
        ? Finding.proven(expected, seen, monitoring.reading().seq())
        : Finding.refuted(expected, "no change of " + seen, monitoring.reading().seq());
  }

  private static List<Series.Point> points(Monitoring monitoring, String role, double first, double last) {
    return monitoring.from(monitoring.inputs().text("policy.monitoring.metrics.vrrp-state"), role).stream()
        .flatMap(series -> series.points().stream())
        .filter(point -> point.atSeconds() >= first && point.atSeconds() <= last).toList();
  }
}
