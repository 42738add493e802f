package org.quorate.bench.facts;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quorate.environment.inventory.Inventory;

/**
 * This program beside others of its kind, reading the same facts off the same hosts: everything is counted from the
 * start of a process to its written report, and they take turns, so that what else the machine does hits all of them.
 */
public final class FactRace {
  private static final int ROUNDS = 5;
  private static final String OURS = "quorate";
  private static final String START = "its start";
  private static final String MACHINE = "bare JVM";
  private final PrintStream out;
  private final Path folder;
  /** What starts the program, and the same machine with nothing to do. */
  private final String launcher;
  private final String bare;

  /**
   * Begins a comparison.
   *
   * @param launcher command that starts this program, as words of a shell
   * @param bare command that starts a Java machine the same way and ends it
   */
  public FactRace(PrintStream out, Path folder, String launcher, String bare) {
    this.out = out;
    this.folder = folder.toAbsolutePath().normalize();
    this.launcher = launcher;
    this.bare = bare;
  }

  public void run(Inventory inventory) throws IOException, InterruptedException {
    List<Fact> facts = Fact.all();
    out.println("%d facts on each of %d hosts, from the start of a process to its written report:"
        .formatted(facts.size(), inventory.hosts().keySet().stream().filter(role -> !role.equals("client")).count()));
    Files.createDirectories(folder);
    try (WarmWays ways = WarmWays.open(inventory, folder)) {
      List<Contestant> all = new ArrayList<>(new Peers(folder, ways, facts, out).all());
      all.addAll(own(inventory));
      for (int round = 0; round < ROUNDS; round++) {
        for (Contestant each : all) {
          each.time();
        }
      }
      all.forEach(each -> out.println("  %-12s %7.0f ms  (%.0f to %.0f)".formatted(
          each.name(), each.median(), each.least(), each.most())));
      ratios(all);
    }
  }

  private List<Contestant> own(Inventory inventory) throws IOException, InterruptedException {
    List<Contestant> own = List.of(
        Contestant.of(OURS, folder.resolve(OURS), "exec %s facts --env %s --folder %s/$$\n".formatted(
            launcher, inventory.file().toAbsolutePath(), folder.resolve(OURS).toAbsolutePath())),
        Contestant.of(START, folder.resolve("start"), "exec %s --version\n".formatted(launcher)),
        Contestant.of(MACHINE, folder.resolve("bare"), "exec %s\n".formatted(bare)));
    for (Contestant each : own) {
      each.warm();
    }
    return own;
  }

  private void ratios(List<Contestant> all) {
    double ours = median(all, OURS).orElseThrow();
    double machine = median(all, MACHINE).orElseThrow();
    median(all, Peers.GOSS).ifPresent(goss -> out.println(
        "  quorate beside goss and a bare JVM's start: ratio %.2f; beside goss and its own start: %.2f (aim: 1.0)"
            .formatted(ours / (goss + machine), ours / (goss + median(all, START).orElseThrow()))));
    for (String peer : List.of(Peers.TESTINFRA, Peers.SERVERSPEC)) {
      median(all, peer).ifPresent(theirs -> out.println(
          "  quorate beside %s: %.1f times as fast (aim: 3.0)".formatted(peer, theirs / ours)));
    }
    out.println("  medians of %d rounds in which all take turns, with the least and the most".formatted(ROUNDS));
  }

  private static Optional<Double> median(List<Contestant> all, String name) {
    return all.stream().filter(each -> each.name().equals(name)).findFirst().map(Contestant::median);
  }
}
