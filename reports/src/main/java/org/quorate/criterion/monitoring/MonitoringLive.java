package org.quorate.criterion.monitoring;

import java.util.List;
import java.util.Map;
import org.quorate.criterion.Finding;
import org.quorate.criterion.Roles;
import org.quorate.evidence.Evidence;
import org.quorate.evidence.Inputs;
import org.quorate.reading.prometheus.AlertRule;
import org.quorate.reading.prometheus.Series;

/** Health, metrics and alerts are all to be had: each node is scraped with success, and both alert lists answer. */
final class MonitoringLive {
  private static final String EXPECTED =
      "every node scraped with success, its metrics current, the alert rules and alerts listed";
  private static final String SCRAPED = "up";

  private MonitoringLive() {}

  static Finding judge(Evidence evidence) {
    return Finding.all(List.of(
        Monitoring.judged(evidence, EXPECTED, monitoring -> Finding.all(
            Roles.TRIAD.stream().map(role -> node(monitoring, role)).toList())),
        rules(evidence),
        AlertTrial.receiver(evidence, EXPECTED),
        OpenAlerts.atAlertmanager(evidence, EXPECTED, (sample, alerts) -> Finding.proven(
            EXPECTED, "Alertmanager lists %d alerts".formatted(alerts.size()), sample.seq()))));
  }

  private static Finding node(Monitoring monitoring, String role) {
    long line = monitoring.reading().seq();
    Freshness freshness = Freshness.of(monitoring);
    List<Series> scrapes = monitoring.from(SCRAPED, role);
    if (scrapes.isEmpty()) {
      return Finding.refuted(EXPECTED, "%s: it is no target of the monitoring".formatted(role), line);
    }
    for (Series scrape : scrapes) {
      if (!freshness.scraped(scrape)) {
        return Finding.refuted(EXPECTED, "%s: last scraped %.0f s ago".formatted(role, freshness.age(scrape)), line);
      }
      if (scrape.last().value() != 1) {
        return Finding.refuted(EXPECTED, "%s: scraping fails, %s".formatted(role, scrape), line);
      }
    }
    Shown health = monitoring.shown("quorum", role, Map.of());
    return health.value().isPresent()
        ? Finding.proven(EXPECTED, "%s: scraped %.0f s ago".formatted(role, freshness.age(scrapes.get(0))), line)
        : Finding.refuted(EXPECTED, "%s: %s".formatted(role, health.words()), line);
  }

  private static Finding rules(Evidence evidence) {
    Inputs inputs = evidence.inputs();
    return Monitoring.asked(evidence, AlertTrial.RULES, EXPECTED, (sample, reply) -> AlertRule.listOf(reply.data())
        .map(rules -> rules.stream().map(AlertRule::name).toList())
        .map(names -> {
          List<String> missing = inputs.map("policy.monitoring.alerts").values().stream()
              .map(name -> name.asText()).filter(name -> !names.contains(name)).toList();
          return missing.isEmpty()
              ? Finding.proven(EXPECTED, "alert rules " + names, sample.seq())
              : Finding.refuted(EXPECTED, "no alert rule " + missing, sample.seq());
        })
        .orElseGet(() -> Finding.notProven(EXPECTED, "the list of rules is not intelligible", sample.seq())));
  }
}
