package org.quorate.criterion.monitoring;

import static org.quorate.criterion.monitoring.AlertsTest.EXPIRES;
import static org.quorate.criterion.monitoring.AlertsTest.STALE;
import static org.quorate.criterion.monitoring.AlertsTest.evaluated;
import static org.quorate.criterion.monitoring.AlertsTest.live;
import static org.quorate.criterion.monitoring.AlertsTest.rules;
import static org.quorate.criterion.monitoring.AlertsTest.with;
import static org.quorate.criterion.monitoring.MonitoredZone.NOW;
import static org.quorate.criterion.monitoring.MonitoredZone.header;
import static org.quorate.criterion.monitoring.MonitoredZone.well;
import static org.quorate.criterion.monitoring.MonitoringCriteria.BACKUP_FRESHNESS_ALERT;
import static org.quorate.criterion.monitoring.MonitoringCriteria.EXPIRY_ALERT;
import static org.quorate.criterion.monitoring.MonitoringCriteria.MONITORING_LIVE;
import static org.quorate.criterion.monitoring.MonitoringCriteria.NO_CRITICAL_ALERTS;
import static org.quorate.criterion.monitoring.MonitoringCriteria.ROLE_TRANSITION_VISIBLE;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quorate.criterion.Criterion;
import org.quorate.criterion.Judged;
import org.quorate.criterion.Roles;
import org.quorate.criterion.Zone;
import org.quorate.verdict.Verdict;

/** Rules at the very limit of what will do, several of one name, answers of another form, scrapes just in time. */
class MonitoringEdgesTest {
  @ParameterizedTest
  @MethodSource({"limits", "twins", "scrapes", "answers", "logs"})
  void judged_with_its_reason(Judged row) {
    row.holds();
  }

  static List<Judged> limits() {
    String expiry = "bsfg_certificate_not_after_seconds - time() < ";
    return List.of(
        new Judged(EXPIRY_ALERT, rules(expiry + "0", STALE), Verdict.REFUTED, "does not fire for"),
        new Judged(EXPIRY_ALERT, rules(expiry + "29 * 86400", STALE), Verdict.REFUTED, "does not fire for"),
        new Judged(EXPIRY_ALERT, rules(expiry + "1e12", STALE), Verdict.REFUTED, "although all is well"),
        new Judged(EXPIRY_ALERT, rules(EXPIRES, STALE, evaluated(4), evaluated(46)), Verdict.PROVEN, "fires beyond"),
        new Judged(EXPIRY_ALERT, rules(EXPIRES, STALE, evaluated(4), evaluated(47)), Verdict.REFUTED,
            "the rule was last evaluated 47 s ago"),
        new Judged(BACKUP_FRESHNESS_ALERT, rules(EXPIRES, STALE, "\"duration\":60", "\"duration\":360"), Verdict.PROVEN,
            "fires beyond the limit and not inside it"),
        new Judged(BACKUP_FRESHNESS_ALERT, rules(EXPIRES, STALE, "\"duration\":60", "\"duration\":361"),
            Verdict.REFUTED,
            "the rule stays pending for 361 s, longest is 360 s"),
        new Judged(BACKUP_FRESHNESS_ALERT, with(rules(EXPIRES, STALE), well()), Verdict.REFUTED,
            "monitoring has no series bsfg_backup_newest_object_seconds"));
  }

  /** Several rules may have one name; one that does its work is enough. */
  static List<Judged> twins() {
    String backup = "BsfgBackupStale";
    String certificate = "BsfgCertificateExpiring";
    String late = "bsfg_certificate_not_after_seconds - time() < 0";
    String never = "bsfg_backup_newest_object_seconds < 0";
    return List.of(
        new Judged(EXPIRY_ALERT, rules(EXPIRES, late, backup, certificate), Verdict.PROVEN, "not inside it"),
        new Judged(BACKUP_FRESHNESS_ALERT, rules(never, STALE, certificate, backup), Verdict.PROVEN, "not inside it"),
        new Judged(EXPIRY_ALERT, rules(late, late, backup, certificate), Verdict.REFUTED, "does not fire for"));
  }

  static List<Judged> scrapes() {
    return List.of(
        new Judged(MONITORING_LIVE, at(31, 40), Verdict.PROVEN, "beta: scraped 31 s ago"),
        new Judged(MONITORING_LIVE, at(32, 40), Verdict.REFUTED, "beta: last scraped 32 s ago"),
        new Judged(MONITORING_LIVE, at(3, 34), Verdict.PROVEN, "beta: scraped 3 s ago"),
        new Judged(MONITORING_LIVE, at(3, 35), Verdict.REFUTED,
            "beta: bsfg_jetstream_quorum: bsfg.prom was written 32 s before it was scraped, longest is 31 s"),
        new Judged(MONITORING_LIVE, at(6, 3), Verdict.PROVEN, "beta: scraped 6 s ago"),
        new Judged(MONITORING_LIVE, at(7, 3), Verdict.REFUTED, "bsfg.prom was written 4 s after it was scraped"),
        new Judged(MONITORING_LIVE, with(live(), well()), Verdict.REFUTED, "beta: no series bsfg_jetstream_quorum"));
  }

  static List<Judged> answers() {
    String ok = "{\"status\":\"success\",\"data\":{\"resultType\":\"vector\",\"result\":[]}}";
    String odd = header() + "{\"status\":\"success\",\"data\":{\"groups\":7}}";
    return List.of(
        gamma(MONITORING_LIVE, "monitoring-rules", odd, "the list of rules is not intelligible"),
        gamma(EXPIRY_ALERT, "monitoring-rules", odd, "the list of rules is not intelligible"),
        gamma(MONITORING_LIVE, "monitoring-rules", "garbage", "\"monitoring-rules\" ended with status 0"),
        gamma(EXPIRY_ALERT, "monitoring-series", header() + ok, "\"monitoring-series\" ended with status 0"),
        gamma(EXPIRY_ALERT, "monitoring-series", "garbage", "\"monitoring-series\" ended with status 0"),
        gamma(NO_CRITICAL_ALERTS, "monitoring-alerts", header() + ok, "\"monitoring-alerts\" ended with status 0"),
        gamma(NO_CRITICAL_ALERTS, "alertmanager-alerts", header() + "{}",
            "\"alertmanager-alerts\" ended with status 0"),
        gamma(NO_CRITICAL_ALERTS, "alertmanager-alerts", header().replace("200 OK", "500 Internal Server Error") + "[]",
            "\"alertmanager-alerts\" ended with status 0"));
  }

  static List<Judged> logs() {
    String late = RoleTransitionTest.BETA.substring(RoleTransitionTest.BETA.lastIndexOf("2026"));
    return List.of(
        told(RoleTransitionTest.BETA, Verdict.PROVEN, "(BSFG) Entering MASTER STATE"),
        told(late, Verdict.NOT_PROVEN, "beta: what was read begins only after the demotion"),
        told("garbage\n", Verdict.NOT_PROVEN, "beta: \"shipped-log\" ended with status 0"),
        told(RoleTransitionTest.BETA.replace("12:00:01.500001", "12:00:03.000000"), Verdict.PROVEN, "MASTER"),
        told(RoleTransitionTest.BETA.replace("12:00:01.500001", "12:00:03.000001"), Verdict.REFUTED,
            "beta: no line of Keepalived about becoming MASTER"),
        told(RoleTransitionTest.BETA.replace("12:00:01.500001", "11:59:57.000000"), Verdict.PROVEN, "MASTER"),
        told(RoleTransitionTest.BETA.replace("12:00:01.500001", "11:59:56.999999"), Verdict.REFUTED,
            "becoming MASTER"));
  }

  private static Judged told(String beta, Verdict verdict, String observed) {
    return new Judged(ROLE_TRANSITION_VISIBLE, RoleTransitionTest.logs(RoleTransitionTest.ALPHA, beta), verdict,
        observed);
  }

  private static Judged gamma(Criterion criterion, String probe, String out, String observed) {
    return new Judged(criterion, live().reads(probe, "gamma", out), Verdict.NOT_PROVEN, observed);
  }

  /** Live monitoring that scraped so many seconds ago what had been written so many seconds ago. */
  private static Zone at(int scraped, int written) {
    MonitoredZone series = new MonitoredZone().scrapedAt(NOW - scraped).writtenAt(NOW - written).alive();
    Roles.TRIAD.forEach(role -> series.shows(role, "bsfg_jetstream_quorum", "", 1));
    return with(live(), series);
  }
}
