package org.quorate.fault;

import java.util.List;

/** A program is stopped by SIGSTOP and goes on at the end as if no time had passed. */
public record ProcessFreeze(String role, String program) implements Fault {
  @Override
  public String name() {
    return "freeze-of-" + program;
  }

  @Override
  public List<String> targets() {
    return List.of(role);
  }

  @Override
  public Plan plan(Site site) {
    return Plan.of(HostChange.on(role, "stop %s with a signal".formatted(program))
            .applying(ProcessSignal.stop(program))
            .undoing(ProcessSignal.goOn(program)))
        .needing(Processes.runs(role, program))
        .appears(Processes.stopped(role, program))
        .holds(Paths.answers(role));
  }
}
