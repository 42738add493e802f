package org.quorate.criterion.monitoring;

import static org.quorate.criterion.monitoring.MonitoredZone.END_SECONDS;
import static org.quorate.criterion.monitoring.MonitoredZone.NEWEST_SECONDS;
import static org.quorate.criterion.monitoring.MonitoredZone.NOW;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quorate.criterion.Criterion;
import org.quorate.criterion.Expect;
import org.quorate.criterion.Roles;
import org.quorate.criterion.Spoilt;
import org.quorate.criterion.Zone;

class AlertsTest {
  static final String EXPIRES = "bsfg_certificate_not_after_seconds - time() < 30 * 86400";
  static final String STALE = "time() - bsfg_backup_newest_object_seconds > 3600";

  @Test
  void should_prove_rules_that_fire_beyond_the_limit_only() {
    Expect.proven(MonitoringCriteria.EXPIRY_ALERT, rules(EXPIRES, STALE));
    Expect.proven(MonitoringCriteria.BACKUP_FRESHNESS_ALERT, rules(EXPIRES, STALE));
    Expect.proven(MonitoringCriteria.EXPIRY_ALERT,
        rules("min by (zone) (bsfg_certificate_not_after_seconds) < time() + 45 * 86400", STALE));
    Expect.proven(MonitoringCriteria.BACKUP_FRESHNESS_ALERT,
        rules(EXPIRES, STALE + " or absent(bsfg_backup_newest_object_seconds)"));
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "time() - bsfg_backup_newest_object_seconds > +Inf", "time() - bsfg_backup_newest_object_seconds > 1e99",
      "time() - bsfg_backup_newest_object_seconds > 7200", "time() - bsfg_backup_newest_object_seconds < 3600",
      "time() - bsfg_backup_newest_object_seconds{instance=\"10.2.1.13:9100\"} > 3600",
      "absent(bsfg_backup_newest_object_seconds)", "bsfg_backup_newest_object_seconds > 3600"})
  void should_refute_a_rule_that_does_not_do_its_work(String expression) {
    Expect.refuted(MonitoringCriteria.BACKUP_FRESHNESS_ALERT, rules(EXPIRES, expression), "fire");
  }

  @Test
  void should_not_be_sure_of_a_rule_beyond_what_can_be_tried() {
    Expect.notProven(MonitoringCriteria.BACKUP_FRESHNESS_ALERT,
        rules(EXPIRES, "rate(bsfg_backup_newest_object_seconds[5m]) == 0"));
  }

  @Test
  void should_refute_a_rule_that_is_gone_broken_asleep_or_pends_for_ever() {
    Expect.refuted(MonitoringCriteria.EXPIRY_ALERT, rules(EXPIRES, STALE, "BsfgCertificateExpiring", "Another"),
        "no alerting rule of that name");
    Expect.refuted(MonitoringCriteria.EXPIRY_ALERT, rules(EXPIRES, STALE, "\"ok\"", "\"err\""), "health is \"err\"");
    Expect.refuted(MonitoringCriteria.EXPIRY_ALERT, rules(EXPIRES, STALE, evaluated(4), evaluated(300)),
        "last evaluated 300 s ago");
    Expect.refuted(MonitoringCriteria.BACKUP_FRESHNESS_ALERT,
        rules(EXPIRES, STALE, "\"duration\":60", "\"duration\":31536000"), "stays pending");
  }

  @Test
  void should_refute_alerts_that_go_elsewhere() {
    Zone zone = rules(EXPIRES, STALE).reads("monitoring-alertmanagers", "gamma", MonitoredZone.header() + """
        {"status":"success","data":{"activeAlertmanagers":[{"url":"http://10.9.9.9:9093/api/v2/alerts"}]}}""");

    Expect.refuted(MonitoringCriteria.EXPIRY_ALERT, zone,
        "alerts are sent to [10.9.9.9:9093] and not to 10.1.1.30:9093");
  }

  @Test
  void should_prove_a_zone_without_critical_alerts() {
    Expect.proven(MonitoringCriteria.NO_CRITICAL_ALERTS, alerts("", ""));
    Expect.proven(MonitoringCriteria.NO_CRITICAL_ALERTS, alerts(alert("warning", "zone", "plant-a"), ""));
    Expect.proven(MonitoringCriteria.NO_CRITICAL_ALERTS,
        alerts(alert("critical", "zone", "plant-b"), alert("critical", "instance", "10.2.1.11:9100")));
    Expect.proven(MonitoringCriteria.NO_CRITICAL_ALERTS,
        alerts(alert("critical", "instance", "https://10.2.1.10/10.1.1.10"), alert("critical", "instance", ":9100")));
  }

  @Test
  void should_refute_a_critical_alert_wherever_it_is_known() {
    Expect.refuted(MonitoringCriteria.NO_CRITICAL_ALERTS, alerts(alert("critical", "zone", "plant-a"), ""),
        "severity=critical");
    Expect.refuted(MonitoringCriteria.NO_CRITICAL_ALERTS, alerts("", alert("critical", "zone", "plant-a")),
        "severity=critical");
    Expect.refuted(MonitoringCriteria.NO_CRITICAL_ALERTS, alerts("", alert("critical", "instance", "10.1.1.12:9100")),
        "severity=critical");
    Expect.refuted(MonitoringCriteria.NO_CRITICAL_ALERTS, alerts("", alert("critical", "job", "x")),
        "severity=critical");
    for (String instance : List.of("10.1.1.10:9443", "10.1.1.10", "https://10.1.1.10:9443/health", "https://10.1.1.13/",
        "plant-a-gamma:9100")) {
      Expect.refuted(MonitoringCriteria.NO_CRITICAL_ALERTS, alerts("", alert("critical", "instance", instance)), instance);
    }
    Expect.refuted(MonitoringCriteria.NO_CRITICAL_ALERTS,
        alerts("", alert("critical", "zone", "plant-a").replace("active", "suppressed")), "suppressed");
  }

  @Test
  void should_prove_live_monitoring_and_refute_what_is_dead() {
    Expect.proven(MonitoringCriteria.MONITORING_LIVE, live());
    Expect.refuted(MonitoringCriteria.MONITORING_LIVE, live()
        .reads("monitoring-series", "gamma", "", 7, "", "curl: (7) refused"), "does not answer");
    Expect.refuted(MonitoringCriteria.MONITORING_LIVE, live()
        .reads("alertmanager-alerts", "gamma", "", 7, "", "curl: (7) refused"), "does not answer");
    Expect.refuted(MonitoringCriteria.MONITORING_LIVE, with(live(), new MonitoredZone()),
        "no target of the monitoring");
    Expect.refuted(MonitoringCriteria.MONITORING_LIVE, with(live(), MonitoredZone.well().scrapedAt(NOW - 200).alive()),
        "alpha: last scraped 200 s ago");
    Expect.refuted(MonitoringCriteria.MONITORING_LIVE, with(live(), MonitoredZone.well().shows("beta", "up", "", 0)),
        "beta: scraping fails");
    Expect.refuted(MonitoringCriteria.MONITORING_LIVE, live().reads("monitoring-rules", "gamma", MonitoredZone.header()
        + "{\"status\":\"success\",\"data\":{\"groups\":[]}}"), "no alert rule");
  }

  @Test
  void should_never_be_proven_without_whole_readings() {
    for (Criterion criterion : List.of(MonitoringCriteria.EXPIRY_ALERT, MonitoringCriteria.BACKUP_FRESHNESS_ALERT,
        MonitoringCriteria.MONITORING_LIVE, MonitoringCriteria.NO_CRITICAL_ALERTS)) {
      Spoilt.neverProvenWithoutItsReadings(criterion, live().evidence());
      Spoilt.neverProvenFromGarbage(criterion, live().evidence(), criterion.probes());
    }
  }

  static Zone with(Zone zone, MonitoredZone series) {
    return zone.reads("monitoring-series", "gamma", series.zone().evidence().sample("monitoring-series", "gamma")
        .orElseThrow().out());
  }

  static Zone live() {
    Zone zone = rules(EXPIRES, STALE);
    zone.reads("monitoring-alerts", "gamma", MonitoredZone.header()
        + "{\"status\":\"success\",\"data\":{\"alerts\":[]}}");
    return zone.reads("alertmanager-alerts", "gamma", MonitoredZone.header() + "[]");
  }

  private static Zone alerts(String atPrometheus, String atAlertmanager) {
    return Zone.example()
        .reads("monitoring-alerts", "gamma", MonitoredZone.header()
            + "{\"status\":\"success\",\"data\":{\"alerts\":[%s]}}"
            .formatted(atPrometheus.replaceAll("\"status\":\\{\"state\":\"\\w+\"\\}", "\"state\":\"firing\"")))
        .reads("alertmanager-alerts", "gamma", MonitoredZone.header() + "[" + atAlertmanager + "]");
  }

  private static String alert(String severity, String label, String value) {
    return """
        {"labels":{"alertname":"A","severity":"%s","%s":"%s"},"status":{"state":"active"}}""".formatted(severity, label, value);
  }

  static String evaluated(long secondsAgo) {
    return Instant.ofEpochSecond(NOW - secondsAgo).toString();
  }

  static Zone rules(String expires, String stale, String... change) {
    String form = """
        {"name":"%s","query":"%s","duration":60,"labels":{},"health":"ok","lastEvaluation":"%s","type":"alerting"}""";
    String groups = "{\"status\":\"success\",\"data\":{\"groups\":[{\"name\":\"bsfg\",\"interval\":15,\"rules\":[%s,%s]}]}}".formatted(
        form.formatted("BsfgCertificateExpiring", expires.replace("\"", "\\\""), evaluated(4)),
        form.formatted("BsfgBackupStale", stale.replace("\"", "\\\""), evaluated(4)));
    MonitoredZone monitored = MonitoredZone.well()
        .shows("gamma", "bsfg_backup_newest_object_seconds", "", NEWEST_SECONDS);
    for (String role : Roles.TRIAD) {
      monitored.shows(role, "bsfg_certificate_not_after_seconds", "file=\"server.crt\"", END_SECONDS);
      monitored.shows(role, "bsfg_jetstream_quorum", "", 1);
    }
    monitored.facts().reads("monitoring-alertmanagers", "gamma", MonitoredZone.header() + """
        {"status":"success","data":{"activeAlertmanagers":[{"url":"http://10.1.1.30:9093/api/v2/alerts"}],"droppedAlertmanagers":[]}}""");
    monitored.facts().reads("monitoring-rules", "gamma",
        MonitoredZone.header() + (change.length == 2 ? groups.replace(change[0], change[1]) : groups));
    return monitored.zone();
  }
}
