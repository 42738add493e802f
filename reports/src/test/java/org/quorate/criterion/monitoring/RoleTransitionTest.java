package org.quorate.criterion.monitoring;

import static org.quorate.criterion.monitoring.MonitoringCriteria.ROLE_TRANSITION_VISIBLE;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.quorate.criterion.Criterion;
import org.quorate.criterion.Expect;
import org.quorate.criterion.Spoilt;
import org.quorate.criterion.Zone;
import org.quorate.evidence.EntryKind;

class RoleTransitionTest {
  static final String ALPHA = """
      2026-03-01T11:50:00.000001+00:00 plant-a-alpha systemd[1]: Started session.
      2026-03-01T12:00:01.000001+00:00 plant-a-alpha Keepalived_vrrp[77]: (BSFG) sent 0 priority
      """;
  static final String BETA = """
      tial line
      2026-03-01T11:50:00.000001+00:00 plant-a-beta systemd[1]: Started session.
      2026-03-01T12:00:01.500001+00:00 plant-a-beta Keepalived_vrrp[80]: (BSFG) Entering MASTER STATE
      """;

  @Test
  void should_prove_a_transition_that_keepalived_tells_in_the_shipped_logs() {
    Expect.proven(ROLE_TRANSITION_VISIBLE, logs(ALPHA, BETA));
  }

  @Test
  void should_refute_logs_that_do_not_tell_of_it() {
    Expect.refuted(ROLE_TRANSITION_VISIBLE, logs(ALPHA, BETA.replace("Entering MASTER STATE", "Reload")),
        "beta: no line of Keepalived");
    Expect.refuted(ROLE_TRANSITION_VISIBLE, logs(ALPHA, BETA.replace("Keepalived_vrrp", "somebody")),
        "beta: no line of Keepalived");
    Expect.refuted(ROLE_TRANSITION_VISIBLE, logs(ALPHA.replace("12:00:01", "11:51:01"), BETA),
        "alpha: no line of Keepalived");
  }

  @Test
  void should_not_be_sure_without_a_drill_or_with_too_short_a_log() {
    Expect.notProven(ROLE_TRANSITION_VISIBLE, Zone.example().reads("shipped-log", "alpha", ALPHA)
        .reads("shipped-log", "beta", BETA));
    Expect.notProven(ROLE_TRANSITION_VISIBLE, logs(ALPHA, BETA.substring(BETA.lastIndexOf("2026"))));
    Spoilt.neverProvenWithoutItsReadings(withoutHistory(), logs(ALPHA, BETA).evidence());
  }

  @Test
  void should_judge_the_metric_where_that_is_the_chosen_channel() {
    Expect.proven(ROLE_TRANSITION_VISIBLE, metrics(1, 0, 0, 1));
    Expect.refuted(ROLE_TRANSITION_VISIBLE, metrics(1, 1, 0, 1), "no change of alpha: 1 to 0");
    Expect.refuted(ROLE_TRANSITION_VISIBLE, metrics(1, 0, 0, 0), "no change of beta: 0 to 1");
  }

  private static Criterion withoutHistory() {
    return new Criterion(
        ROLE_TRANSITION_VISIBLE.name(), Set.of("shipped-log"), ROLE_TRANSITION_VISIBLE.judge());
  }

  static Zone logs(String alpha, String beta) {
    return drill(Zone.example().with("policy.monitoring.transitions", "log"))
        .reads("shipped-log", "alpha", alpha).reads("shipped-log", "beta", beta);
  }

  private static Zone metrics(int alphaBefore, int alphaAfter, int betaBefore, int betaAfter) {
    long drill = Zone.NOW.getEpochSecond();
    String form = """
        {"metric":{"__name__":"bsfg_vrrp_master","instance":"10.1.1.1%d:9100"},"values":[[%d,"%d"],[%d,"%d"]]}""";
    return drill(Zone.example().with("policy.monitoring.transitions", "metric")).reads("monitoring-history", "gamma",
        MonitoredZone.header()
            + "{\"status\":\"success\",\"data\":{\"resultType\":\"matrix\",\"result\":[%s,%s]}}".formatted(
            form.formatted(1, drill - 60, alphaBefore, drill + 15, alphaAfter),
            form.formatted(2, drill - 60, betaBefore, drill + 15, betaAfter)));
  }

  private static Zone drill(Zone zone) {
    ObjectNode begin = new ObjectMapper().createObjectNode().put("phase", "begin").put("active", "alpha")
        .put("standby", "beta");
    return zone.entry(EntryKind.FAULT, "demotion", "", begin)
        .entry(EntryKind.FAULT, "demotion", "", new ObjectMapper().createObjectNode().put("phase", "end"));
  }

  @Test
  void a_quorum_that_monitoring_shows_through_its_loss_is_no_signal() {
    Expect.proven(MonitoringCriteria.QUORUM_LOSS_VISIBLE, quorum(120, 0));
    Expect.refuted(MonitoringCriteria.QUORUM_LOSS_VISIBLE, quorum(120, 1),
        "a quorum in all 1 samples, while there was none for 120 s");
    Expect.notProven(MonitoringCriteria.QUORUM_LOSS_VISIBLE, quorum(20, 1));
    Expect.notProven(MonitoringCriteria.QUORUM_LOSS_VISIBLE, metrics(1, 0, 0, 1));
    Spoilt.neverProvenWithoutItsReadings(MonitoringCriteria.QUORUM_LOSS_VISIBLE, quorum(120, 0).evidence());
    Spoilt.neverProvenFromGarbage(MonitoringCriteria.QUORUM_LOSS_VISIBLE, quorum(120, 0)
        .evidence(), Set.of("monitoring-history"));
  }

  private static Zone quorum(int seconds, int shown) {
    ObjectMapper json = new ObjectMapper();
    long began = Zone.NOW.getEpochSecond();
    Zone zone = Zone.example().entry(EntryKind.FAULT, "quorum-loss", "", json.createObjectNode()
        .put("phase", "in-effect").put("proven", true))
        .after(seconds).entry(EntryKind.FAULT, "quorum-loss", "", json.createObjectNode().put("phase", "undone"));
    return zone.reads("monitoring-history", "gamma", MonitoredZone.header() + """
        {"status":"success","data":{"resultType":"matrix","result":[
        {"metric":{"__name__":"bsfg_jetstream_quorum","instance":"10.1.1.12:9100"},"values":[[%d,"1"],[%d,"%d"]]}]}}"""
        .formatted(began - 30, began + 10, shown));
  }

  static Zone goodLogs() {
    return logs(ALPHA, BETA);
  }

  static Zone goodMetrics() {
    return metrics(1, 0, 0, 1);
  }

  static Zone goodQuorum() {
    return quorum(120, 0);
  }
}
