package org.quorate.criterion.logging;

import static org.quorate.criterion.logging.LogAgentCriteria.LOG_AGENT_CONFIGURED;
import static org.quorate.criterion.logging.LogAgentCriteria.LOG_AGENT_FORWARDS;
import static org.quorate.criterion.logging.LogAgentCriteria.LOG_AGENT_INSTALLED;
import static org.quorate.criterion.logging.LogAgentCriteria.LOG_AGENT_RUNNING;
import static org.quorate.criterion.logging.LogAgentCriteria.LOG_AGENT_STARTS;
import static org.quorate.criterion.logging.LogAgentCriteria.LOG_TARGET_REACHABLE;
import static org.quorate.criterion.logging.LogAgentCriteriaTest.CONNECTION;
import static org.quorate.criterion.logging.LogAgentCriteriaTest.PACKAGE;
import static org.quorate.criterion.logging.LogAgentCriteriaTest.RUNNING;
import static org.quorate.criterion.logging.LogAgentCriteriaTest.UNIT;
import static org.quorate.criterion.logging.LogAgentCriteriaTest.VALID;
import static org.quorate.criterion.logging.LogAgentCriteriaTest.good;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quorate.criterion.Criterion;
import org.quorate.criterion.Judged;
import org.quorate.criterion.Zone;
import org.quorate.verdict.Verdict;

/** Units half there, agents of another make, datagrams nobody acknowledges, commands that failed with a good output. */
class LoggingEdgesTest {
  private static final String CONFIGURED = "300 1771000000 regular file\n";

  @ParameterizedTest
  @MethodSource({"units", "agents", "datagrams", "connections", "files"})
  void judged_with_its_reason(Judged row) {
    row.holds();
  }

  static List<Judged> units() {
    String process = "Ss       rsyslog.service          rsyslogd\n";
    String unit = "beta: \"log-agent-unit\" ended with status ";
    String states = "beta: \"process-states\" ended with status ";
    return List.of(
        beta(LOG_AGENT_RUNNING, "log-agent-unit", 0, RUNNING, Verdict.PROVEN,
            "beta: rsyslog.service is active (running), enabled"),
        beta(LOG_AGENT_RUNNING, "log-agent-unit", 1, RUNNING, Verdict.NOT_PROVEN, unit + 1),
        beta(LOG_AGENT_RUNNING, "log-agent-unit", 0, RUNNING + "\n" + RUNNING, Verdict.NOT_PROVEN, unit + 0),
        beta(LOG_AGENT_RUNNING, "log-agent-unit", 0, RUNNING.replace("ActiveState=active\n", ""), Verdict.NOT_PROVEN,
            unit + 0),
        beta(LOG_AGENT_RUNNING, "log-agent-unit", 0, RUNNING.replace("LoadState=loaded\n", ""), Verdict.NOT_PROVEN,
            unit + 0),
        beta(LOG_AGENT_RUNNING, "log-agent-unit", 0, UNIT.formatted("412", "loaded", "active", "running", ""),
            Verdict.REFUTED,
            "beta: rsyslog.service is active (running), without a unit file"),
        beta(LOG_AGENT_RUNNING, "log-agent-unit", 0, UNIT.formatted("0", "loaded", "active", "running", "enabled"),
            Verdict.REFUTED, "beta: rsyslog.service is active (running), enabled"),
        beta(LOG_AGENT_RUNNING, "log-agent-unit", 0, UNIT.formatted("412", "loaded", "active", "exited", "enabled"),
            Verdict.REFUTED, "beta: rsyslog.service is active (exited), enabled"),
        beta(LOG_AGENT_RUNNING, "process-states", 1, process, Verdict.NOT_PROVEN, states + 1),
        beta(LOG_AGENT_RUNNING, "process-states", 0, process.replace("rsyslog.s", "other.s"), Verdict.NOT_PROVEN,
            states + 0),
        beta(LOG_AGENT_RUNNING, "process-states", 0, process + "T other.service sleep\n", Verdict.PROVEN,
            "beta: rsyslog.service"));
  }

  static List<Judged> agents() {
    return List.of(
        beta(LOG_AGENT_INSTALLED, "log-agent-package", 0, PACKAGE, Verdict.PROVEN, "beta: rsyslog.service is there"),
        beta(LOG_AGENT_INSTALLED, "log-agent-package", 1, PACKAGE, Verdict.NOT_PROVEN,
            "beta: \"log-agent-package\" ended with"),
        beta(LOG_AGENT_INSTALLED, "log-agent-package", 0,
            PACKAGE.replace("install ok installed", "deinstall ok config-files"),
            Verdict.REFUTED, "beta: "),
        beta(LOG_AGENT_STARTS, "log-agent-validation", 0, VALID, Verdict.PROVEN, "beta: its configuration is valid"),
        beta(LOG_AGENT_STARTS, "log-agent-validation", 0, "", Verdict.NOT_PROVEN,
            "\"log-agent-validation\" ended with status 0"),
        beta(LOG_AGENT_STARTS, "log-agent-validation", 1, "garbage", Verdict.NOT_PROVEN,
            "\"log-agent-validation\" ended with"),
        new Judged(LOG_AGENT_STARTS, good().with("policy.log-agent.package", "vector")
            .reads("log-agent-validation", "beta", "", 127, "", "rsyslogd: not found"), Verdict.PROVEN,
                "beta: rsyslog.service is active"));
  }

  /** Without a connection there is only when the agent was started. */
  static List<Judged> datagrams() {
    String told = "beta: told to forward to 10.1.1.30:514/udp";
    return List.of(
        datagrams("300 1772000000 regular file\n", RUNNING, Verdict.PROVEN, told + ", and started since"),
        datagrams("300 1772000001 regular file\n", RUNNING, Verdict.REFUTED,
            told + ", but it was started before it was told"),
        datagrams(CONFIGURED, RUNNING.replace("@1772000000", ""), Verdict.NOT_PROVEN,
            told + "; when it was started is not known"));
  }

  static List<Judged> connections() {
    String approved = CONNECTION.formatted("10.1.1.30:514");
    String told = "beta: told to forward to 10.1.1.30:514/tcp";
    return List.of(
        beta(LOG_AGENT_FORWARDS, "established-connections", 0, approved, Verdict.PROVEN,
            told + ", and connected to it"),
        beta(LOG_AGENT_FORWARDS, "established-connections", 1, approved, Verdict.NOT_PROVEN,
            "beta: \"established-connections\" ended with status 1"),
        beta(LOG_AGENT_FORWARDS, "established-connections", 0, "garbage", Verdict.NOT_PROVEN,
            "beta: \"established-connections\" ended with status 0"),
        beta(LOG_AGENT_FORWARDS, "established-connections", 0, approved.replace("pid=412", "pid=4129"),
            Verdict.NOT_PROVEN,
            told + ", but it holds no connection now"),
        beta(LOG_TARGET_REACHABLE, "path-to-log-target", 0, "10.1.1.30:514 0\n", Verdict.PROVEN, "beta: connected"),
        beta(LOG_TARGET_REACHABLE, "path-to-log-target", 1, "10.1.1.30:514 0\n", Verdict.NOT_PROVEN,
            "beta: \"path-to-log-target\" ended with status 1"));
  }

  static List<Judged> files() {
    String gone = "stat: cannot statx '/etc/rsyslog.d/60-forward.conf': No such file or directory";
    String file = "beta: \"log-agent-configuration-file\" ended with status ";
    return List.of(
        beta(LOG_AGENT_CONFIGURED, "log-agent-configuration-file", 0, CONFIGURED, Verdict.PROVEN,
            "beta: its configuration is there"),
        beta(LOG_AGENT_CONFIGURED, "log-agent-configuration-file", 1, CONFIGURED, Verdict.NOT_PROVEN, file + 1),
        beta(LOG_AGENT_CONFIGURED, "log-agent-configuration-file", 0, "garbage", Verdict.NOT_PROVEN, file + 0),
        beta(LOG_AGENT_CONFIGURED, "log-agent-configuration-file", 0, "4096 1771000000 directory\n", Verdict.REFUTED,
            "directory"),
        new Judged(LOG_AGENT_CONFIGURED, good().reads("log-agent-configuration-file", "beta", "", 2, "", gone),
            Verdict.NOT_PROVEN, file + 2),
        new Judged(LOG_AGENT_CONFIGURED,
            good().reads("log-agent-configuration-file", "beta", "", 1, "", "stat: denied"),
            Verdict.NOT_PROVEN, file + 1),
        beta(LOG_AGENT_CONFIGURED, "log-agent-destination", 127, "", Verdict.NOT_PROVEN,
            "\"log-agent-destination\" ended with"),
        beta(LOG_AGENT_CONFIGURED, "log-agent-destination", 1, "", Verdict.REFUTED,
            "beta: its configuration names no destination"));
  }

  private static Judged datagrams(String file, String unit, Verdict verdict, String observed) {
    Zone zone = good().reads("log-agent-destination", "beta", "*.* @10.1.1.30\n")
        .reads("established-connections", "beta", "")
        .reads("log-agent-configuration-file", "beta", file).reads("log-agent-unit", "beta", unit);
    return new Judged(LOG_AGENT_FORWARDS, zone, verdict, observed);
  }

  private static Judged beta(Criterion criterion, String probe, int exit, String out, Verdict verdict,
      String observed) {
    return new Judged(criterion, good().reads(probe, "beta", "", exit, out, ""), verdict, observed);
  }
}
