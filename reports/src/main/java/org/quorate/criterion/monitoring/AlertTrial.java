package org.quorate.criterion.monitoring;

import java.util.List;
import org.quorate.criterion.Finding;
import org.quorate.evidence.Evidence;
import org.quorate.evidence.Inputs;
import org.quorate.reading.prometheus.AlertRule;
import org.quorate.reading.prometheus.Series;

/**
 * Tries an alert rule that monitoring has loaded on values that somebody made up.
 *
 * <p>Waiting for a certificate to run out or a backup to go stale is no option, and reading a threshold out of a rule's
 * text would miss how it is used. So the rule's own expression is evaluated, offline and on the labels of the real
 * series, once beyond the limit, where it must fire, and once far inside it, where it must not. Besides, the rule must
 * be healthy, evaluated lately and pending no longer than a tenth of the limit, and monitoring must be connected to
 * ALERT_ENDPOINT.
 *
 * @param alert key of the alert's name in the environment file
 * @param metric key of its metric
 * @param limit key of the limit it must hold
 */
record AlertTrial(String alert, String metric, String limit, Crafting crafting) {
  static final String RULES = "monitoring-rules";
  static final String RECEIVERS = "monitoring-alertmanagers";

  /** Makes values up: one beyond the limit and one far inside it. */
  interface Crafting {
    double bad(Series real, double nowSeconds, double limitSeconds);

    double good(Series real, double nowSeconds, double limitSeconds);
  }

  Finding judge(Evidence evidence) {
    Inputs inputs = evidence.inputs();
    String name = inputs.text("policy.monitoring.alerts." + alert);
    String expected = "the alert %s fires at the limit of %s and reaches %s".formatted(
        name, inputs.text(limit), inputs.text("zone.alert-endpoint"));
    Finding rule = Monitoring.judged(evidence, expected, monitoring -> Monitoring.asked(
        evidence, RULES, expected, (sample, reply) -> AlertRule.listOf(reply.data())
            .map(rules -> rules.stream().filter(each -> each.name().equals(name)).toList())
            .map(rules -> best(rules, monitoring, expected, sample.seq()))
            .orElseGet(() -> Finding.notProven(expected, "the list of rules is not intelligible", sample.seq()))));
    return Finding.all(List.of(rule, receiver(evidence, expected)));
  }

  /** Of several rules of one name, as for several severities, one good one is enough. */
  private Finding best(List<AlertRule> rules, Monitoring monitoring, String expected, long line) {
    return rules.stream().map(rule -> new RuleTrial(this, rule, monitoring).judge(expected, line))
        .reduce((one, other) -> one.verdict().compareTo(other.verdict()) <= 0 ? one : other)
        .orElseGet(() -> Finding.refuted(expected, "no alerting rule of that name is loaded", line));
  }

  static Finding receiver(Evidence evidence, String expected) {
    String endpoint = evidence.inputs().text("zone.alert-endpoint");
    return Monitoring.asked(evidence, RECEIVERS, expected, (sample, reply) -> {
      List<String> receivers = reply.data().path("activeAlertmanagers").findValuesAsText("url").stream()
          .map(url -> url.replaceFirst("^[a-z]+://", "").replaceFirst("/.*$", "")).toList();
      return receivers.contains(endpoint)
          ? Finding.proven(expected, "alerts are sent to " + endpoint, sample.seq())
          : Finding.refuted(expected, "alerts are sent to %s and not to %s".formatted(receivers, endpoint),
              sample.seq());
    });
  }
}
