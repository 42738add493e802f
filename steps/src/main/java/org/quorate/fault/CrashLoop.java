package org.quorate.fault;

import java.time.Duration;
import java.util.List;
import org.quorate.environment.Command;

/**
 * A program is killed again each time it has come up, by a transient unit of the host's own init system.
 *
 * @param unit what runs the program, started again at the end
 */
public record CrashLoop(String role, String program, String unit, Duration every) implements Fault {
  private static final Duration LONGEST = Duration.ofSeconds(60);

  @Override
  public String name() {
    return "crash-loop-of-" + program;
  }

  @Override
  public List<String> targets() {
    return List.of(role);
  }

  @Override
  public Plan plan(Site site) {
    String loop = site.own(name()) + ".service";
    Look looping = Look.at(role, "the loop of kills runs on " + role, Command.of("systemctl", "show",
        "--property=NRestarts", "--property=LoadState", loop), outcome -> outcome.out().contains("LoadState=loaded")
            && !outcome.out().contains("NRestarts=0\n"));
    return Plan.of(HostChange.on(role, "kill %s again and again".formatted(program))
            .applying(Command.of("systemd-run", "--quiet", "--collect", "--unit=" + loop, "--property=Restart=always",
                "--property=RestartSec=" + every.toMillis() + "ms", "--property=StartLimitIntervalSec=0",
                "pkill", "--signal", "KILL", "--exact", program))
            .undoing(Command.of("systemctl", "stop", loop).within(LONGEST),
                Command.of("systemctl", "restart", unit).within(LONGEST)))
        .needing(Processes.runs(role, program))
        .appears(looping).happens(Processes.another(site, role, program))
        .returns(Processes.runs(role, program)).holds(Paths.answers(role));
  }
}
