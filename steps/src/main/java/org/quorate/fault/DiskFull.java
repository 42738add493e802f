package org.quorate.fault;

import java.time.Duration;
import java.util.List;
import org.quorate.environment.Command;
import org.quorate.environment.Outcome;
import org.quorate.run.Run;

/** The filesystem of JetStream's data has no block left, not even those kept for root. */
public record DiskFull(String role) implements Fault {
  private static final Duration LONGEST = Duration.ofSeconds(60);

  /** Writes until nothing more fits: here the error is what is wanted. */
  private record Filling(HostChange removal, String file) implements Change {
    @Override
    public String role() {
      return removal.role();
    }

    @Override
    public String what() {
      return removal.what();
    }

    @Override
    public List<Command> healing() {
      return removal.healing();
    }

    @Override
    public Done apply(Run run) {
      Outcome coarse = run.act(role(), what(), Command.of("dd", "if=/dev/zero", "of=" + file, "bs=1M").asRoot()
          .within(LONGEST));
      Outcome fine = run.act(role(), what() + ", to the last block", Command.of("dd", "if=/dev/zero", "of=" + file,
          "bs=4k", "oflag=append", "conv=notrunc,fsync").asRoot().within(LONGEST));
      Done filled = Done.of(fine);
      return new Done(fine.exit() > 0, Done.of(coarse).answered() && filled.answered(), fine.err(), coarse.sentNanoTime(), fine.doneNanoTime());
    }

    @Override
    public Done undo(Run run, String name) {
      return removal.undo(run, name);
    }

    @Override
    public Done cleanUp(Run run) {
      return removal.cleanUp(run);
    }
  }

  @Override
  public String name() {
    return "disk-full";
  }

  @Override
  public List<String> targets() {
    return List.of(role);
  }

  @Override
  public Plan plan(Site site) {
    String place = site.inputs().text("paths.jetstream-data");
    String filling = place + "/" + site.own("filling");
    String probe = place + "/" + site.own("probe");
    HostChange removal = HostChange.on(role, "fill " + place)
        // A server that could not write has switched JetStream off, and does not switch it on again by itself.
        .undoing(Command.of("rm", "--force", "--", filling, probe),
            Command.of("systemctl", "restart", site.unit("jetstream")).within(LONGEST))
        .cleaning(Command.of("rm", "--force", "--", probe));
    Look room = Look.at(role, "blocks can be written to %s on %s".formatted(place, role),
        Command.of("dd", "if=/dev/zero", "of=" + probe, "bs=64k", "count=1",
            "oflag=append", "conv=notrunc,fsync").asRoot(),
        outcome -> outcome.exit() == 0);
    Look filled = Look.at(role, "%s is there".formatted(filling),
        Command.of("test", "-s", filling).asRoot(), outcome -> outcome.exit() == 0);
    // Whether there is room is found out by writing, also when the fault is gone.
    Look probed = Look.at(role, "%s is there".formatted(probe), Command.of("test", "-e", probe).asRoot(),
        outcome -> outcome.exit() == 0);
    return Plan.of(new Filling(removal, filling)).breaks(room).appears(filled).traces(probed)
        .returns(Processes.jetStreamHealthy(site, role))
        .holds(Paths.answers(role)).holds(Processes.healthyElsewhere(site, targets()));
  }
}
