package org.quorate.environment.lab;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.quorate.environment.Command;
import org.quorate.environment.Host;
import org.quorate.environment.Outcome;
import org.quorate.environment.Outcome.Answer;

/** Waits for hosts to boot, and says what stood in the way of one that does not. */
final class Boot {
  static final Duration LONGEST = Duration.ofSeconds(90);
  private static final Duration PAUSE = Duration.ofMillis(40);
  private static final Command ALIVE = Command.of("true");
  private static final Command STATE = Command.of("systemctl", "is-system-running", "--wait").within(LONGEST);
  private static final Command FAILED = Command.of("systemctl", "--failed", "--plain", "--no-legend");

  private final Map<String, Host> hosts;
  private final Function<String, String> journal;
  private final Duration longest;

  /** @param journal the last lines a host wrote, by role, had by other means than its own login */
  Boot(Map<String, Host> hosts, Function<String, String> journal) {
    this(hosts, journal, LONGEST);
  }

  Boot(Map<String, Host> hosts, Function<String, String> journal, Duration longest) {
    this.hosts = hosts;
    this.journal = journal;
    this.longest = longest;
  }

  /** Returns when the host can be worked on. */
  void await(String role) {
    long deadline = System.nanoTime() + longest.toNanos();
    Outcome outcome = hosts.get(role).run(ALIVE);
    while (outcome.answer() != Answer.ANSWERED) {
      if (System.nanoTime() > deadline) {
        throw new LabFailure("%s does not boot: no answer over SSH within %d s (%s). Its last journal lines:%n%s%n"
            .formatted(role, longest.toSeconds(), outcome.err().strip(), journal.apply(role))
            + "Look whether the machine has memory and disk left: quorate doctor");
      }
      LockSupport.parkNanos(PAUSE.toNanos());
      if (Thread.currentThread().isInterrupted()) {
        throw new LabFailure(role + " boots: the wait for it was interrupted");
      }
      outcome = hosts.get(role).run(ALIVE);
    }
  }

  /** Returns when the host's init system has started everything it should. */
  void awaitRunning(String role) {
    await(role);
    Outcome state = hosts.get(role).run(STATE);
    if (!state.out().strip().equals("running")) {
      throw new LabFailure("%s boots, but its system is \"%s\" instead of \"running\". %s"
          .formatted(role, state.out().strip(), failedUnits(hosts.get(role))));
    }
  }

  private static String failedUnits(Host host) {
    List<String> units = host.run(FAILED).out().lines().map(line -> line.split(" ")[0]).toList();
    List<String> command = new ArrayList<>(List.of("journalctl", "--no-pager", "--quiet", "--lines=15"));
    units.forEach(unit -> command.add("--unit=" + unit));
    return "Failed: %s. What they wrote last:%n%s".formatted(units, host.run(Command.of(command).asRoot()).out());
  }
}
