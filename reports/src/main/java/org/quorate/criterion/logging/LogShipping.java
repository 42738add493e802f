package org.quorate.criterion.logging;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quorate.criterion.Finding;
import org.quorate.criterion.HostReadings;
import org.quorate.evidence.Sample;
import org.quorate.reading.Connections;
import org.quorate.reading.Grep;
import org.quorate.reading.LogDestination;
import org.quorate.reading.SystemdUnits;
import org.quorate.verdict.Verdict;

/** Where one host's log agent is told to send logs, and where it does. */
final class LogShipping {
  static final String FILE = "log-agent-configuration-file";
  static final String DESTINATION = "log-agent-destination";
  static final String CONNECTIONS = "established-connections";
  static final Set<String> PROBES = Set.of(FILE, DESTINATION, CONNECTIONS, LogAgent.UNIT);
  private static final Pattern STATUS = Pattern.compile("(\\d{1,18}) (\\d{1,11}) (.+)");
  private static final Pattern UNIX_TIME = Pattern.compile("@(\\d{1,11})");

  private LogShipping() {}

  static Finding judge(HostReadings host) {
    Finding configured = configured(host);
    if (configured.verdict() != Verdict.PROVEN) {
      return configured;
    }
    String approved = host.inputs().text("policy.log-agent.target");
    List<LogDestination> destinations = LogDestination.all(host.reading(DESTINATION).out());
    Optional<LogDestination> told = destinations.stream().filter(each -> each.target().equals(approved)).findFirst();
    return told.map(destination -> inEffect(host, destination))
        .orElseGet(() -> host.refuted("it is told to forward to %s".formatted(destinations)));
  }

  static Finding configured(HostReadings host) {
    Sample file = host.reading(FILE);
    Matcher status = STATUS.matcher(file.text());
    if (!file.succeeded() || !status.matches()) {
      return file.exit() == 1 && file.err().contains("No such file")
          ? host.refuted("there is no " + host.inputs().text("policy.log-agent.configuration"))
          : host.unintelligible(file);
    }
    if (status.group(1).equals("0") || !status.group(3).equals("regular file")) {
      return host.refuted("its configuration is an %s".formatted(status.group(3)));
    }
    Sample lines = host.reading(DESTINATION);
    if (Grep.lines(lines.exit(), lines.out(), lines.err()).isEmpty()) {
      return host.unintelligible(lines);
    }
    return LogDestination.all(lines.out()).isEmpty()
        ? host.refuted("its configuration names no destination") : host.proven("its configuration is there");
  }

  private static Finding inEffect(HostReadings host, LogDestination told) {
    Sample sample = host.reading(CONNECTIONS);
    Optional<Connections> connections = Connections.parse(sample.out()).filter(any -> sample.succeeded());
    if (connections.isEmpty()) {
      return host.unintelligible(sample);
    }
    return LogAgent.judged(host, unit -> {
      List<String> peers = connections.get().peersOf(unit.text("MainPID"));
      if (peers.contains(told.target())) {
        return host.proven("told to forward to %s, and connected to it".formatted(told));
      }
      if (!peers.isEmpty()) {
        return host.refuted("told to forward to %s, but connected to %s".formatted(told, String.join(", ", peers)));
      }
      return told.transport().equals("udp") ? sinceStart(host, unit, told)
          : host.unclear("told to forward to %s, but it holds no connection now".formatted(told));
    });
  }

  /** Without connections there is only this: the agent was started after its configuration was last changed. */
  private static Finding sinceStart(HostReadings host, SystemdUnits.Unit unit, LogDestination told) {
    Matcher status = STATUS.matcher(host.reading(FILE).text());
    Matcher started = UNIX_TIME.matcher(unit.text("ActiveEnterTimestamp"));
    if (!status.matches() || !started.matches()) {
      return host.unclear("told to forward to %s; when it was started is not known".formatted(told));
    }
    return Long.parseLong(started.group(1)) >= Long.parseLong(status.group(2))
        ? host.proven("told to forward to %s, and started since".formatted(told))
        : host.refuted("told to forward to %s, but it was started before it was told".formatted(told));
  }
}
