package org.quorate.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.quorate.environment.Command;
import org.quorate.environment.Outcome;

/**
 * The disks of JetStream's data lose their power at the same moment: what was written but not synced is gone, and the
 * servers start on what is left.
 *
 * <p>Needs filesystems on loop devices: a copy of a backing file taken at one moment holds only what had been written
 * back by then.
 */
public record UnsyncedLoss(List<String> roles) implements Fault {
  private static final Duration LONGEST = Duration.ofSeconds(60);
  private static final String WHAT = "lose what is not synced";

  public UnsyncedLoss {
    roles = List.copyOf(roles);
  }

  /** The disk of one node. */
  public static UnsyncedLoss at(String role) {
    return new UnsyncedLoss(List.of(role));
  }

  /** Where the data of one node lies. */
  private record Disk(String role, String place, String device, String image, String mark) {
    String moment() {
      return image + "." + mark + "-moment";
    }

    String synced() {
      return place + "/" + mark + "-synced";
    }

    String unsynced() {
      return place + "/" + mark + "-unsynced";
    }
  }

  @Override
  public String name() {
    return roles.size() == 1 ? "unsynced-loss" : "unsynced-loss-at-several";
  }

  @Override
  public List<String> targets() {
    return roles;
  }

  @Override
  public Plan plan(Site site) {
    List<Disk> disks = roles.stream().map(role -> disk(site, role)).toList();
    List<HostChange> changes = new ArrayList<>();
    // Together step by step: a server that starts again may get back from another one what that one has not lost yet.
    disks.forEach(disk -> changes.add(freeze(disk)));
    disks.forEach(disk -> changes.add(moment(disk)));
    disks.forEach(disk -> changes.add(loss(site, disk)));
    Plan plan = Plan.of(changes);
    for (Disk disk : disks) {
      plan = plan.happens(Look.at(disk.role(),
          "what was synced is on the disk of %s and what was not is lost".formatted(disk.role()),
          Command.of("find", disk.place(), "-maxdepth", "1", "-name", disk.mark() + "-*").asRoot(),
          outcome -> outcome.out().lines().toList().equals(List.of(disk.synced()))))
          .returns(Processes.jetStreamHealthy(site, disk.role())).holds(Paths.answers(disk.role()));
    }
    return plan.holds(Processes.healthyElsewhere(site, targets()));
  }

  private Disk disk(Site site, String role) {
    String place = site.inputs().text("paths.jetstream-data");
    String device = first(site.ask(role, Command.of("findmnt", "--noheadings", "--output", "SOURCE", place)));
    if (!device.startsWith("/dev/loop")) {
      throw new FaultRefused(
          "%s: %s on %s is on \"%s\", which is no loop device".formatted(name(), place, role, device));
    }
    String image = first(site.ask(role,
        Command.of("losetup", "--noheadings", "--output", "BACK-FILE", device).asRoot()));
    return new Disk(role, place, device, image, site.own("disk"));
  }

  /** From here on the server acknowledges nothing that would be on no disk. */
  private static HostChange freeze(Disk disk) {
    return HostChange.on(disk.role(), WHAT)
        .applying(ProcessSignal.stop(ProcessSignal.JETSTREAM))
        .undoing(ProcessSignal.goOn(ProcessSignal.JETSTREAM));
  }

  private static HostChange moment(Disk disk) {
    return HostChange.on(disk.role(), WHAT).applying(
            Command.of("dd", "if=/dev/zero", "of=" + disk.synced(), "bs=4k", "count=1", "conv=fsync"),
            Command.of("dd", "if=/dev/zero", "of=" + disk.unsynced(), "bs=4k", "count=1"),
            Command.of("cp", "--sparse=always", "--", disk.image(), disk.moment()).within(LONGEST))
        .cleaning(Command.of("rm", "--force", "--", disk.synced(), disk.unsynced(), disk.moment()));
  }

  private static HostChange loss(Site site, Disk disk) {
    String jetStream = site.unit("jetstream");
    // As one: half a copy of a disk is worse than either, and a server must not start on the folder below the mount.
    Command losing = WholeSequence.of(site.own("unsynced-loss"))
        .then("systemctl", "stop", jetStream).then("umount", disk.place())
        .then("cp", "--sparse=always", "--", disk.moment(), disk.image()).then("blockdev", "--flushbufs", disk.device())
        .trying("e2fsck", "-p", disk.device()).then("mount", disk.place())
        .finallyDoing("systemctl", "start", jetStream);
    return HostChange.on(disk.role(), WHAT).applying(losing.within(LONGEST.multipliedBy(3)))
        .undoing(Command.of("systemctl", "start", mountUnit(disk.place())).within(LONGEST),
            Command.of("systemctl", "start", jetStream).within(LONGEST));
  }

  /** As systemd.unit(5) escapes paths. */
  static String mountUnit(String place) {
    StringBuilder name = new StringBuilder();
    for (char each : place.replaceAll("^/+|/+$", "").toCharArray()) {
      boolean plain = Character.isLetterOrDigit(each) || ":_.".indexOf(each) >= 0;
      name.append(each == '/' ? "-" : plain ? String.valueOf(each) : "\\x%02x".formatted((int) each));
    }
    return name + ".mount";
  }

  private static String first(Outcome outcome) {
    return outcome.out().lines().findFirst().map(String::strip).orElse("");
  }
}
