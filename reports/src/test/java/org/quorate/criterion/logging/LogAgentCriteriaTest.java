package org.quorate.criterion.logging;

import static org.quorate.criterion.Expect.notProven;
import static org.quorate.criterion.Expect.proven;
import static org.quorate.criterion.Expect.refuted;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.quorate.criterion.Criterion;
import org.quorate.criterion.Roles;
import org.quorate.criterion.Spoilt;
import org.quorate.criterion.Zone;

class LogAgentCriteriaTest {
  static final String PACKAGE = "Package: rsyslog\nStatus: install ok installed\nVersion: 8.2504.0-1\n";
  static final String UNIT = "MainPID=%s\nId=rsyslog.service\nLoadState=%s\nActiveState=%s\nSubState=%s\n"
      + "UnitFileState=%s\nActiveEnterTimestamp=@1772000000\n";
  static final String RUNNING = UNIT.formatted("412", "loaded", "active", "running", "enabled");
  static final String ACTION = "*.* action(\n  type=\"omfwd\" target=\"%s\" port=\"514\" protocol=\"%s\"\n";
  static final String CONNECTION = "0      0      10.1.1.11:40512 %s users:((\"rsyslogd\",pid=412,fd=7))\n"
      + "0      0      10.1.1.11:22 10.1.1.99:50000 users:((\"sshd\",pid=900,fd=4))\n";
  static final String VALID = "rsyslogd: version 8.2504.0, config validation run (level 1), master config /etc/rsyslog.conf\n";

  @Test
  void should_prove_an_agent_that_ships_to_the_target() {
    LogAgentCriteria.all().forEach(criterion -> proven(criterion, good()));
  }

  @Test
  void should_prove_the_short_form_and_datagrams() {
    proven(LogAgentCriteria.LOG_AGENT_FORWARDS, good().reads("log-agent-destination", "beta", "*.* @@10.1.1.30:514\n"));
    proven(LogAgentCriteria.LOG_AGENT_FORWARDS, good().reads("log-agent-destination", "beta", "*.* @10.1.1.30\n")
        .reads("established-connections", "beta", ""));
    refuted(LogAgentCriteria.LOG_AGENT_FORWARDS, good().reads("log-agent-destination", "beta", "*.* @10.1.1.30\n")
        .reads("established-connections", "beta", "")
        .reads("log-agent-configuration-file", "beta", "300 1772000001 regular file\n"), "started before it was told");
  }

  @Test
  void should_refute_an_agent_that_is_not_there() {
    refuted(LogAgentCriteria.LOG_AGENT_INSTALLED, good().reads("log-agent-package", "gamma", "", 1, "",
        "dpkg-query: package 'rsyslog' is not installed and no information is available"), "gamma: rsyslog is not installed");
    refuted(LogAgentCriteria.LOG_AGENT_INSTALLED,
        good().reads("log-agent-unit", "gamma", UNIT.formatted("0", "not-found", "inactive", "dead", "")), "not-found");
  }

  @Test
  void should_refute_an_agent_that_is_off() {
    for (String unit : Set.of(
        UNIT.formatted("0", "loaded", "inactive", "dead", "disabled"),
        UNIT.formatted("412", "loaded", "active", "running", "disabled"),
        UNIT.formatted("0", "loaded", "failed", "failed", "enabled"),
        UNIT.formatted("0", "loaded", "activating", "auto-restart", "enabled"))) {
      refuted(LogAgentCriteria.LOG_AGENT_RUNNING, good().reads("log-agent-unit", "beta", unit), "beta: rsyslog.service is");
      refuted(LogAgentCriteria.LOG_AGENT_STARTS, good().reads("log-agent-unit", "beta", unit), "beta: rsyslog.service is");
    }
  }

  @Test
  void should_refute_an_agent_whose_process_stands_still() {
    refuted(LogAgentCriteria.LOG_AGENT_RUNNING,
        good().reads("process-states", "beta", "Ssl init.scope systemd\nTsl rsyslog.service rsyslogd\n"), "stand still");
  }

  @Test
  void should_refute_an_agent_that_would_not_start_again() {
    refuted(LogAgentCriteria.LOG_AGENT_STARTS, good().reads("log-agent-validation", "beta", "", 1, "",
        VALID + "rsyslogd: error during parsing file /etc/rsyslog.d/60-forward.conf, on or before line 3"), "would not start again");
  }

  @Test
  void should_refute_another_target_in_words_and_in_effect() {
    refuted(LogAgentCriteria.LOG_AGENT_FORWARDS,
        good().reads("log-agent-destination", "alpha", ACTION.formatted("10.9.9.9", "tcp")), "[10.9.9.9:514/tcp]");
    refuted(LogAgentCriteria.LOG_AGENT_FORWARDS,
        good().reads("established-connections", "alpha", CONNECTION.formatted("10.9.9.9:514")), "but connected to 10.9.9.9:514");
    refuted(LogAgentCriteria.LOG_AGENT_FORWARDS,
        good().reads("log-agent-destination", "alpha", "# target=\"10.1.1.30\" port=\"514\"\n"), "names no destination");
  }

  @Test
  void should_not_prove_forwarding_without_a_connection() {
    notProven(LogAgentCriteria.LOG_AGENT_FORWARDS, good().reads("established-connections", "alpha", ""));
  }

  @Test
  void should_refute_a_target_that_cannot_be_reached() {
    refuted(LogAgentCriteria.LOG_TARGET_REACHABLE, good().reads("path-to-log-target", "gamma", "10.1.1.30:514 110\n"), "no answer");
    refuted(LogAgentCriteria.LOG_TARGET_REACHABLE, good().reads("path-to-log-target", "gamma", "10.1.1.30:514 111\n"), "refused");
    notProven(LogAgentCriteria.LOG_TARGET_REACHABLE, good().reads("path-to-log-target", "gamma", "10.1.1.31:514 0\n"));
  }

  @Test
  void should_refute_missing_and_empty_configuration() {
    refuted(LogAgentCriteria.LOG_AGENT_CONFIGURED, good().reads("log-agent-configuration-file", "gamma", "", 1, "",
        "stat: cannot statx '/etc/rsyslog.d/60-forward.conf': No such file or directory"), "there is no /etc/rsyslog.d");
    refuted(LogAgentCriteria.LOG_AGENT_CONFIGURED,
        good().reads("log-agent-configuration-file", "gamma", "0 1771000000 regular empty file\n"), "empty file");
  }

  @Test
  void should_prove_nothing_from_spoilt_readings() {
    for (Criterion criterion : LogAgentCriteria.all()) {
      Set<String> telling = new HashSet<>(criterion.probes());
      Spoilt.neverProvenWithoutItsReadings(criterion, good().evidence());
      Spoilt.neverProvenFromGarbage(criterion, good().evidence(), telling);
    }
  }

  static Zone good() {
    Zone zone = Zone.example();
    return zone.reads("log-agent-package", Roles.TRIAD, PACKAGE)
        .reads("log-agent-unit", Roles.TRIAD, RUNNING)
        .reads("process-states", Roles.TRIAD, "Ss       rsyslog.service          rsyslogd\n")
        .reads("log-agent-validation", Roles.TRIAD, VALID)
        .reads("log-agent-configuration-file", Roles.TRIAD, "300 1771000000 regular file\n")
        .reads("log-agent-destination", Roles.TRIAD, ACTION.formatted("10.1.1.30", "tcp"))
        .reads("established-connections", Roles.TRIAD, CONNECTION.formatted("10.1.1.30:514"))
        .reads("path-to-log-target", Roles.TRIAD, "10.1.1.30:514 0\n");
  }
}
