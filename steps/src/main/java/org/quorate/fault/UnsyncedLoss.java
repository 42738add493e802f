package org.quorate.fault;

import java.time.Duration;
import java.util.List;
import org.quorate.environment.Command;
import org.quorate.environment.Outcome;

/**
 * The disk of JetStream's data loses its power: what was written but not synced is gone, and the server starts on what
 * is left.
 *
 * <p>Needs a filesystem on a loop device: a copy of its backing file taken at one moment holds only what had been
 * written back by then.
 */
public record UnsyncedLoss(String role) implements Fault {
  private static final Duration LONGEST = Duration.ofSeconds(60);

  @Override
  public String name() {
    return "unsynced-loss";
  }

  @Override
  public List<String> targets() {
    return List.of(role);
  }

  @Override
  public Plan plan(Site site) {
    String place = site.inputs().text("paths.jetstream-data");
    String device = first(site.ask(role, Command.of("findmnt", "--noheadings", "--output", "SOURCE", place)));
    if (!device.startsWith("/dev/loop")) {
      throw new FaultRefused(
          "%s: %s on %s is on \"%s\", which is no loop device".formatted(name(), place, role, device));
    }
    String image = first(site.ask(role,
        Command.of("losetup", "--noheadings", "--output", "BACK-FILE", device).asRoot()));
    String synced = place + "/" + site.own("synced");
    String unsynced = place + "/" + site.own("unsynced");
    Look lost = Look.at(role, "what was synced is on the disk of %s and what was not is lost".formatted(role),
        Command.of("find", place, "-maxdepth", "1", "-name", site.own("*")).asRoot(),
        outcome -> outcome.out().lines().toList().equals(List.of(synced)));
    return Plan.of(new HostChange(role, "lose what is not synced", List.of(),
            loss(site, place, device, image, synced, unsynced),
            List.of(Command.of("systemctl", "start", site.unit("jetstream")).within(LONGEST)),
            List.of(Command.of("rm", "--force", "--", synced, unsynced, image + "." + site.own("moment")))))
        .happens(lost)
        .holds(Paths.answers(role)).holds(Processes.healthyElsewhere(site, targets()));
  }

  private List<Command> loss(
      Site site, String place, String device, String image, String synced, String unsynced) {
    String moment = image + "." + site.own("moment");
    return List.of(
        // From here on the server acknowledges nothing that would be on no disk.
        Command.of("pkill", "--signal", "STOP", "--exact", "nats-server"),
        Command.of("dd", "if=/dev/zero", "of=" + synced, "bs=4k", "count=1", "conv=fsync"),
        Command.of("dd", "if=/dev/zero", "of=" + unsynced, "bs=4k", "count=1"),
        Command.of("cp", "--sparse=always", "--", image, moment).within(LONGEST),
        Command.of("systemctl", "stop", site.unit("jetstream")).within(LONGEST),
        Command.of("umount", place).within(LONGEST),
        Command.of("cp", "--sparse=always", "--", moment, image).within(LONGEST),
        Command.of("blockdev", "--flushbufs", device),
        Command.of("e2fsck", "-p", device).within(LONGEST),
        Command.of("mount", place).within(LONGEST),
        Command.of("systemctl", "start", site.unit("jetstream")).within(LONGEST));
  }

  private static String first(Outcome outcome) {
    return outcome.out().lines().findFirst().map(String::strip).orElse("");
  }
}
