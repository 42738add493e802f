package org.quorate.environment.lab;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.quorate.environment.Command;
import org.quorate.environment.Host;
import org.quorate.environment.Outcome;

/**
 * Brings booted hosts to the state in which the runbook finds them: images loaded, units enabled, clocks following
 * the lab's own.
 */
final class Delivery {
  private static final Duration LONGEST_DELIVERY = Duration.ofSeconds(90);
  private static final Duration LONGEST_SYNCHRONISATION = Duration.ofSeconds(60);

  /** What one host may take in all: to answer, to take what is delivered, to start its units, to follow the clock. */
  static final Duration LONGEST =
      Boot.LONGEST.multipliedBy(2).plus(LONGEST_DELIVERY).plus(LONGEST_SYNCHRONISATION);

  /** What the node image brings along to load its images and to enable the release's units. */
  private static final Command DELIVER =
      Command.of("/usr/local/lib/quorate-lab/deliver").asRoot().within(LONGEST_DELIVERY);

  /** Up to 300 looks, one each tenth of a second, until the offset is below half a tenth of a second. */
  private static final Command SYNCHRONISED =
      Command.of("chronyc", "waitsync", "300", "0.05", "0", "0.1").within(LONGEST_SYNCHRONISATION);

  private final Map<String, Host> hosts;
  private final Boot boot;
  private final LabTimes times;

  Delivery(Map<String, Host> hosts, Boot boot, LabTimes times) {
    this.hosts = hosts;
    this.boot = boot;
    this.times = times;
  }

  /**
   * Works on all hosts at once.
   *
   * @param nodes the roles that get images
   * @param besides what else has to be waited for meanwhile
   */
  void await(Collection<String> nodes, List<Runnable> besides) {
    List<Runnable> work = new ArrayList<>(besides);
    hosts.keySet().forEach(role -> work.add(() -> deliver(role, nodes.contains(role))));
    ExecutorService workers = Executors.newFixedThreadPool(work.size());
    try {
      Together.await("the lab's hosts are not delivered",
          work.stream().map(each -> CompletableFuture.runAsync(each, workers)).toList());
    } finally {
      Together.end(workers);
    }
  }

  private void deliver(String role, boolean node) {
    times.of("%s answers".formatted(role), () -> boot.await(role));
    if (node) {
      times.of("%s delivered".formatted(role), () -> must(role, "take its delivery", DELIVER));
    }
    times.of("%s running".formatted(role), () -> boot.awaitRunning(role));
    if (node) {
      times.of("%s clock follows".formatted(role), () -> must(role, "follow the lab's time server", SYNCHRONISED));
    }
  }

  private void must(String role, String what, Command command) {
    Outcome outcome = hosts.get(role).run(command);
    if (!outcome.succeeded()) {
      throw new LabFailure("%s cannot %s: \"%s\" ended with %s, status %d: %s".formatted(role, what,
          String.join(" ", command.argv()), outcome.answer(), outcome.exit(), (outcome.err() + outcome.out()).strip()));
    }
  }
}
