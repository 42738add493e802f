package org.quorate.fault;

import java.util.List;
import org.quorate.criterion.Roles;
import org.quorate.environment.Command;

/** Looks at units and processes of a host. */
final class Processes {
  private Processes() {}

  static Look unitActive(String role, String unit) {
    return Look.at(role, "%s is active on %s".formatted(unit, role),
        Command.of("systemctl", "is-active", unit), outcome -> outcome.exit() == 0);
  }

  static Look runs(String role, String program) {
    return Look.at(role, "%s runs on %s".formatted(program, role),
        Command.of("pgrep", "--exact", program), outcome -> outcome.exit() == 0);
  }

  /** Stopped by a signal, in the kernel's own words (proc_pid_stat(5)). */
  static Look stopped(String role, String program) {
    return Look.at(role, "%s is stopped by a signal on %s".formatted(program, role),
        Command.of("ps", "-o", "state=", "-C", program),
        outcome -> !outcome.out().isBlank() && outcome.out().lines().allMatch(line -> line.strip().equals("T")));
  }

  /** Whether the oldest process of a program is another one than now. */
  static Look another(Site site, String role, String program) {
    Command which = Command.of("pgrep", "--exact", "--oldest", program);
    String before = site.ask(role, which).out().strip();
    return Look.at(role, "%s on %s is another process than before".formatted(program, role), which,
        outcome -> !before.isEmpty() && !outcome.out().strip().equals(before));
  }

  /** JetStream of a node answers its health check. */
  static Look jetStreamHealthy(Site site, String role) {
    String url = "http://127.0.0.1:%s/healthz?js-enabled-only=true".formatted(
        site.inputs().text("policy.ports.monitoring"));
    return Look.at(role, "JetStream answers on " + role,
        Command.of("curl", "-fsS", "--max-time", "1", "-o", "/dev/null", url), outcome -> outcome.exit() == 0);
  }

  /** The other nodes of a triad still have a JetStream that answers. */
  static Look[] healthyElsewhere(Site site, List<String> broken) {
    return Roles.TRIAD.stream().filter(role -> !broken.contains(role))
        .map(role -> jetStreamHealthy(site, role)).toArray(Look[]::new);
  }
}
