package org.quorate.safeguard;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
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
  static final Command STATE =
      Command.of("systemctl", "show", "--property=ActiveState,NextElapseUSecMonotonic", UNIT + ".timer");
  static final Command ERASE = Command.of("rm", "-f", OWNER).asRoot();
  static final Command LEAVE = Command.of("systemctl", "stop", UNIT + ".timer").asRoot();

  private final Environment environment;
  private final String owner;
  private final List<String> held = new ArrayList<>();

  private ZoneLock(Environment environment, String owner) {
    this.environment = environment;
    this.owner = owner;
  }

  /** Every command that a lock may run. */
  public static List<Command> commands() {
    return List.of(TAKE, SIGN, RENEW, READ, EXPIRES, STATE, ERASE, LEAVE);
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
    ZoneLock lock = new ZoneLock(environment, owner);
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
      Outcome signed = lock.run(role, SIGN.reading(owner + "\n"));
      if (!signed.succeeded()) {
        lock.close();
        throw new Refusal("lock of the zone on " + role, "to sign it, so that others can read who has it",
            signed.answer() + ": " + signed.err().strip(), "Permit what \"quorate commands --drills\" lists.");
      }
    }
    return lock;
  }

  /** Whether a node still has this lock; one that does not answer may have it or not. */
  enum Held {
    OURS,
    GONE,
    UNKNOWN
  }

  /** Holds it for another {@link #EXPIRY} on every node that still has it; one that somebody else took is theirs. */
  Map<String, Held> renew() {
    return held.stream().collect(Collectors.toMap(Function.identity(), this::renew));
  }

  private Held renew(String role) {
    Outcome signature = run(role, READ);
    if (signature.answer() != Outcome.Answer.ANSWERED) {
      return Held.UNKNOWN;
    }
    Outcome renewed = isOurs(signature) ? run(role, RENEW) : signature;
    if (renewed.answer() != Outcome.Answer.ANSWERED) {
      return Held.UNKNOWN;
    }
    return isOurs(signature) && renewed.exit() == 0 ? Held.OURS : Held.GONE;
  }

  private boolean isOurs(Outcome signature) {
    return signature.out().strip().equals(owner.strip());
  }

  private Outcome run(String role, Command command) {
    return environment.hosts().get(role).run(command);
  }

  /** Lets go on every node where it was taken, unless it ran out meanwhile and somebody else has it now. */
  @Override
  public void close() {
    for (String role : held) {
      String signed = run(role, READ).out().strip();
      if (signed.isEmpty() || signed.equals(owner.strip())) {
        run(role, ERASE);
        run(role, LEAVE);
      }
    }
    held.clear();
  }
}
