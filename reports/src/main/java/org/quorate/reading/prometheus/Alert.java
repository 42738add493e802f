package org.quorate.reading.prometheus;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An alert that is not resolved, as Prometheus or Alertmanager lists it.
 *
 * @param state such as {@code firing}, {@code active} or {@code suppressed}
 */
public record Alert(Map<String, String> labels, String state) {

  /** Alerts of Prometheus that fire; pending ones are none yet. */
  public static Optional<List<Alert>> firing(JsonNode data) {
    return of(data.path("alerts")).map(all -> all.stream().filter(alert -> alert.state().equals("firing")).toList());
  }

  /** All alerts of Alertmanager, silenced and inhibited ones too: silence resolves nothing. */
  public static Optional<List<Alert>> unresolved(JsonNode list) {
    return of(list);
  }

  private static Optional<List<Alert>> of(JsonNode list) {
    if (!list.isArray()) {
      return Optional.empty();
    }
    List<Alert> all = new ArrayList<>();
    for (JsonNode each : list) {
      if (!each.path("labels").isObject()) {
        return Optional.empty();
      }
      Map<String, String> labels = new TreeMap<>();
      each.path("labels").fields().forEachRemaining(label -> labels.put(label.getKey(), label.getValue().asText()));
      JsonNode state = each.path("state").isTextual() ? each.path("state") : each.path("status").path("state");
      all.add(new Alert(labels, state.asText()));
    }
    return Optional.of(all);
  }

  public String label(String name) {
    return labels.getOrDefault(name, "");
  }

  @Override
  public String toString() {
    return "%s (%s) %s".formatted(label("alertname"), state, labels);
  }
}
