package org.quorate.fault;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.quorate.environment.Command;

/** The filesystem of JetStream's data takes no write until the end: every write waits, as on a disk that hangs. */
public record DiskStall(String role) implements Fault {
  private static final Duration LONGEST_WRITE = Duration.ofSeconds(1);
  private static final Duration LOOK_EVERY = Duration.ofMillis(100);

  @Override
  public String name() {
    return "disk-stall";
  }

  @Override
  public List<String> targets() {
    return List.of(role);
  }

  @Override
  public Plan plan(Site site) {
    String place = site.inputs().text("paths.jetstream-data");
    String folder = place + "/" + site.own("writes");
    return Plan.of(HostChange.on(role, "freeze " + place)
            .preparing(Command.of("mkdir", "--parents", folder))
            .applying(Command.of("fsfreeze", "--freeze", place))
            .undoing(Command.of("fsfreeze", "--unfreeze", place))
            .cleaning(Command.of("rm", "--recursive", "--force", "--", folder)))
        .breaks(new Look("a write to %s on %s ends within a second".formatted(place, role), now -> wrote(now, folder)))
        .holds(Paths.answers(role)).holds(Processes.healthyElsewhere(site, targets()));
  }

  /** A writer that waits cannot even be killed, so one is left to itself and only its file is looked for. */
  private Seen wrote(Site site, String folder) {
    String file = folder + "/" + UUID.randomUUID();
    if (!site.ask(role, Command.of("systemd-run", "--quiet", "--collect", "touch", file).asRoot()).succeeded()) {
      return Seen.unknown("no writer could be started");
    }
    try {
      Awaitility.await().pollInSameThread().pollInterval(LOOK_EVERY).atMost(LONGEST_WRITE)
          .until(() -> site.ask(role, Command.of("test", "-e", file).asRoot()).succeeded());
      return Seen.of(true, "written");
    } catch (ConditionTimeoutException waiting) {
      return Seen.of(false, "not within %d ms".formatted(LONGEST_WRITE.toMillis()));
    }
  }
}
