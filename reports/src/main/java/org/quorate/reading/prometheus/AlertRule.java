package org.quorate.reading.prometheus;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An alerting rule as the rules API lists it.
 *
 * @param expression its PromQL
 * @param pendingFor how long the expression must hold before the alert fires
 * @param health {@code ok} when its last evaluation succeeded
 * @param evaluated when it was last evaluated
 * @param every how often its group is evaluated
 */
public record AlertRule(
    String name, String expression, Duration pendingFor, String health, Instant evaluated, Duration every) {

  /** All alerting rules; empty when the data is of another form. */
  public static Optional<List<AlertRule>> listOf(JsonNode data) {
    if (!data.path("groups").isArray()) {
      return Optional.empty();
    }
    List<AlertRule> all = new ArrayList<>();
    for (JsonNode group : data.path("groups")) {
      for (JsonNode rule : group.path("rules")) {
        Optional<AlertRule> alert = of(rule, group);
        if (rule.path("type").asText().equals("alerting") && alert.isEmpty()) {
          return Optional.empty();
        }
        alert.filter(each -> rule.path("type").asText().equals("alerting")).ifPresent(all::add);
      }
    }
    return Optional.of(all);
  }

  private static Optional<AlertRule> of(JsonNode rule, JsonNode group) {
    if (!rule.path("duration").isNumber() || !group.path("interval").isNumber()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new AlertRule(
          rule.path("name").asText(),
          rule.path("query").asText(),
          seconds(rule.path("duration")),
          rule.path("health").asText(),
          OffsetDateTime.parse(rule.path("lastEvaluation").asText()).toInstant(),
          seconds(group.path("interval"))));
    } catch (DateTimeException neverEvaluated) {
      return Optional.empty();
    }
  }

  private static Duration seconds(JsonNode number) {
    return Duration.ofMillis(Math.round(Math.min(number.asDouble(), 1e12) * 1000));
  }
}
