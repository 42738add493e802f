package org.quorate.criterion.logging;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.quorate.criterion.Criterion;
import org.quorate.criterion.Finding;
import org.quorate.criterion.HostCriterion;
import org.quorate.criterion.HostReadings;
import org.quorate.criterion.Roles;
import org.quorate.criterion.packages.ToolCriteria;
import org.quorate.evidence.Sample;
import org.quorate.reading.ConnectAttempt;

/** The node-level log shipping agent. */
public final class LogAgentCriteria {
  private static final String PACKAGE = "log-agent-package";
  private static final String VALIDATION = "log-agent-validation";
  private static final String PATH = "path-to-log-target";

  /** The package is installed and systemd knows the unit. */
  public static final Criterion LOG_AGENT_INSTALLED = HostCriterion.of(
      "log-agent-installed", Roles.TRIAD, Set.of(PACKAGE, LogAgent.UNIT),
      inputs -> "the log agent %s installed".formatted(inputs.text("policy.log-agent.package")),
      LogAgentCriteria::installed);

  /** It runs now and is enabled for the next boot. */
  public static final Criterion LOG_AGENT_RUNNING = HostCriterion.of(
      "log-agent-running", Roles.TRIAD, Set.of(LogAgent.UNIT, LogAgent.PROCESSES), "the log agent running and enabled", LogAgent::running);

  /** It runs, and would start again with the configuration it finds now. */
  public static final Criterion LOG_AGENT_STARTS = HostCriterion.of(
      "log-agent-starts", Roles.TRIAD, Set.of(LogAgent.UNIT, LogAgent.PROCESSES, VALIDATION),
      "a log agent that runs and would start again", LogAgentCriteria::starts);

  /** Its configuration names the approved target, and that is where its connection goes. */
  public static final Criterion LOG_AGENT_FORWARDS = HostCriterion.of(
      "log-agent-forwards", Roles.TRIAD, LogShipping.PROBES,
      inputs -> "logs forwarded to the approved target " + inputs.text("policy.log-agent.target"), LogShipping::judge);

  /** A connection to the target succeeds from each node. */
  public static final Criterion LOG_TARGET_REACHABLE = HostCriterion.of(
      "log-target-reachable", Roles.TRIAD, Set.of(PATH),
      inputs -> "the log target %s reachable".formatted(inputs.text("policy.log-agent.target")),
      LogAgentCriteria::reachable);

  /** The configuration file is there and says where logs go. */
  public static final Criterion LOG_AGENT_CONFIGURED = HostCriterion.of(
      "log-agent-configured", Roles.TRIAD, Set.of(LogShipping.FILE, LogShipping.DESTINATION),
      inputs -> "the log agent's configuration in " + inputs.text("policy.log-agent.configuration"),
      LogShipping::configured);

  private LogAgentCriteria() {}

  public static List<Criterion> all() {
    return List.of(
        LOG_AGENT_INSTALLED, LOG_AGENT_RUNNING, LOG_AGENT_STARTS, LOG_AGENT_FORWARDS, LOG_TARGET_REACHABLE,
        LOG_AGENT_CONFIGURED);
  }

  private static Finding installed(HostReadings host) {
    String name = host.inputs().text("policy.log-agent.package");
    Sample sample = host.reading(PACKAGE);
    if (sample.exit() == 1 && sample.err().contains("is not installed")) {
      return host.refuted(name + " is not installed");
    }
    return Finding.all(List.of(ToolCriteria.installed(host, sample), LogAgent.judged(host, unit -> unit.loaded()
        ? host.proven(unit.id() + " is there") : host.refuted("%s is %s".formatted(unit.id(), unit.text("LoadState"))))));
  }

  private static Finding starts(HostReadings host) {
    Finding running = LogAgent.running(host);
    if (!host.inputs().text("policy.log-agent.package").equals("rsyslog")) {
      return running;
    }
    Sample sample = host.reading(VALIDATION);
    String said = sample.out() + sample.err();
    boolean ran = said.contains("config validation run");
    if (!ran) {
      return Finding.all(List.of(running, host.unintelligible(sample)));
    }
    Finding valid = sample.succeeded()
        ? host.proven("its configuration is valid")
        : host.refuted("it would not start again: " + HostReadings.quote(sample));
    return Finding.all(List.of(running, valid));
  }

  private static Finding reachable(HostReadings host) {
    Sample sample = host.reading(PATH);
    String target = host.inputs().text("policy.log-agent.target");
    Optional<ConnectAttempt> attempt = ConnectAttempt.parse(sample.out())
        .filter(any -> sample.succeeded()).map((Map<String, ConnectAttempt> all) -> all.get(target));
    return attempt.map(how -> how.connected() ? host.proven("connected") : host.refuted("%s: %s".formatted(target, how)))
        .orElseGet(() -> host.unintelligible(sample));
  }
}
