package org.quorate.criterion.monitoring;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.quorate.criterion.Finding;
import org.quorate.reading.prometheus.Series;

/**
 * What monitoring shows of one thing on one node, or why it shows nothing that holds now.
 *
 * @param value empty when there is a problem
 * @param words the series, with its value or the problem
 */
record Shown(Monitoring monitoring, String role, OptionalDouble value, String words) {

  static Shown of(Monitoring monitoring, String metric, String role, Map<String, String> labels) {
    List<Series> found = monitoring.of(metric, role, labels);
    String name = monitoring.inputs().text("policy.monitoring.metrics." + metric)
        + (labels.isEmpty() ? "" : new TreeMap<>(labels).toString());
    if (found.isEmpty()) {
      return problem(monitoring, role, "no series " + name);
    }
    if (found.stream().mapToDouble(series -> series.last().value()).distinct().count() > 1) {
      return problem(monitoring, role, "contradicting series " + name);
    }
    return Freshness.of(monitoring).complaint(found, role)
        .map(complaint -> problem(monitoring, role, "%s: %s".formatted(name, complaint)))
        .orElseGet(() -> new Shown(monitoring, role, OptionalDouble.of(found.get(0).last().value()), name));
  }

  private static Shown problem(Monitoring monitoring, String role, String problem) {
    return new Shown(monitoring, role, OptionalDouble.empty(), problem);
  }

  /** Proven when monitoring shows what the host itself says. */
  Finding agreesWith(double fact, double tolerance, String expected, long... lines) {
    Long[] evidence = LongStream.concat(
        LongStream.of(monitoring.reading().seq()), LongStream.of(lines)).boxed().toArray(Long[]::new);
    if (value.isEmpty()) {
      return Finding.refuted(expected, "%s: %s".formatted(role, words), evidence);
    }
    String seen = "%s: %s is %s, the host itself says %s".formatted(role, words, number(value.getAsDouble()),
        number(fact));
    return Math.abs(value.getAsDouble() - fact) <= tolerance
        ? Finding.proven(expected, seen, evidence)
        : Finding.refuted(expected, seen, evidence);
  }

  /** Refuted, because monitoring shows nothing that holds now. */
  Finding missing(String expected) {
    return Finding.refuted(expected, "%s: %s".formatted(role, words), monitoring.reading().seq());
  }

  static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15 ? String.valueOf((long) value) : String.valueOf(value);
  }
}
