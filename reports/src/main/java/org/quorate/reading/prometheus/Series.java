package org.quorate.reading.prometheus;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One time series with the samples of a range query, oldest first; there is at least one.
 *
 * @param labels without the metric's name
 */
public record Series(String name, Map<String, String> labels, List<Point> points) {

  public Series {
    labels = new LinkedHashMap<>(new TreeMap<>(labels));
    points = List.copyOf(points);
  }

  /** One scraped value. */
  public record Point(double atSeconds, double value) {}

  public Point last() {
    return points.get(points.size() - 1);
  }

  public String label(String name) {
    return labels.getOrDefault(name, "");
  }

  /** All series of a range vector; empty when the data is of another form. */
  public static Optional<List<Series>> listOf(JsonNode data) {
    if (!data.path("resultType").asText().equals("matrix") || !data.path("result").isArray()) {
      return Optional.empty();
    }
    List<Series> all = new ArrayList<>();
    for (JsonNode each : data.path("result")) {
      Optional<Series> series = of(each);
      if (series.isEmpty()) {
        return Optional.empty();
      }
      all.add(series.get());
    }
    return Optional.of(all);
  }

  private static Optional<Series> of(JsonNode each) {
    Map<String, String> labels = new TreeMap<>();
    each.path("metric").fields().forEachRemaining(label -> labels.put(label.getKey(), label.getValue().asText()));
    List<Point> points = new ArrayList<>();
    for (JsonNode pair : each.path("values")) {
      Optional<Double> value = number(pair.path(1).asText());
      if (!pair.path(0).isNumber() || value.isEmpty()) {
        return Optional.empty();
      }
      points.add(new Point(pair.path(0).asDouble(), value.get()));
    }
    String name = labels.remove("__name__");
    return name == null || points.isEmpty() ? Optional.empty() : Optional.of(new Series(name, labels, points));
  }

  private static Optional<Double> number(String text) {
    try {
      return Optional.of(Double.valueOf(text.replace("+Inf", "Infinity").replace("-Inf", "-Infinity")));
    } catch (NumberFormatException notANumber) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return name + labels;
  }
}
