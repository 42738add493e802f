package org.quorate.criterion.monitoring;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.quorate.criterion.Finding;
import org.quorate.criterion.Latest;
import org.quorate.evidence.Evidence;
import org.quorate.evidence.Inputs;
import org.quorate.evidence.Sample;
import org.quorate.reading.HttpReply;
import org.quorate.reading.Json;
import org.quorate.reading.prometheus.Alert;

/**
 * Alerts that are not resolved, where they are made and where they arrive: either place may know one the other lost.
 */
final class OpenAlerts {
  static final String PROMETHEUS = "monitoring-alerts";
  static final String ALERTMANAGER = "alertmanager-alerts";
  private static final Set<Integer> SILENT = Set.of(7, 22, 52, 56);
  private static final String EXPECTED =
      "no unresolved alert of severity critical for the zone, silenced ones included";

  private OpenAlerts() {}

  static Finding judge(Evidence evidence) {
    Finding made = Monitoring.asked(evidence, PROMETHEUS, EXPECTED, (sample, reply) -> Alert.firing(reply.data())
        .map(alerts -> none(sample, alerts, evidence.inputs()))
        .orElseGet(() -> Latest.unintelligible(sample, EXPECTED)));
    Finding arrived = atAlertmanager(evidence, EXPECTED, (sample, alerts) -> none(sample, alerts, evidence.inputs()));
    return Finding.all(List.of(made, arrived));
  }

  /** Judges what Alertmanager lists. */
  static Finding atAlertmanager(
      Evidence evidence, String expected, BiFunction<Sample, List<Alert>, Finding> judge) {
    return Latest.judged(evidence, Monitoring.ASKED_FROM, ALERTMANAGER, expected, sample -> {
      if (SILENT.contains(sample.exit())) {
        return Monitoring.silent(sample, expected);
      }
      Optional<List<Alert>> alerts = !sample.succeeded() ? Optional.empty() : HttpReply.read(sample.out())
          .filter(reply -> reply.status() == 200)
          .flatMap(reply -> Json.parse(reply.body())).flatMap(Alert::unresolved);
      return alerts.map(list -> judge.apply(sample, list)).orElseGet(() -> Latest.unintelligible(sample, expected));
    });
  }

  private static Finding none(Sample sample, List<Alert> alerts, Inputs inputs) {
    List<Alert> critical = alerts.stream()
        .filter(alert -> alert.label("severity").equals("critical") && concerns(alert, inputs)).toList();
    return critical.isEmpty()
        ? Finding.proven(EXPECTED, "%d unresolved alerts, none critical for the zone".formatted(alerts.size()),
            sample.seq())
        : Finding.refuted(EXPECTED, "unresolved: " + critical, sample.seq());
  }

  /** Whether an alert is about the zone; one that does not say is. */
  private static boolean concerns(Alert alert, Inputs inputs) {
    if (!alert.label("zone").isEmpty()) {
      return alert.label("zone").equals(inputs.text("zone.name"));
    }
    String instance = alert.label("instance");
    return instance.isEmpty() || Instances.ofZone(instance, inputs);
  }
}
