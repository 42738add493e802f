package org.quorate.criterion.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.criterion.unit.AutoStartCriteria.ONLY_BY_PROMOTION;
import static org.quorate.criterion.unit.EnablementCriteria.CONTROLLER_NOT_ENABLED;
import static org.quorate.criterion.unit.EnablementCriteria.JETSTREAM_ENABLED;
import static org.quorate.criterion.unit.EnablementCriteria.KEEPALIVED_ENABLED;
import static org.quorate.criterion.unit.EnablementCriteria.ONLY_MEANT_ENABLED;
import static org.quorate.criterion.unit.InstallationCriteria.CONTROLLER_UNIT;
import static org.quorate.criterion.unit.InstallationCriteria.HELPER_UNITS;
import static org.quorate.criterion.unit.InstallationCriteria.JETSTREAM_UNIT;
import static org.quorate.criterion.unit.InstallationCriteria.RELOADED;
import static org.quorate.criterion.unit.UnitZone.FILES;
import static org.quorate.criterion.unit.UnitZone.FILES_OF_GAMMA;
import static org.quorate.criterion.unit.UnitZone.LINES;
import static org.quorate.criterion.unit.UnitZone.good;
import static org.quorate.criterion.unit.UnitZone.policy;
import static org.quorate.criterion.unit.UnitZone.units;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quorate.criterion.Criterion;
import org.quorate.criterion.Finding;
import org.quorate.criterion.Spoilt;
import org.quorate.criterion.Zone;
import org.quorate.criterion.jetstream.ClusterZone;
import org.quorate.evidence.EntryKind;
import org.quorate.evidence.Evidence;
import org.quorate.verdict.Verdict;

class UnitCriteriaTest {
  private static final String MISSING = "grep: /usr/local/lib/systemd: No such file or directory\n";

  @Test
  void should_prove_what_a_release_installs() {
    for (Criterion criterion : all()) {
      judged(criterion, good(), Verdict.PROVEN, "");
    }
  }

  @Test
  void should_never_prove_without_or_from_garbled_readings() {
    for (Criterion criterion : all()) {
      Evidence evidence = List.of(CONTROLLER_UNIT, KEEPALIVED_ENABLED, CONTROLLER_NOT_ENABLED, ONLY_BY_PROMOTION)
          .contains(criterion) ? onPair() : good().evidence();
      Spoilt.neverProvenWithoutItsReadings(criterion, evidence);
    }
    Spoilt.neverProvenFromGarbage(JETSTREAM_UNIT, good().evidence(), Set.of("units", "unit-files"));
    Spoilt.neverProvenFromGarbage(HELPER_UNITS, good().evidence(), Set.of("helper-units"));
    Spoilt.neverProvenFromGarbage(RELOADED, good().evidence(), Set.of("units", "units-to-reload"));
    Spoilt.neverProvenFromGarbage(ONLY_MEANT_ENABLED, good().evidence(), Set.of("unit-files"));
    Spoilt.neverProvenFromGarbage(ONLY_BY_PROMOTION, onPair(), Set.of("units", "manifest"));
  }

  @Test
  void should_refute_a_unit_or_slice_that_is_not_installed() {
    refuted(JETSTREAM_UNIT, onBeta(units().replace("LoadState=loaded\nActiveState=active", "LoadState=not-found\nActiveState=active")),
        "jetstream.service is not-found");
    refuted(JETSTREAM_UNIT, good().reads("unit-files", "gamma", FILES_OF_GAMMA.replace("bsfg-jetstream.slice", "other.slice")),
        "gamma: jetstream.service is loaded, in bsfg-jetstream.slice, which has no unit file");
    refuted(CONTROLLER_UNIT, onBeta(units().replace("Slice=bsfg-controller.slice", "Slice=system.slice")), "in system.slice");
    refuted(CONTROLLER_UNIT, onBeta(units().replace("/etc/systemd/system/bsfg-controller.service", "")), "bsfg-controller.service");
    refuted(HELPER_UNITS, good().reads("helper-units", "gamma", "prometheus-node-exporter.service", 0, UnitZone.helper("not-found"), ""),
        "gamma: prometheus-node-exporter.service is not-found");
  }

  @Test
  void should_call_helpers_not_applicable_where_none_is_declared() {
    judged(HELPER_UNITS, good().with("policy.services.helpers", List.of()), Verdict.PROVEN, "not applicable");
  }

  @Test
  void should_refute_a_unit_that_changed_since_it_was_loaded() {
    refuted(RELOADED, onBeta(units().replaceFirst("NeedDaemonReload=no", "NeedDaemonReload=yes")), "beta: jetstream.service");
    refuted(RELOADED, good().reads("units-to-reload", "gamma", "NeedDaemonReload=yes\nId=bsfg-metrics.timer\n"), "gamma: bsfg-metrics.timer");
  }

  @Test
  void should_refute_what_is_enabled_without_being_meant_to_and_the_reverse() {
    refuted(ONLY_MEANT_ENABLED, files("bsfg-controller.service", "enabled"), "bsfg-controller.service, jetstream.service");
    refuted(ONLY_MEANT_ENABLED, files("bsfg-promotion.service", "enabled-runtime"), "bsfg-promotion.service");
    refuted(ONLY_MEANT_ENABLED, good().reads("unit-files", "gamma", FILES_OF_GAMMA.replace("\"disabled\"", "\"enabled\"")),
        "gamma: enabled are [jetstream.service, keepalived.service");
    refuted(ONLY_MEANT_ENABLED, good().reads("helper-units", "beta", "prometheus-node-exporter.service", 0,
        UnitZone.helper("loaded").replace("enabled", "disabled"), ""), "beta: enabled are [jetstream.service, keepalived.service]");
    refuted(JETSTREAM_ENABLED, files("jetstream.service", "disabled"), "beta: jetstream.service is disabled");
    refuted(KEEPALIVED_ENABLED, files("keepalived.service", "masked"), "beta: keepalived.service is masked");
  }

  @Test
  void should_refute_a_controller_that_is_enabled_wanted_or_masked() {
    for (Criterion criterion : List.of(CONTROLLER_NOT_ENABLED, ONLY_BY_PROMOTION)) {
      refuted(criterion, onBeta(controller("UnitFileState=static", "UnitFileState=enabled")), "bsfg-controller.service is enabled");
      refuted(criterion, onBeta(controller("UpheldBy=", "UpheldBy=nice.service")), "bsfg-controller.service: UpheldBy nice.service");
      refuted(criterion, onBeta(controller("WantedBy=", "WantedBy=multi-user.target")), "WantedBy multi-user.target");
      refuted(criterion, onBeta(controller("TriggeredBy=", "TriggeredBy=bsfg-controller.timer")), "TriggeredBy bsfg-controller.timer");
    }
    refuted(CONTROLLER_NOT_ENABLED, onBeta(controller("LoadState=loaded", "LoadState=masked")), "bsfg-controller.service is masked");
  }

  @Test
  void should_know_the_controller_by_the_name_that_the_manifest_gives_it() {
    Zone zone = good().reads("manifest", "beta", ClusterZone.manifest().replace("bsfg-controller", "facts"));

    judged(ONLY_BY_PROMOTION, zone, Verdict.PROVEN, "");
    refuted(ONLY_BY_PROMOTION, zone.reads("boot-jobs", "beta", "/etc/rc.local:docker start facts\n"), "docker start facts");
    refuted(ONLY_BY_PROMOTION, zone.reads("unit-lines", "beta",
        LINES + "/etc/systemd/system/nice.service:ExecStart=/usr/bin/docker start facts\n"), "docker start facts");
  }

  @Test
  void should_refute_other_ways_to_start_it() {
    refuted(ONLY_BY_PROMOTION, onBeta(controller("Restart=no", "Restart=always")), "Restart=always");
    refuted(ONLY_BY_PROMOTION, onBeta(promotion("WantedBy=", "WantedBy=multi-user.target")), "bsfg-promotion.service: WantedBy");
    refuted(ONLY_BY_PROMOTION, manifest("\"restart\": \"no\"", "\"restart\": \"always\""), "restart: always");
    refuted(ONLY_BY_PROMOTION, manifest("\"restart\": \"on-failure\"", "\"restart\": \"no\", \"depends_on\": {\"bsfg-controller\": {}}"),
        "the service jetstream depends on it");
    refuted(ONLY_BY_PROMOTION, good().reads("container-restart-policies", "beta", policy(UnitZone.ID, "unless-stopped")),
        "has the restart policy unless-stopped");
    refuted(ONLY_BY_PROMOTION, good().reads("boot-jobs", "beta", "/var/spool/cron/root:@reboot /opt/bsfg/bin/promote\n"), "@reboot");
    refuted(ONLY_BY_PROMOTION, good().reads("boot-jobs", "beta", "/etc/rc.local:systemctl start bsfg-controller\n"), "rc.local");
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "/etc/systemd/system/nice.service:Wants=bsfg-controller.service",
    "/etc/systemd/system/nice.timer:Unit=bsfg-controller.service",
    "/etc/systemd/system/bsfg-controller.service:WantedBy=multi-user.target bsfg-controller.service",
    "/etc/systemd/system/nice.service:ExecStartPost=/bin/systemctl start --no-block bsfg-controller",
    "/etc/systemd/system/nice.service:ExecStart=/bin/sh -c 'systemctl restart bsfg-promotion.service'",
    "/etc/systemd/system/jetstream.service:ExecStart=/usr/bin/docker compose -f /opt/bsfg/docker-compose.yml up -d",
    "/etc/systemd/system/nice.service:ExecStart=/usr/bin/docker compose -f /opt/bsfg/docker-compose.yml up -d bsfg-controller",
    "/etc/systemd/system/nice.service:ExecStartPost=/usr/bin/docker start bsfg-controller",
    "/etc/systemd/system/jetstream.service:ExecStart=docker compose -f /opt/bsfg/docker-compose.yml up --detach --timeout 5"})
  void should_refute_unit_lines_that_start_it(String line) {
    refuted(ONLY_BY_PROMOTION, good().reads("unit-lines", "beta", "", 2, LINES + line + "\n", MISSING), line);
  }

  @Test
  void should_refute_a_unit_that_executes_a_script_that_starts_it() {
    String line = "/etc/systemd/system/late.service:ExecStart=-/usr/local/bin/late --now\n";
    String script = "/usr/local/bin/late:exec systemctl start bsfg-controller\n";
    refuted(ONLY_BY_PROMOTION, good().reads("unit-lines", "beta", "", 2, LINES + line, MISSING)
        .reads("starting-scripts", "beta", script), "late.service executes /usr/local/bin/late");
    assertThat(ONLY_BY_PROMOTION.judge(good().reads("starting-scripts", "beta", script).evidence()).verdict())
        .isEqualTo(Verdict.PROVEN);
    refuted(JETSTREAM_ENABLED, good().reads("units", "beta", UnitZone.units().replaceFirst("multi-user.target", "nowhere.target")),
        "wanted by \"nowhere.target\"");
  }

  @Test
  void should_refute_a_controller_that_ran_before_promotion() {
    String running = controller("ActiveState=inactive", "ActiveState=active")
        .replaceFirst("(?s)(Id=bsfg-controller.*?)InactiveExitTimestamp=", "$1InactiveExitTimestamp=Sun 2026-03-01 09:00:00.5 UTC");
    refuted(ONLY_BY_PROMOTION, onBeta(running), "was started at 2026-03-01T09:00:00.500Z, promotion at no time");

    String promoted = running.replaceFirst(
        "(?s)(Id=bsfg-promotion.*?)InactiveExitTimestamp=", "$1InactiveExitTimestamp=Sun 2026-03-01 08:59:59.5 UTC");
    judged(ONLY_BY_PROMOTION, onBeta(promoted), Verdict.PROVEN, "no unit but bsfg-promotion.service");
  }

  @Test
  void should_not_decide_when_grep_could_not_look() {
    judged(ONLY_BY_PROMOTION, good().reads("unit-lines", "beta", "", 2, LINES, "grep: /etc/systemd: Permission denied\n"),
        Verdict.NOT_PROVEN, "unit-lines");
    judged(ONLY_BY_PROMOTION, good().reads("container-restart-policies", "beta", "", 2, "",
        "grep: /var/lib/docker/containers: No such file or directory\n"), Verdict.NOT_PROVEN, "container-restart-policies");
    judged(ONLY_BY_PROMOTION, good().reads("boot-jobs", "beta", "", 127, "", "grep: not found"), Verdict.NOT_PROVEN, "boot-jobs");
  }

  private static List<Criterion> all() {
    return Stream.of(InstallationCriteria.all(), EnablementCriteria.all(), AutoStartCriteria.all()).flatMap(List::stream).toList();
  }

  private static String controller(String text, String other) {
    return inBlock("Id=bsfg-controller.service", text, other);
  }

  private static String promotion(String text, String other) {
    return inBlock("Id=bsfg-promotion.service", text, other);
  }

  private static String inBlock(String id, String text, String other) {
    return String.join("\n\n", Stream.of(units().split("\n\n"))
        .map(block -> block.contains(id) ? block.replaceFirst(text, other) : block).toList());
  }

  private static Zone onBeta(String units) {
    return good().reads("units", "beta", units);
  }

  private static Zone files(String unit, String state) {
    return good().reads("unit-files", "beta", FILES.replaceFirst(
        "(\"%s\",\"state\":)\"[a-z]+\"".formatted(unit), "$1\"" + state + "\""));
  }

  private static Zone manifest(String text, String other) {
    return good().reads("manifest", "beta", ClusterZone.manifest().replace(text, other));
  }

  /** Without what Gamma says, which criteria about Alpha and Beta do not look at. */
  private static Evidence onPair() {
    return new Evidence(good().evidence().entries().stream()
        .filter(entry -> entry.kind() == EntryKind.INPUT || !entry.subject().equals("gamma")).toList());
  }

  private static void refuted(Criterion criterion, Zone zone, String observed) {
    judged(criterion, zone, Verdict.REFUTED, observed);
  }

  private static void judged(Criterion criterion, Zone zone, Verdict verdict, String observed) {
    Finding finding = criterion.judge(zone.evidence());
    assertThat(finding.observed()).as(criterion.name()).contains(observed);
    assertThat(finding.verdict()).as("%s: %s", criterion.name(), finding.observed()).isEqualTo(verdict);
  }
}
