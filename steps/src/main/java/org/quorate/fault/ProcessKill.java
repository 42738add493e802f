package org.quorate.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.quorate.environment.Command;

/**
 * A program is ended by SIGKILL: it gets to do nothing more; whoever supervises it may start another.
 *
 * @param program name of the process
 * @param units what runs it and what needs that, started again at the end if nobody else did
 */
public record ProcessKill(String role, String program, List<String> units) implements Fault {
  /** Units that wait for each other when one of them dies are given up by systemd after a minute and a half. */
  private static final Duration LONGEST = Duration.ofSeconds(120);

  public ProcessKill {
    units = List.copyOf(units);
  }

  @Override
  public String name() {
    return "kill-of-" + program;
  }

  @Override
  public List<String> targets() {
    return List.of(role);
  }

  @Override
  public Plan plan(Site site) {
    List<String> start = new ArrayList<>(List.of("systemctl", "start"));
    start.addAll(units);
    Plan plan = Plan.of(HostChange.on(role, "kill " + program)
            .applying(ProcessSignal.kill(program))
            .undoing(Command.of(start).within(LONGEST)))
        .needing(Processes.runs(role, program))
        .happens(Processes.another(site, role, program))
        .holds(Paths.answers(role));
    return units.isEmpty() ? plan : plan.returns(Processes.runs(role, program));
  }
}
