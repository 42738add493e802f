package org.quorate.criterion.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.criterion.unit.AutoStartCriteria.ONLY_BY_PROMOTION;
import static org.quorate.criterion.unit.EnablementCriteria.CONTROLLER_NOT_ENABLED;
import static org.quorate.criterion.unit.EnablementCriteria.ONLY_MEANT_ENABLED;
import static org.quorate.criterion.unit.InstallationCriteria.HELPER_UNITS;
import static org.quorate.criterion.unit.InstallationCriteria.JETSTREAM_UNIT;
import static org.quorate.criterion.unit.UnitZone.FILES;
import static org.quorate.criterion.unit.UnitZone.ID;
import static org.quorate.criterion.unit.UnitZone.LINES;
import static org.quorate.criterion.unit.UnitZone.good;
import static org.quorate.criterion.unit.UnitZone.policy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quorate.criterion.Expect;
import org.quorate.criterion.Finding;
import org.quorate.criterion.Judged;
import org.quorate.criterion.Zone;
import org.quorate.criterion.jetstream.ClusterZone;
import org.quorate.evidence.Evidence;
import org.quorate.verdict.Verdict;

/** Other names than usual, units that are not the zone's, and readings that only half make sense. */
class UnitEdgesTest {
  private static final String NICE = "/etc/systemd/system/nice.service:";

  @ParameterizedTest
  @MethodSource({"names", "enabled", "unclear"})
  void judged_with_its_reason(Judged row) {
    row.holds();
  }

  static List<Judged> names() {
    Zone named = good().reads("manifest", "beta", ClusterZone.manifest().replace(
        "\"bsfg-controller\": {", "\"bsfg-controller\": {\"container_name\": \"ctl\", "));
    return List.of(
        new Judged(ONLY_BY_PROMOTION, named.reads("boot-jobs", "beta", "/etc/rc.local:docker start ctl\n"), Verdict.REFUTED,
            "beta: /etc/rc.local:docker start ctl"),
        new Judged(ONLY_BY_PROMOTION, good().reads("boot-jobs", "beta", "/etc/rc.local:docker start ctl\n"), Verdict.PROVEN,
            "beta: no boot job starts it"),
        new Judged(ONLY_BY_PROMOTION, good().reads("boot-jobs", "beta", "/etc/rc.local: # docker start bsfg-controller\n"),
            Verdict.PROVEN, "beta: no boot job starts it"),
        new Judged(ONLY_BY_PROMOTION, line(NICE + "Wants=other.service"), Verdict.PROVEN,
            "beta: no unit file starts it but its own and promotion's"),
        new Judged(ONLY_BY_PROMOTION, line(NICE + "ExecStart=/bin/systemctl start other.service"), Verdict.PROVEN, "beta: no"),
        new Judged(ONLY_BY_PROMOTION, line(NICE + "Wants=bsfg-controller.slice"), Verdict.PROVEN, "beta: no unit file"));
  }

  static List<Judged> enabled() {
    return List.of(
        new Judged(ONLY_MEANT_ENABLED, enabled(good(), "ssh.service"), Verdict.PROVEN, "beta: enabled are ["),
        new Judged(ONLY_MEANT_ENABLED, enabled(good(), "bsfg-other.service"), Verdict.REFUTED,
            "beta: enabled are [bsfg-other.service, jetstream.service"),
        new Judged(ONLY_MEANT_ENABLED, enabled(good(), "my-jetstream.service"), Verdict.REFUTED, "my-jetstream.service"),
        new Judged(ONLY_MEANT_ENABLED, timed(), Verdict.PROVEN,
            "beta: enabled are [jetstream.service, keepalived.service, prometheus-node-exporter.service]; meant are"),
        new Judged(ONLY_MEANT_ENABLED, enabled(good(), "bsfg-other.timer"), Verdict.PROVEN, "beta: enabled are [jetstream"),
        new Judged(ONLY_MEANT_ENABLED, enabled(good().with("policy.services.promotion", "lift.service"), "lift.service"),
            Verdict.REFUTED, "lift.service"),
        new Judged(ONLY_MEANT_ENABLED, enabled(good().with("policy.backup.service", "nightly.service"), "nightly.service"),
            Verdict.REFUTED, "nightly.service"));
  }

  static List<Judged> unclear() {
    String helper = "prometheus-node-exporter.service";
    return List.of(
        new Judged(ONLY_MEANT_ENABLED, good().reads("helper-units", "beta", helper, 1, "", "Failed to connect to bus"),
            Verdict.NOT_PROVEN, "beta: \"helper-units\" ended with status 1 and printed \"Failed to connect to bus\""),
        new Judged(ONLY_BY_PROMOTION, good().reads("manifest", "beta", "{\"name\": \"bsfg\", \"services\": {}}"),
            Verdict.NOT_PROVEN, "beta"),
        new Judged(ONLY_BY_PROMOTION, good().reads("manifest", "beta", ClusterZone.manifest()
            .replace("bsfg-controller", "other").replace("bsfg/controller", "other/other")), Verdict.NOT_PROVEN,
            "beta: the manifest has no service bsfg-controller, and none with the image bsfg/controller:1.0.0"),
        new Judged(ONLY_BY_PROMOTION, good().reads("container-restart-policies", "beta", "/x/y.json:nonsense\n"
            + policy(ID, "no")), Verdict.NOT_PROVEN,
            "beta: \"container-restart-policies\" ended with status 0 and printed \"/x/y.json:nonsense\""),
        new Judged(ONLY_BY_PROMOTION, good().reads("container-restart-policies", "beta", "", 1, "", ""), Verdict.NOT_PROVEN,
            "beta: \"container-restart-policies\" ended with status 1 and printed \"nothing\""),
        new Judged(ONLY_BY_PROMOTION, good().reads("unit-lines", "beta", "", 127, "", "grep: not found"),
            Verdict.NOT_PROVEN, "beta: \"unit-lines\" ended with status 127 and printed \"grep: not found\""),
        new Judged(ONLY_BY_PROMOTION, good().reads("boot-jobs", "beta", "", 127, "", "grep: not found"),
            Verdict.NOT_PROVEN, "beta: \"boot-jobs\" ended with status 127 and printed \"grep: not found\""),
        new Judged(ONLY_BY_PROMOTION, good().reads("starting-scripts", "beta", "", 126, "", "grep: no right"),
            Verdict.NOT_PROVEN, "beta: \"starting-scripts\" ended with status 126 and printed \"grep: no right\""),
        new Judged(HELPER_UNITS, good().reads("helper-units", "beta", helper, 1, "", "Failed to connect to bus"),
            Verdict.NOT_PROVEN, "beta: \"helper-units\" ended with status 1 and printed \"Failed to connect to bus\""),
        new Judged(JETSTREAM_UNIT, good().reads("units", "beta", "Id=ssh.service\nLoadState=loaded\n"), Verdict.NOT_PROVEN,
            "beta: nothing was said of jetstream.service"));
  }

  /** A timer is declared among the helpers, and enabled. */
  private static Zone timed() {
    Zone zone = good().with("policy.services.helpers", List.of("prometheus-node-exporter.service", "bsfg-metrics.timer"));
    List.of("alpha", "beta", "gamma").forEach(role -> zone.reads("helper-units", role, "bsfg-metrics.timer", 0,
        "Id=bsfg-metrics.timer\nLoadState=loaded\nFragmentPath=/x\nUnitFileState=enabled\n", ""));
    return zone;
  }

  @Test
  void promotion_alone_may_want_the_controller() {
    String wanted = UnitZone.units().replaceFirst(
        "(?s)(Id=bsfg-controller.*?)WantedBy=", "$1WantedBy=bsfg-promotion.service");
    Expect.proven(ONLY_BY_PROMOTION, good().reads("units", "beta", wanted), "no unit but bsfg-promotion.service pulls");
    Expect.refuted(CONTROLLER_NOT_ENABLED, good().reads("units", "beta", wanted),
        "beta: bsfg-controller.service: WantedBy bsfg-promotion.service");
  }

  @Test
  void what_was_never_read_is_nothing_to_rest_on() {
    Evidence all = good().evidence();
    Evidence unread = new Evidence(
        all.entries().stream().filter(entry -> !entry.name().equals("unit-files")).toList());
    Finding finding = ONLY_BY_PROMOTION.judge(unread);
    assertThat(finding.verdict()).as(finding.observed()).isEqualTo(Verdict.PROVEN);
    assertThat(finding.evidence()).doesNotContain(0L).isNotEmpty();
  }

  private static Zone line(String line) {
    return good().reads("unit-lines", "beta", "", 0, LINES + line + "\n", "");
  }

  private static Zone enabled(Zone zone, String unit) {
    return zone.reads("unit-files", "beta", FILES.replaceFirst(
        "\\[", "[{\"unit_file\":\"%s\",\"state\":\"enabled\",\"preset\":null},".formatted(unit)));
  }
}
