package org.quorate.criterion.packages;

import static org.quorate.criterion.packages.BaselineCriteria.VERSIONS_WITHIN_BASELINE;
import static org.quorate.criterion.packages.PackageCriteriaTest.DOCKER;
import static org.quorate.criterion.packages.PackageCriteriaTest.PACKAGE;
import static org.quorate.criterion.packages.PackageCriteriaTest.UNIT;
import static org.quorate.criterion.packages.PackageCriteriaTest.good;
import static org.quorate.criterion.packages.RuntimeCriteria.COMPOSE_AVAILABLE;
import static org.quorate.criterion.packages.RuntimeCriteria.RUNTIME_RUNNING;
import static org.quorate.criterion.packages.RuntimeCriteria.RUNTIME_STARTS;
import static org.quorate.criterion.packages.ToolCriteria.AGENT_PREREQUISITES_INSTALLED;
import static org.quorate.criterion.packages.ToolCriteria.DISK_TOOLING_INSTALLED;
import static org.quorate.criterion.packages.ToolCriteria.TLS_TOOLING_INSTALLED;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quorate.criterion.Criterion;
import org.quorate.criterion.Judged;
import org.quorate.criterion.Zone;
import org.quorate.verdict.Verdict;

/** Programs that only look like themselves, packages half changed, commands that failed with a good output. */
class PackageEdgesTest {
  private static final String HERE = DOCKER.formatted("26.1.5");

  @ParameterizedTest
  @MethodSource({"runtimes", "configurations", "compose", "tools", "files", "baselines"})
  void judged_with_its_reason(Judged row) {
    row.holds();
  }

  static List<Judged> runtimes() {
    String on = UNIT.formatted("active");
    String unit = "beta: \"container-runtime-unit\" ended with status ";
    return List.of(
        beta(RUNTIME_RUNNING, "container-runtime", 0, HERE, Verdict.PROVEN, "beta: daemon 26.1.5 answers, with {"),
        beta(RUNTIME_RUNNING, "container-runtime", 1, HERE, Verdict.NOT_PROVEN,
            "beta: \"container-runtime\" ended with status 1"),
        beta(RUNTIME_RUNNING, "container-runtime", 0, "garbage", Verdict.NOT_PROVEN,
            "\"container-runtime\" ended with status 0"),
        beta(RUNTIME_RUNNING, "container-runtime", 127, HERE, Verdict.REFUTED, "client is not installed"),
        beta(RUNTIME_RUNNING, "container-runtime", 0, HERE.replace("1.7.24~ds1", ""), Verdict.REFUTED,
            "finds no containerd"),
        beta(RUNTIME_RUNNING, "container-runtime-unit", 0, UNIT.formatted("inactive"), Verdict.REFUTED,
            "beta: docker.service is inactive"),
        beta(RUNTIME_RUNNING, "container-runtime-unit", 1, on, Verdict.NOT_PROVEN, unit + 1),
        beta(RUNTIME_RUNNING, "container-runtime-unit", 0, on + "\n" + on, Verdict.NOT_PROVEN, unit + 0),
        beta(RUNTIME_RUNNING, "container-runtime-unit", 0, on.replace("ActiveState=active\n", ""), Verdict.NOT_PROVEN,
            unit + 0));
  }

  static List<Judged> configurations() {
    String probe = "container-runtime-configuration";
    String printed = "beta: \"container-runtime-configuration\" ended with status ";
    return List.of(
        beta(RUNTIME_STARTS, probe, 0, "configuration OK\n", Verdict.PROVEN, "beta: its configuration is valid"),
        beta(RUNTIME_STARTS, probe, 0, "garbage", Verdict.NOT_PROVEN, printed + 0),
        beta(RUNTIME_STARTS, probe, 1, "configuration OK\n", Verdict.REFUTED, "beta: it would not start again"),
        beta(RUNTIME_STARTS, probe, 1, "", Verdict.NOT_PROVEN, printed + 1),
        beta(RUNTIME_STARTS, probe, 2, "garbage", Verdict.NOT_PROVEN, printed + 2),
        beta(RUNTIME_STARTS, probe, 127, "not found", Verdict.NOT_PROVEN, printed + 127),
        beta(RUNTIME_STARTS, probe, 1, "unknown flag: --validate", Verdict.NOT_PROVEN, printed + 1));
  }

  static List<Judged> compose() {
    String printed = "beta: \"compose-version\" ended with status ";
    return List.of(
        beta(COMPOSE_AVAILABLE, "compose-version", 0, "v2.26.1\n", Verdict.PROVEN, "beta: Compose v2.26.1"),
        beta(COMPOSE_AVAILABLE, "compose-version", 0, "yes\n", Verdict.NOT_PROVEN, printed + 0),
        beta(COMPOSE_AVAILABLE, "compose-version", 125, "", Verdict.REFUTED, "beta: Compose does not answer"),
        beta(COMPOSE_AVAILABLE, "compose-version", 127, "", Verdict.REFUTED, "beta: Compose does not answer"),
        beta(COMPOSE_AVAILABLE, "compose-version", 2, "2.26.1\n", Verdict.NOT_PROVEN, printed + 2),
        beta(COMPOSE_AVAILABLE, "compose-projects", 1, "[]\n", Verdict.NOT_PROVEN,
            "beta: \"compose-projects\" ended with status 1"),
        beta(COMPOSE_AVAILABLE, "compose-projects", 0, "2.26.1\n", Verdict.REFUTED,
            "asked for its projects, printed \"2.26.1\""),
        beta(COMPOSE_AVAILABLE, "compose-projects", 0, "[\n", Verdict.REFUTED,
            "asked for its projects, printed \"[\""));
  }

  static List<Judged> tools() {
    return List.of(
        beta(TLS_TOOLING_INSTALLED, "openssl-version", 0, "OpenSSL 3.5.1\nmore\n", Verdict.PROVEN,
            "beta: OpenSSL 3.5.1"),
        beta(TLS_TOOLING_INSTALLED, "openssl-version", 1, "OpenSSL 3.5.1\n", Verdict.NOT_PROVEN,
            "\"openssl-version\" ended with"),
        beta(TLS_TOOLING_INSTALLED, "openssl-version", 0, "LibreSSL 3.5.1\n", Verdict.NOT_PROVEN,
            "\"openssl-version\" ended with"),
        beta(DISK_TOOLING_INSTALLED, "block-devices", 127, "", Verdict.REFUTED, "beta: not installed: lsblk"),
        beta(DISK_TOOLING_INSTALLED, "block-devices", 1, "{\"blockdevices\": [{\"name\":\"sda\",\"type\":\"disk\"}]}",
            Verdict.NOT_PROVEN, "beta: \"block-devices\" ended with status 1"),
        beta(DISK_TOOLING_INSTALLED, "tool-mdadm", 127, "", Verdict.REFUTED, "beta: not installed: mdadm"),
        beta(DISK_TOOLING_INSTALLED, "tool-mdadm", 0, "garbage", Verdict.NOT_PROVEN,
            "beta: \"tool-mdadm\" ended with status 0"));
  }

  static List<Judged> files() {
    String program = "/usr/sbin/rsyslogd\n";
    String files = "beta: \"agent-prerequisite-files\" of rsyslog ended with status ";
    Zone unread = good().with("policy.agent-prerequisites", List.of("curl"));
    return List.of(
        verified(1, "??5??????   " + program, Verdict.REFUTED,
            "beta: /usr/sbin/rsyslogd of rsyslog is not as installed"),
        verified(1, "missing     " + program, Verdict.REFUTED, "beta: /usr/sbin/rsyslogd of rsyslog is missing"),
        verified(0, "?M???????   " + program, Verdict.PROVEN, "beta: the programs of rsyslog are as installed"),
        verified(0, "\nmissing     /usr/share/man/man8/rsyslogd.8.gz\n", Verdict.PROVEN, "the programs of rsyslog are"),
        verified(1, "", Verdict.NOT_PROVEN, files + 1),
        verified(2, "missing     " + program, Verdict.NOT_PROVEN, files + 2),
        verified(0, "garbage\n", Verdict.NOT_PROVEN, files + 0),
        new Judged(AGENT_PREREQUISITES_INSTALLED, good().reads("agent-prerequisites", "beta", "rsyslog", 1,
            PACKAGE.formatted("install ok installed"), ""), Verdict.NOT_PROVEN,
                "beta: \"agent-prerequisites\" of rsyslog ended"),
        new Judged(AGENT_PREREQUISITES_INSTALLED, unread, Verdict.NOT_PROVEN, "beta: curl was not looked for"),
        new Judged(AGENT_PREREQUISITES_INSTALLED, unread, Verdict.NOT_PROVEN,
            "beta: the files of curl were not looked at"),
        new Judged(AGENT_PREREQUISITES_INSTALLED, good().with("policy.agent-prerequisites", List.of()),
            Verdict.NOT_PROVEN,
            "beta: the environment file lists no prerequisite"));
  }

  static List<Judged> baselines() {
    return List.of(
        beta(VERSIONS_WITHIN_BASELINE, "container-runtime", 1, HERE, Verdict.NOT_PROVEN,
            "beta: \"container-runtime\" ended with"),
        beta(VERSIONS_WITHIN_BASELINE, "container-runtime", 0, HERE.replace("26.1.5+dfsg1", "25.0"), Verdict.REFUTED,
            "beta: docker 25.0 is outside 26.0 to 29.99"),
        beta(VERSIONS_WITHIN_BASELINE, "container-runtime", 0, DOCKER.formatted("30.0.1"), Verdict.REFUTED,
            "docker 30.0.1 is outside"),
        beta(VERSIONS_WITHIN_BASELINE, "openssl-version", 1, "OpenSSL 3.5.1\n", Verdict.NOT_PROVEN,
            "\"openssl-version\" ended"),
        beta(VERSIONS_WITHIN_BASELINE, "keepalived-version", 0, "", Verdict.NOT_PROVEN,
            "\"keepalived-version\" ended"));
  }

  private static Judged verified(int exit, String out, Verdict verdict, String observed) {
    return new Judged(AGENT_PREREQUISITES_INSTALLED,
        good().reads("agent-prerequisite-files", "beta", "rsyslog", exit, out, ""), verdict, observed);
  }

  private static Judged beta(Criterion criterion, String probe, int exit, String out, Verdict verdict,
      String observed) {
    return new Judged(criterion, good().reads(probe, "beta", "", exit, out, ""), verdict, observed);
  }
}
