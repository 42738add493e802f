package org.quorate.fault;

import java.time.Duration;
import java.util.List;
import org.quorate.environment.Command;

/** A unit that is active is stopped as its administrator would stop it, with all its own clean-up. */
public record UnitStop(String role, String unit) implements Fault {
  private static final Duration LONGEST = Duration.ofSeconds(60);

  @Override
  public String name() {
    return "stop-of-" + unit.replaceFirst("\\.service$", "");
  }

  @Override
  public List<String> targets() {
    return List.of(role);
  }

  @Override
  public Plan plan(Site site) {
    Look active = Processes.unitActive(role, unit);
    return Plan.of(HostChange.on(role, "stop " + unit)
            .applying(Command.of("systemctl", "stop", unit).within(LONGEST))
            .undoing(Command.of("systemctl", "start", unit).within(LONGEST)))
        // The undo would start what nobody had started.
        .needing(active).breaks(active)
        .holds(Paths.answers(role));
  }
}
