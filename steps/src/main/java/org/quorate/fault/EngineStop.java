package org.quorate.fault;

import java.time.Duration;
import java.util.List;
import org.quorate.environment.Command;

/** The container engine of a node is stopped, and everything in it with it. */
public record EngineStop(String role) implements Fault {
  private static final Duration LONGEST = Duration.ofSeconds(90);

  @Override
  public String name() {
    return "engine-stop";
  }

  @Override
  public List<String> targets() {
    return List.of(role);
  }

  @Override
  public Plan plan(Site site) {
    return Plan.of(HostChange.on(role, "stop the container engine")
            // Whoever starts a unit that requires the engine at that moment would call it off otherwise.
            .applying(Command.of("systemctl", "stop", "--job-mode=replace-irreversibly", "docker.socket",
                "docker.service").within(LONGEST))
            .undoing(Command.of("systemctl", "start", "docker.socket", "docker.service", site.unit("jetstream"))
                .within(LONGEST)))
        .needing(Processes.unitActive(role, "docker.service"))
        .breaks(Processes.unitActive(role, "docker.service"), Processes.jetStreamHealthy(site, role))
        .holds(Paths.answers(role)).holds(Processes.healthyElsewhere(site, targets()));
  }
}
