package org.quorate.fault;

import java.time.Duration;
import java.util.List;
import org.quorate.environment.Command;

/** The filesystem of JetStream's data is mounted read-only when its server starts. */
public record ReadOnlyDisk(String role) implements Fault {
  private static final Duration LONGEST = Duration.ofSeconds(60);

  @Override
  public String name() {
    return "disk-read-only";
  }

  @Override
  public List<String> targets() {
    return List.of(role);
  }

  @Override
  public Plan plan(Site site) {
    String place = site.inputs().text("paths.jetstream-data");
    String unit = site.unit("jetstream");
    String probe = place + "/" + site.own("probe");
    Command stop = Command.of("systemctl", "stop", unit).within(LONGEST);
    Command start = Command.of("systemctl", "start", unit).within(LONGEST);
    Look writable = Look.at(role, "a file can be written to %s on %s".formatted(place, role),
        Command.of("touch", probe).asRoot(), outcome -> outcome.exit() == 0);
    return Plan.of(HostChange.on(role, "mount %s read-only".formatted(place))
            // A filesystem with files open for writing cannot be made read-only.
            .applying(stop, Command.of("mount", "--options", "remount,ro", place), start)
            .undoing(stop, Command.of("mount", "--options", "remount,rw", place), start)
            .cleaning(Command.of("rm", "--force", "--", probe)))
        .breaks(writable)
        .holds(Paths.answers(role)).holds(Processes.healthyElsewhere(site, targets()));
  }
}
