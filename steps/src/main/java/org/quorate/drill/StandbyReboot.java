package org.quorate.drill;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.quorate.environment.Command;
import org.quorate.environment.Outcome;
import org.quorate.fault.FaultLog;
import org.quorate.run.Run;
import org.quorate.witness.Watch;

/** Reboots the standby while the other node is active (runbook sections 3.5 and 4.4). A reboot is its own undo. */
public final class StandbyReboot {
  static final String DRILL = "standby-reboot";
  /** Firmware of large hosts takes minutes. */
  private static final Duration LONGEST_BOOT = Duration.ofMinutes(15);
  private static final Duration LONGEST_START = Duration.ofMinutes(3);

  private StandbyReboot() {}

  /** @return the role that was rebooted, or empty when the zone was not steady and nothing was touched */
  public static Optional<String> perform(Run run) {
    FaultLog log = new FaultLog(DRILL, run.recorder());
    Optional<ActiveRoles> roles = ActiveRoles.steady(run, log);
    if (roles.isEmpty()) {
      return Optional.empty();
    }
    String standby = roles.get().standby();
    log.begin(roles.get().body());
    try (Watch watch = Watch.open(run.environment(), run.inputs(), run.recorder())) {
      // What tells a boot from the one before has to be read before it, also in a run of this drill alone.
      run.readNow("boot-moment");
      String before = boot(run, standby);
      if (!log.absentBefore(standby, !before.isEmpty(), "it runs since boot \"%s\"".formatted(before))) {
        return Optional.empty();
      }
      // The answer to this command may be lost with the host; what counts is the other boot afterwards.
      log.applied(standby, run.act(standby, "reboot", Command.of("systemctl", "reboot").asRoot()));
      boolean again = Patience.until(run, standby + " to boot", LONGEST_BOOT,
          () -> !boot(run, standby).isEmpty() && !boot(run, standby).equals(before));
      log.proof("in-effect", standby, again && !before.isEmpty(),
          "boot \"%s\" became \"%s\"".formatted(before, boot(run, standby)));
      boolean up =
          Patience.until(run, standby + " to have started its services", LONGEST_START, () -> started(run, standby));
      log.proof("gone-after", standby, again && up,
          up ? "it has started its services" : "its services did not start in %d s".formatted(LONGEST_START.toSeconds()));
      Patience.observe(run, "the booted node to stay without a controller",
          run.inputs().duration("policy.failover.window"), () -> !watch.controllerActive(standby));
      String controller = run.inputs().text("policy.services.controller");
      Map<String, String> unit = properties(run.host(standby).run(Command.of(
          "systemctl", "show", "--property=ActiveState,InactiveExitTimestampMonotonic", controller)).out());
      log.write("after-boot", standby, FaultLog.body().put("controller", unit.getOrDefault("ActiveState", ""))
          .put("left_inactive_us", unit.getOrDefault("InactiveExitTimestampMonotonic", "")));
      run.changed();
      return Optional.of(standby);
    } finally {
      log.end();
    }
  }

  /** Identifies a boot: the kernel's own, and when process 1 began, which tells containers' boots apart too. */
  private static String boot(Run run, String role) {
    Outcome kernel = run.host(role).run(Command.of("cat", "/proc/sys/kernel/random/boot_id", "/proc/1/stat"));
    if (!kernel.succeeded()) {
      return "";
    }
    String[] fields = kernel.out().strip().split("\\s+");
    // Field 22 of proc_pid_stat(5) is the start time; the boot identifier stands before the first field.
    return fields.length > 22 ? fields[0] + "/" + fields[22] : "";
  }

  private static Map<String, String> properties(String printed) {
    return printed.lines().map(line -> line.split("=", 2)).filter(pair -> pair.length == 2)
        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (one, other) -> other));
  }

  private static boolean started(Run run, String role) {
    Outcome state = run.host(role).run(Command.of("systemctl", "is-system-running"));
    String word = state.out().strip();
    return (word.equals("running") || word.equals("degraded")) && JetStreamHealth.answers(run, role);
  }
}
