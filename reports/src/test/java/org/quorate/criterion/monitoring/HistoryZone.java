package org.quorate.criterion.monitoring;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.quorate.criterion.Zone;
import org.quorate.evidence.EntryKind;

/** Hand-written history that monitoring has of a zone, in seconds from the beginning of a drill. */
final class HistoryZone {
  private static final Map<String, String> ADDRESS =
      Map.of("alpha", "10.1.1.11", "beta", "10.1.1.12", "gamma", "10.1.1.13");
  private final Zone zone = Zone.example();
  private final List<String> series = new ArrayList<>();

  /** A transition from Alpha to Beta that must be seen in metrics and took so many seconds. */
  static HistoryZone demotion(int seconds) {
    HistoryZone history = new HistoryZone();
    history.zone.with("policy.monitoring.transitions", "metric");
    return history.drill("demotion", phase("begin").put("active", "alpha").put("standby", "beta"), seconds,
        phase("end"));
  }

  static HistoryZone quorumLoss(int seconds) {
    return new HistoryZone().drill("quorum-loss", phase("in-effect").put("proven", true), seconds, phase("undone"));
  }

  HistoryZone drill(String name, ObjectNode begin, int seconds, ObjectNode end) {
    zone.entry(EntryKind.FAULT, name, "", begin).after(seconds).entry(EntryKind.FAULT, name, "", end);
    return this;
  }

  static ObjectNode phase(String phase) {
    return new ObjectMapper().createObjectNode().put("phase", phase);
  }

  HistoryZone role(String role, Map<? extends Number, Integer> values) {
    return shows("bsfg_vrrp_master", role, values);
  }

  HistoryZone quorum(String role, Map<? extends Number, Integer> values) {
    return shows("bsfg_jetstream_quorum", role, values);
  }

  private HistoryZone shows(String metric, String role, Map<? extends Number, Integer> values) {
    Map<Double, Integer> ordered = new TreeMap<>();
    values.forEach((at, value) -> ordered.put(Zone.NOW.getEpochSecond() + at.doubleValue(), value));
    series.add("{\"metric\":{\"__name__\":\"%s\",\"instance\":\"%s:9100\"},\"values\":[%s]}".formatted(
        metric, ADDRESS.get(role), ordered.entrySet().stream()
            .map(point -> "[%.3f,\"%d\"]".formatted(point.getKey(), point.getValue()))
                .collect(Collectors.joining(","))));
    return this;
  }

  Zone zone() {
    return zone.reads("monitoring-history", "gamma", MonitoredZone.header()
        + "{\"status\":\"success\",\"data\":{\"resultType\":\"matrix\",\"result\":[%s]}}".formatted(
            String.join(",", series)));
  }
}
