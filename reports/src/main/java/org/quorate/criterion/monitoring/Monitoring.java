package org.quorate.criterion.monitoring;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.quorate.criterion.Finding;
import org.quorate.criterion.Latest;
import org.quorate.criterion.Roles;
import org.quorate.evidence.Evidence;
import org.quorate.evidence.Inputs;
import org.quorate.evidence.Sample;
import org.quorate.reading.prometheus.PrometheusReply;
import org.quorate.reading.prometheus.Series;

/**
 * What monitoring holds about the zone at one moment.
 *
 * @param reading the evidence it comes from
 * @param nowSeconds when monitoring answered, by its own clock
 */
record Monitoring(Sample reading, double nowSeconds, List<Series> series, Inputs inputs) {
  static final String SERIES = "monitoring-series";
  /** The node that asks: the one that drills on the service-bearing nodes leave alone. */
  static final String ASKED_FROM = "gamma";
  /**
   * Exit statuses of curl when nobody listens or the answer breaks off; a timeout may be the asking node's own trouble.
   */
  private static final Set<Integer> SILENT = Set.of(7, 22, 52, 56);

  /** Judges what monitoring holds; one that does not answer shows nothing, which refutes. */
  static Finding judged(Evidence evidence, String expected, Function<Monitoring, Finding> judge) {
    return asked(evidence, SERIES, expected, (sample, reply) -> Series.listOf(reply.data())
        .map(series -> judge.apply(
            new Monitoring(sample, reply.at().toEpochMilli() / 1000.0, series, evidence.inputs())))
        .orElseGet(() -> Latest.unintelligible(sample, expected)));
  }

  /** Judges one answer of the monitoring's API. */
  static Finding asked(
      Evidence evidence, String probe, String expected, BiFunction<Sample, PrometheusReply, Finding> judge) {
    return Latest.judged(evidence, ASKED_FROM, probe, expected, sample -> {
      if (SILENT.contains(sample.exit())) {
        return silent(sample, expected);
      }
      Optional<PrometheusReply> reply = sample.succeeded() ? PrometheusReply.read(sample.out()) : Optional.empty();
      return reply.map(known -> judge.apply(sample, known)).orElseGet(() -> Latest.unintelligible(sample, expected));
    });
  }

  static Finding silent(Sample sample, String expected) {
    return Finding.refuted(expected,
        "%s: monitoring does not answer: %s".formatted(sample.role(), sample.err().strip()), sample.seq());
  }

  /** The series of one of the metrics that the environment file names, from one node, with at least these labels. */
  List<Series> of(String metric, String role, Map<String, String> labels) {
    return from(inputs.text("policy.monitoring.metrics." + metric), role).stream()
        .filter(each -> labels.entrySet().stream()
            .allMatch(label -> each.label(label.getKey()).equals(label.getValue())))
        .toList();
  }

  /** The series of one of those metrics from any node of the zone. */
  List<Series> ofZone(String metric) {
    return Roles.TRIAD.stream().flatMap(role -> of(metric, role, Map.of()).stream()).toList();
  }

  /** The series of a metric by its own name, from one node. */
  List<Series> from(String name, String role) {
    return series.stream()
        .filter(each -> each.name().equals(name) && Instances.belongs(each.label("instance"), role, inputs)).toList();
  }

  Shown shown(String metric, String role, Map<String, String> labels) {
    return Shown.of(this, metric, role, labels);
  }
}
