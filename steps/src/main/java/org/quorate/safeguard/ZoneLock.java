package org.quorate.safeguard;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.quorate.criterion.Roles;
import org.quorate.environment.Command;
import org.quorate.environment.Environment;
import org.quorate.environment.Outcome;

/**
 * The lock of a run on the hosts themselves: a transient timer of one name for all runs, which lets go by itself when
 * nobody renews it. The host's init system makes sure that only one run gets it.
 */
public final class ZoneLock implements AutoCloseable {
  static final Duration EXPIRY = Duration.ofSeconds(60);
  static final String UNIT = "quorate-lock";
  static final String OWNER = "/run/quorate-lock.owner";
  static final Command TAKE = Command.of("systemd-run", "--quiet", "--collect", "--unit=" + UNIT,
      "--on-active=" + EXPIRY.toSeconds(), "--timer-property=AccuracySec=1s", "rm", "-f", OWNER).asRoot();
  static final Command SIGN = Command.of("tee", OWNER).asRoot();
  static final Command RENEW = Command.of("systemctl", "restart", UNIT + ".timer").asRoot();
  static final Command READ = Command.of("cat", OWNER);
  static final Command EXPIRES = Command.of("systemctl", "list-timers", "--all", "--no-pager", UNIT + ".timer");
  static final Command ERASE = Command.of("rm", "-f", OWNER).asRoot();
  static final Command LEAVE = Command.of("systemctl", "stop", UNIT + ".timer").asRoot();

  private final Environment environment;
  private final List<String> held = new ArrayList<>();

  private ZoneLock(Environment environment) {
    this.environment = environment;
  }

  /** Every command that a lock may run. */
  public static List<Command> commands() {
    return List.of(TAKE, SIGN, RENEW, READ, EXPIRES, ERASE, LEAVE);
  }

  /** Who has it, as far as they have said so, and on which node. */
  static List<String> holders(Environment environment) {
    return Roles.TRIAD.stream().map(role -> Map.entry(role, environment.hosts().get(role).run(READ)))
        .filter(each -> each.getValue().succeeded() && !each.getValue().out().isBlank())
        .map(each -> "%s: \"%s\"".formatted(each.getKey(), each.getValue().out().strip())).toList();
  }

  /**
   * Takes the lock on every node, always in the same order; what was taken is let go again when one is not to be had.
   *
   * @param owner who holds it, for others to read
   * @throws Refusal saying who has it and until when
   */
  public static ZoneLock take(Environment environment, String owner) {
    ZoneLock lock = new ZoneLock(environment);
    for (String role : Roles.TRIAD) {
      Outcome taken = lock.run(role, TAKE);
      if (!taken.succeeded()) {
        String holder = lock.run(role, READ).out().strip();
        String until = lock.run(role, EXPIRES).out().lines().filter(line -> line.contains(UNIT)).findFirst().orElse("");
        lock.close();
        throw new Refusal("lock of the zone on " + role, "to get it",
            holder.isEmpty() ? taken.answer() + ": " + taken.err().strip() : "that \"%s\" has it".formatted(holder),
            "It lets go by itself %d s after its owner has died%s.".formatted(
                EXPIRY.toSeconds(), until.isEmpty() ? "" : ", next at: " + until.strip().replaceAll("\\s+", " ")));
      }
      lock.held.add(role);
      lock.run(role, SIGN.reading(owner + "\n"));
    }
    return lock;
  }

  /** @return the nodes that say that it is there no more; one that does not answer may still have it */
  List<String> renew() {
    return held.stream().filter(role -> {
      Outcome renewed = run(role, RENEW);
      return renewed.answer() == Outcome.Answer.ANSWERED && renewed.exit() != 0;
    }).toList();
  }

  private Outcome run(String role, Command command) {
    return environment.hosts().get(role).run(command);
  }

  /** Lets go on every node where it was taken. */
  @Override
  public void close() {
    for (String role : held) {
      run(role, ERASE);
      run(role, LEAVE);
    }
    held.clear();
  }
}
