package org.quorate.fault;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.quorate.environment.Command;
import org.quorate.environment.Outcome;

/** One block in the middle of JetStream's largest message file of a node holds something else than was written. */
public record CorruptBlock(String role) implements Fault {
  private static final int BLOCK_BYTES = 64;

  @Override
  public String name() {
    return "corrupt-block";
  }

  @Override
  public List<String> targets() {
    return List.of(role);
  }

  /** A file and how long it was when it was chosen. */
  private record Chosen(String file, long bytes) {}

  @Override
  public Plan plan(Site site) {
    String place = site.inputs().text("paths.jetstream-data");
    Chosen chosen = choose(site, place);
    String kept = place + "/" + site.own("block");
    String at = String.valueOf(chosen.bytes() / BLOCK_BYTES / 2);
    Look same = Look.at(role, "the block in %s is as it was written".formatted(chosen.file()),
        Command.of("cmp", "--quiet", "--bytes=" + chosen.bytes(), kept, chosen.file()).asRoot(),
        outcome -> outcome.exit() == 0);
    return Plan.of(HostChange.on(role, "corrupt a block of " + chosen.file())
            .preparing(Command.of("cp", "--", chosen.file(), kept))
            .applying(block("/dev/urandom", chosen.file(), "seek=" + at, "conv=notrunc,fsync"))
            .undoing(block(kept, chosen.file(), "skip=" + at, "seek=" + at, "conv=notrunc,fsync"))
            .cleaning(Command.of("rm", "--force", "--", kept)))
        .breaks(same)
        .holds(Paths.answers(role)).holds(Processes.healthyElsewhere(site, targets()));
  }

  private static Command block(String from, String to, String... more) {
    List<String> argv = new ArrayList<>(
        List.of("dd", "if=" + from, "of=" + to, "bs=" + BLOCK_BYTES, "count=1"));
    argv.addAll(List.of(more));
    return Command.of(argv);
  }

  private Chosen choose(Site site, String place) {
    Outcome found = site.ask(role, Command.of(
        "find", place, "-name", "*.blk", "-size", "+1k", "-printf", "%s %p\\n").asRoot());
    return found.out().lines().map(line -> line.split(" ", 2)).filter(words -> words.length == 2)
        .map(words -> new Chosen(words[1], Long.parseLong(words[0])))
        .max(Comparator.comparingLong(Chosen::bytes))
        .orElseThrow(() -> new FaultRefused("%s: no message file on %s is large enough".formatted(name(), role)));
  }
}
