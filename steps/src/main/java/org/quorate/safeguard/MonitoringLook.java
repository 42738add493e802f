package org.quorate.safeguard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quorate.environment.Command;
import org.quorate.environment.Environment;
import org.quorate.environment.Outcome;
import org.quorate.evidence.Inputs;

/** What Prometheus and Alertmanager say against a drill, asked from a node, which reaches them as the zone does. */
final class MonitoringLook {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String FROM = "gamma";
  private final Environment environment;
  private final Inputs inputs;
  private final Optional<String> ownSilence;

  /** @param ownSilence what this program silenced itself: it keeps people from being called, and nothing from being seen */
  MonitoringLook(Environment environment, Inputs inputs, Optional<String> ownSilence) {
    this.environment = environment;
    this.inputs = inputs;
    this.ownSilence = ownSilence;
  }

  /**
   * Each query that has a result and each alert that is firing; what cannot be asked is a reason too. Alerts that somebody
   * else has silenced are known to somebody, and none.
   */
  List<String> reasons() {
    List<String> reasons = new ArrayList<>();
    for (String query : inputs.texts("safety.stop-when.queries")) {
      JsonNode answer = ask(query(inputs, query));
      if (!answer.path("status").asText().equals("success")) {
        reasons.add("Prometheus does not answer the query \"%s\"".formatted(query));
      } else if (!answer.path("data").path("result").isEmpty()) {
        reasons.add("the query \"%s\" has a result".formatted(query));
      }
    }
    List<String> named = inputs.texts("safety.stop-when.alerts");
    if (!named.isEmpty()) {
      alerts(named, ask(alerts(inputs)), reasons);
    }
    return reasons;
  }

  private void alerts(List<String> named, JsonNode answer, List<String> reasons) {
    if (!answer.isArray()) {
      reasons.add("Alertmanager does not say which alerts are firing");
    }
    answer.forEach(alert -> {
      String name = alert.path("labels").path("alertname").asText();
      if (named.contains(name) && !silencedByOthers(alert)) {
        reasons.add("the alert %s is firing".formatted(name));
      }
    });
  }

  private boolean silencedByOthers(JsonNode alert) {
    List<String> silences = new ArrayList<>();
    alert.path("status").path("silencedBy").forEach(each -> silences.add(each.asText()));
    ownSilence.ifPresent(silences::remove);
    return !silences.isEmpty();
  }

  static Command query(Inputs inputs, String query) {
    return Command.of("curl", "-sS", "--max-time", "4", "--get", "--data-urlencode", "query=" + query,
        inputs.text("policy.monitoring.prometheus") + "/api/v1/query");
  }

  static Command alerts(Inputs inputs) {
    return Command.of("curl", "-sS", "--max-time", "4",
        inputs.text("policy.monitoring.alertmanager") + "/api/v2/alerts?active=true&silenced=true&inhibited=false");
  }

  private JsonNode ask(Command command) {
    Outcome outcome = environment.hosts().get(FROM).run(command);
    try {
      return JSON.readTree(outcome.succeeded() ? outcome.out() : "null");
    } catch (JsonProcessingException e) {
      // Not an answer of either of them, which counts as none.
      return JSON.nullNode();
    }
  }
}
