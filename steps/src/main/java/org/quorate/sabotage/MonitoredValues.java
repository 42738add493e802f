package org.quorate.sabotage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The values in an answer of Prometheus, without their times. */
final class MonitoredValues {
  private static final ObjectMapper JSON = new ObjectMapper();

  private MonitoredValues() {}

  static Stream<String> lines(String answer) {
    try {
      List<String> lines = new ArrayList<>();
      for (JsonNode series : JSON.readTree(answer).path("data").path("result")) {
        lines.add(series.path("metric") + " " + series.path("value").path(1).asText());
      }
      return lines.stream();
    } catch (JsonProcessingException e) {
      return Stream.of("no answer of monitoring: " + Words.shortened(answer));
    }
  }
}
