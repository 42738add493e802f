package org.quorate.criterion.packages;

import static org.quorate.criterion.Expect.notProven;
import static org.quorate.criterion.Expect.proven;
import static org.quorate.criterion.Expect.refuted;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.quorate.criterion.Criterion;
import org.quorate.criterion.Roles;
import org.quorate.criterion.Spoilt;
import org.quorate.criterion.Zone;

class PackageCriteriaTest {
  static final String DOCKER = """
      {"Client":{"Version":"26.1.5+dfsg1","Context":"default"},"Server":{"Components":[
      {"Name":"Engine","Version":"%1$s"},{"Name":"containerd","Version":"1.7.24~ds1"},{"Name":"runc","Version":"1.1.15+ds1"}],
      "Version":"%1$s"}}
      """;
  private static final String NO_DAEMON = "{\"Client\":{\"Version\":\"26.1.5+dfsg1\"},\"Server\":null}\n";
  static final String UNIT =
      "Id=docker.service\nLoadState=loaded\nActiveState=%s\nSubState=running\nUnitFileState=enabled\n";
  static final String PACKAGE = "Package: rsyslog\nStatus: %s\nVersion: 8.2504.0-1\n";
  static final String KEEPALIVED = "Keepalived v%s (03/30,2025)\n\nCopyright(C) 2001-2025\n";

  @Test
  void should_prove_installed_and_running_software() {
    all().forEach(criterion -> proven(criterion, good()));
  }

  @Test
  void should_refute_a_runtime_that_does_not_run() {
    String refused = "Cannot connect to the Docker daemon at unix:///run/docker.sock. Is the docker daemon running?";

    refuted(RuntimeCriteria.RUNTIME_RUNNING,
        good().reads("container-runtime", "gamma", "", 1, NO_DAEMON, refused), "no daemon answers");
    refuted(RuntimeCriteria.RUNTIME_RUNNING,
        good().reads("container-runtime", "gamma", "", 1, "", refused), "does not answer");
    refuted(RuntimeCriteria.RUNTIME_RUNNING,
        good().reads("container-runtime", "gamma", "", 127, "", "not found"), "not installed");
    refuted(RuntimeCriteria.RUNTIME_STARTS,
        good().reads("container-runtime-unit", "gamma", UNIT.formatted("failed")), "docker.service is failed");
    refuted(RuntimeCriteria.RUNTIME_RUNNING, good().reads("container-runtime", "gamma",
        DOCKER.formatted("26.1.5").replace("1.1.15+ds1", "N/A")), "finds no runc");
  }

  @Test
  void should_refute_a_runtime_that_would_not_start_again() {
    Zone zone = good().reads("container-runtime-configuration", "alpha", "", 1, "",
        "unable to configure the Docker daemon with file /etc/docker/daemon.json: invalid character");

    refuted(RuntimeCriteria.RUNTIME_STARTS, zone, "it would not start again");
    proven(RuntimeCriteria.RUNTIME_RUNNING, zone);
  }

  /** As engine 20.10 of Debian 12 answers. */
  @Test
  void an_engine_that_cannot_examine_its_configuration_has_started_with_it() {
    Zone old = good().reads("container-runtime-configuration", "alpha", "", 1, "",
        "Status: unknown flag: --validate\nSee 'dockerd --help'., Code: 125");
    Zone started = old.reads("container-runtime-unit", "alpha",
        UNIT.formatted("active") + "ActiveEnterTimestamp=Sat 2026-01-10 08:00:00.500000 UTC\n");

    proven(RuntimeCriteria.RUNTIME_STARTS, started.reads("container-runtime-configuration-status", "alpha", "1768031000\n"));
    proven(RuntimeCriteria.RUNTIME_STARTS, started.reads("container-runtime-configuration-status", "alpha", "", 1, "",
        "stat: cannot statx '/etc/docker/daemon.json': No such file or directory"));
    notProven(RuntimeCriteria.RUNTIME_STARTS,
        started.reads("container-runtime-configuration-status", "alpha", "1768032001\n"));
    notProven(RuntimeCriteria.RUNTIME_STARTS,
        started.reads("container-runtime-configuration-status", "alpha", "soon\n"));
  }

  @Test
  void should_refute_missing_compose() {
    refuted(RuntimeCriteria.COMPOSE_AVAILABLE,
        good().reads("compose-version", "alpha", "", 1, "", "docker: 'compose' is not a docker command."), "not a docker command");
  }

  @Test
  void should_refute_missing_programs() {
    refuted(ToolCriteria.KEEPALIVED_INSTALLED, good().reads("keepalived-version", "beta", "", 127, "", ""), "not installed: keepalived");
    refuted(ToolCriteria.TLS_TOOLING_INSTALLED, good().reads("openssl-version", "gamma", "", 127, "", ""), "not installed: openssl");
    refuted(ToolCriteria.DISK_TOOLING_INSTALLED, good().reads("tool-smartctl", "alpha", "", 127, "", ""), "not installed: smartctl");
  }

  @Test
  void should_refute_prerequisites_that_are_gone() {
    refuted(ToolCriteria.AGENT_PREREQUISITES_INSTALLED, good().reads("agent-prerequisites", "gamma", "rsyslog", 1, "",
        "dpkg-query: package 'rsyslog' is not installed and no information is available"), "rsyslog is not installed");
    refuted(ToolCriteria.AGENT_PREREQUISITES_INSTALLED, good().reads("agent-prerequisites", "gamma", "rsyslog", 0,
        PACKAGE.formatted("deinstall ok config-files"), ""), "config-files");
    refuted(ToolCriteria.AGENT_PREREQUISITES_INSTALLED, good().reads("agent-prerequisite-files", "gamma", "rsyslog", 0,
        "missing     /usr/sbin/rsyslogd\n", ""), "/usr/sbin/rsyslogd of rsyslog is missing");
    refuted(ToolCriteria.AGENT_PREREQUISITES_INSTALLED, good().reads("agent-prerequisite-files", "gamma", "rsyslog", 0,
        "??5??????   /usr/sbin/rsyslogd\n", ""), "not as installed");
  }

  @Test
  void should_not_mind_changed_configuration_and_left_out_documentation() {
    proven(ToolCriteria.AGENT_PREREQUISITES_INSTALLED, good().reads("agent-prerequisite-files", "gamma", "rsyslog", 0,
        "??5?????? c /etc/rsyslog.conf\nmissing     /usr/share/man/man8/rsyslogd.8.gz\n", ""));
  }

  @Test
  void should_refute_versions_outside_the_baseline() {
    refuted(BaselineCriteria.VERSIONS_WITHIN_BASELINE,
        good().with("policy.packages.keepalived.minimum", "2.4"), "keepalived 2.3.3 is outside 2.4 to 2.3.99");
    refuted(BaselineCriteria.VERSIONS_WITHIN_BASELINE,
        good().reads("container-runtime", "beta", DOCKER.formatted("25.0.1")), "beta: docker 25.0.1 is outside 26.0 to 29.99");
    refuted(BaselineCriteria.VERSIONS_WITHIN_BASELINE, good().reads("compose-version", "beta", "2.9.0\n"), "compose 2.9.0");
    refuted(BaselineCriteria.VERSIONS_WITHIN_BASELINE, good().reads("openssl-version", "beta", "OpenSSL 1.1.1w  11 Sep 2023\n"), "openssl 1.1.1");
    notProven(BaselineCriteria.VERSIONS_WITHIN_BASELINE, good().reads("openssl-version", "beta", "OpenSSL unknown\n"));
  }

  @Test
  void should_prove_both_ends_of_the_baseline() {
    proven(BaselineCriteria.VERSIONS_WITHIN_BASELINE, good()
        .with("policy.packages.keepalived.minimum", "2.3.3").with("policy.packages.keepalived.maximum", "2.3.3"));
  }

  @Test
  void should_prove_nothing_from_spoilt_readings() {
    all().forEach(criterion -> {
      Set<String> telling = new HashSet<>(criterion.probes());
      telling.remove("agent-prerequisite-files");
      Spoilt.neverProvenWithoutItsReadings(criterion, good().evidence());
      Spoilt.neverProvenFromGarbage(criterion, good().evidence(), telling);
    });
  }

  static List<Criterion> all() {
    return Stream.of(RuntimeCriteria.all(), ToolCriteria.all(), BaselineCriteria.all()).flatMap(List::stream).toList();
  }

  static Zone good() {
    Zone zone = Zone.example();
    for (String role : Roles.TRIAD) {
      for (String name : List.of("rsyslog", "prometheus-node-exporter")) {
        zone.reads("agent-prerequisites", role, name, 0, PACKAGE.formatted("install ok installed"), "")
            .reads("agent-prerequisite-files", role, name, 0, "", "");
      }
      zone.reads("container-runtime-configuration", role, "configuration OK\n");
    }
    return zone
        .reads("container-runtime", Roles.TRIAD, DOCKER.formatted("26.1.5+dfsg1"))
        .reads("container-runtime-unit", Roles.TRIAD, UNIT.formatted("active"))
        .reads("compose-version", Roles.TRIAD, "2.26.1-4\n")
        .reads("compose-projects", Roles.TRIAD, "[]\n")
        .reads("keepalived-version", Roles.PAIR, KEEPALIVED.formatted("2.3.3"))
        .reads("openssl-version", Roles.TRIAD, "OpenSSL 3.5.1 1 Jul 2025 (Library: OpenSSL 3.5.1 1 Jul 2025)\n")
        .reads("block-devices", Roles.TRIAD, "{\"blockdevices\": [{\"name\":\"sda\",\"type\":\"disk\"}]}\n")
        .reads("tool-findmnt", Roles.TRIAD, "findmnt from util-linux 2.41\n")
        .reads("tool-mdadm", Roles.TRIAD, "mdadm - v4.4 - 2024-11-07 - Debian 4.4-11\n")
        .reads("tool-smartctl", Roles.TRIAD, "smartctl 7.4 2023-08-01 r5530 [x86_64-linux-6.18] (local build)\n");
  }
}
