package org.quorate.reading.prometheus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quorate.reading.Json;

class SeriesTest {
  private static final String UP = """
      {"metric": {"__name__": "up", "job": "node", "instance": "beta"}, "values": [[10.5, "1"], [20.5, "-Inf"]]}""";

  @Test
  void a_range_vector_has_series_with_their_points() {
    List<Series> all = matrix(UP + ", {\"metric\": {\"__name__\": \"age\"}, \"values\": [[1, \"NaN\"]]}").orElseThrow();

    assertThat(all.get(0)).isEqualTo(new Series("up", Map.of("instance", "beta", "job", "node"),
        List.of(new Series.Point(10.5, 1), new Series.Point(20.5, Double.NEGATIVE_INFINITY))));
    assertThat(all.get(0).last().atSeconds()).isEqualTo(20.5);
    assertThat(all.get(0).label("job")).isEqualTo("node");
    assertThat(all.get(0).label("zone")).isEmpty();
    assertThat(all.get(0)).hasToString("up{instance=beta, job=node}");
    assertThat(all.get(1).points()).singleElement().matches(point -> Double.isNaN(point.value()));
    assertThat(matrix("")).contains(List.of());
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "{\"metric\": {}, \"values\": [[1, \"1\"]]}", "{\"metric\": {\"__name__\": \"up\"}, \"values\": []}",
      "{\"metric\": {\"__name__\": \"up\"}, \"values\": [[1, \"one\"]]}", "{}", "7",
      "{\"metric\": {\"__name__\": \"up\"}, \"values\": [[\"1\", \"1\"]]}"})
  void one_unintelligible_series_spoils_them_all(String series) {
    assertThat(matrix(UP + ", " + series)).isEmpty();
  }

  @Test
  void data_of_another_form_has_no_series() {
    assertThat(series("{\"resultType\": \"vector\", \"result\": []}")).isEmpty();
    assertThat(series("{\"resultType\": \"matrix\", \"result\": {}}")).isEmpty();
    assertThat(series("{\"result\": []}")).isEmpty();
  }

  @Test
  void an_alert_shows_its_name_its_state_and_its_labels() {
    List<Alert> alerts = Alert.unresolved(Json.parse("""
        [{"labels": {"severity": "critical", "alertname": "Down"}, "status": {"state": "active"}},
        {"labels": {"alertname": "Old"}, "state": "firing", "status": {"state": "other"}}]""").orElseThrow()).orElseThrow();

    assertThat(alerts).containsExactly(
        new Alert(Map.of("alertname", "Down", "severity", "critical"), "active"), new Alert(Map.of("alertname", "Old"), "firing"));
    assertThat(alerts.get(0)).hasToString("Down (active) {alertname=Down, severity=critical}");
    assertThat(alerts.get(0).label("severity")).isEqualTo("critical");
    assertThat(alerts.get(1).label("severity")).isEmpty();
  }

  @Test
  void one_alert_without_labels_spoils_them_all() {
    assertThat(Alert.firing(Json.parse("{\"alerts\": [{\"labels\": {}, \"state\": \"firing\"}, {}]}").orElseThrow())).isEmpty();
    assertThat(Alert.firing(Json.parse("{\"alerts\": {}}").orElseThrow())).isEmpty();
    assertThat(Alert.firing(Json.parse("{\"alerts\": []}").orElseThrow())).contains(List.of());
  }

  @Test
  void rules_have_durations_of_any_length() {
    String rule = """
        {"type": "alerting", "name": "A", "query": "m", "health": "ok", "lastEvaluation": "2026-11-21T08:53:40Z", "duration": %s}""";
    String groups = "{\"groups\": [{\"interval\": 0.5, \"rules\": [" + rule + "]}]}";

    assertThat(AlertRule.listOf(Json.parse(groups.formatted("1e300")).orElseThrow()).orElseThrow()).containsExactly(
        new AlertRule("A", "m", Duration.ofSeconds(1_000_000_000_000L), "ok", Instant.parse("2026-11-21T08:53:40Z"), Duration.ofMillis(500)));
    assertThat(AlertRule.listOf(Json.parse(groups.formatted("\"1\"")).orElseThrow())).isEmpty();
    assertThat(AlertRule.listOf(Json.parse(groups.formatted("1").replace("0.5", "null")).orElseThrow())).isEmpty();
    assertThat(AlertRule.listOf(Json.parse(groups.formatted("\"1\"").replace("alerting", "recording")).orElseThrow()))
        .contains(List.of());
    assertThat(AlertRule.listOf(Json.parse(groups.formatted("1").replace("alerting", "recording")).orElseThrow()))
        .contains(List.of());
    assertThat(AlertRule.listOf(Json.parse("{\"groups\": []}").orElseThrow())).contains(List.of());
  }

  private static Optional<List<Series>> matrix(String result) {
    return series("{\"resultType\": \"matrix\", \"result\": [" + result + "]}");
  }

  private static Optional<List<Series>> series(String data) {
    return Series.listOf(Json.parse(data).orElseThrow());
  }
}
