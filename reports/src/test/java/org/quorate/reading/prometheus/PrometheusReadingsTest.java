package org.quorate.reading.prometheus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.quorate.reading.Json;

class PrometheusReadingsTest {
  private static final String HEADER =
      "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nDate: Sat, 21 Nov 2026 08:53:40 GMT\r\n\r\n";

  @Test
  void reads_series_with_the_servers_own_time() {
    PrometheusReply reply = PrometheusReply.read(HEADER + """
        {"status":"success","data":{"resultType":"matrix","result":[{"metric":{"__name__":"up","instance":"10.1.1.11:9100",
        "job":"node"},"values":[[1795251213.400,"1"],[1795251219.408,"+Inf"]]}]}}
        """).orElseThrow();

    Series series = Series.listOf(reply.data()).orElseThrow().get(0);

    assertThat(reply.at()).isEqualTo(Instant.parse("2026-11-21T08:53:40Z"));
    assertThat(series.name()).isEqualTo("up");
    assertThat(series.label("job")).isEqualTo("node");
    assertThat(series.last()).isEqualTo(new Series.Point(1795251219.408, Double.POSITIVE_INFINITY));
  }

  @Test
  void an_error_or_an_answer_without_a_time_is_none() {
    assertThat(PrometheusReply.read(HEADER
        + "{\"status\":\"error\",\"errorType\":\"bad_data\",\"error\":\"parse error\"}")).isEmpty();
    assertThat(PrometheusReply.read(HEADER.replace("200 OK", "503 Service Unavailable")
        + "{\"status\":\"success\",\"data\":{}}")).isEmpty();
    assertThat(PrometheusReply.read("HTTP/1.1 200 OK\r\n\r\n{\"status\":\"success\",\"data\":{}}")).isEmpty();
    assertThat(PrometheusReply.read("HTTP/1.1 200 OK\r\nDate: now\r\n\r\n{\"status\":\"success\",\"data\":{}}"))
        .isEmpty();
    assertThat(PrometheusReply.read("{\"status\":\"success\",\"data\":{}}")).isEmpty();
    String header = "HTTP/1.1 200 OK\r\nDate: Sat, 21 Nov 2026 08:00:00 GMT\r\n\r\n";
    assertThat(PrometheusReply.read(header + "{\"status\":\"error\",\"data\":{}}")).isEmpty();
    assertThat(PrometheusReply.read(header + "{\"status\":\"success\",\"data\":[]}")).isEmpty();
    assertThat(PrometheusReply.read(header + "{\"status\":\"success\",\"data\":{}}")).isPresent();
  }

  @Test
  void reads_alerting_rules_and_leaves_recording_rules_out() {
    List<AlertRule> rules = AlertRule.listOf(Json.parse("""
        {"groups":[{"name":"bsfg","interval":2,"rules":[
        {"state":"inactive","name":"Expiring","query":"m - time() \\u003c 30 * 86400","duration":10,"labels":{},"health":"ok",
        "lastEvaluation":"2026-11-21T08:53:40.476342107Z","type":"alerting"},
        {"name":"job:up","query":"up","health":"ok","lastEvaluation":"2026-11-21T08:53:40Z","type":"recording"}]}]}
        """).orElseThrow()).orElseThrow();

    assertThat(rules).containsExactly(new AlertRule(
        "Expiring", "m - time() < 30 * 86400", Duration.ofSeconds(10), "ok",
        Instant.parse("2026-11-21T08:53:40.476342107Z"), Duration.ofSeconds(2)));
  }

  @Test
  void rules_of_another_form_are_no_list() {
    assertThat(AlertRule.listOf(Json.parse("{}").orElseThrow())).isEmpty();
    assertThat(AlertRule.listOf(Json.parse("""
        {"groups":[{"interval":2,"rules":[{"type":"alerting","name":"A","query":"m","lastEvaluation":"never","duration":1}]}]}
        """).orElseThrow())).isEmpty();
  }

  @Test
  void reads_alerts_of_both_servers() {
    assertThat(Alert.firing(Json.parse("""
        {"alerts":[{"labels":{"alertname":"A","severity":"critical"},"state":"firing"},{"labels":{"alertname":"B"},"state":"pending"}]}
        """).orElseThrow()).orElseThrow()).extracting(alert -> alert.label("alertname")).containsExactly("A");
    assertThat(Alert.unresolved(Json.parse("""
        [{"labels":{"alertname":"A","severity":"critical"},"status":{"state":"suppressed","silencedBy":["x"]}}]
        """).orElseThrow()).orElseThrow()).extracting(Alert::state).containsExactly("suppressed");
    assertThat(Alert.unresolved(Json.parse("{}").orElseThrow())).isEmpty();
    assertThat(Alert.unresolved(Json.parse("[{}]").orElseThrow())).isEmpty();
  }

  @Property
  void any_text_is_read_or_not_but_never_thrown_at(@ForAll String text) {
    PrometheusReply.read(HEADER + text);
    PrometheusReply.read(text);
  }
}
