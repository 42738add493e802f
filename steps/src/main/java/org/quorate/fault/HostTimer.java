package org.quorate.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.quorate.environment.Command;
import org.quorate.environment.Outcome;
import org.quorate.run.Run;

/**
 * The undo of a fault as a transient timer on the host itself (systemd-run(1)), armed before the fault: when this program,
 * its machine or the way to the host dies, the host heals itself.
 */
public final class HostTimer {
  /** Renewing is a restart, and systemd gives up a unit that is started more than a few times in ten seconds. */
  private static final String UNLIMITED = "--timer-property=StartLimitIntervalSec=0";
  private final Run run;
  private final String role;
  private final String unit;
  private final List<Command> healing;
  private final Duration bound;

  /**
   * @param unit its name on the host, without a suffix
   * @param healing what it runs there, in this order
   * @param bound the host heals itself this long after the timer was armed or renewed last
   */
  public HostTimer(Run run, String role, String unit, List<Command> healing, Duration bound) {
    this.run = run;
    this.role = role;
    this.unit = unit;
    this.healing = List.copyOf(healing);
    this.bound = bound;
  }

  public String role() {
    return role;
  }

  public String unit() {
    return unit;
  }

  public Duration bound() {
    return bound;
  }

  /** @return how it went; only when it succeeded may the fault be brought about */
  public Outcome arm() {
    return run.act(role, "arm " + unit, arming(unit, healing, bound));
  }

  /** What arms it. */
  public static Command arming(String unit, List<Command> healing, Duration bound) {
    List<String> argv = new ArrayList<>(List.of("systemd-run", "--quiet", "--collect", "--unit=" + unit,
        "--on-active=" + bound.toSeconds(), "--timer-property=AccuracySec=100ms", UNLIMITED,
        "--property=Type=oneshot"));
    for (Command earlier : healing.subList(0, healing.size() - 1)) {
      // The dash: what could not be undone must not keep the rest from being undone.
      argv.add("--property=ExecStartPre=-" + quoted(earlier.argv()));
    }
    argv.addAll(healing.get(healing.size() - 1).argv());
    return Command.of(argv).asRoot();
  }

  /** @param missed is told when a renewal failed */
  public Heartbeat.Beat beat(Consumer<Outcome> missed) {
    return new Heartbeat.Beat(role, unit, () -> run.host(role).run(renewing(unit)), missed);
  }

  /** What begins the bound anew; it fails where the timer was taken away or has run, and does not bring it back. */
  public static Command renewing(String unit) {
    return Command.of("systemctl", "try-restart", unit + ".timer").asRoot();
  }

  /** Whether it is still armed: what has run or was taken away no longer guards anything. */
  boolean armed() {
    return asked().succeeded();
  }

  /** Whether the host says that it is armed no more; one that does not answer says nothing. */
  public boolean gone() {
    Outcome asked = asked();
    return asked.answer() == Outcome.Answer.ANSWERED && asked.exit() != 0;
  }

  private Outcome asked() {
    return run.host(role).run(Command.of("systemctl", "is-active", "--quiet", unit + ".timer"));
  }

  public void disarm() {
    run.undo(role, "take away " + unit, disarming(unit));
  }

  /** What takes it away. */
  public static Command disarming(String unit) {
    return Command.of("systemctl", "stop", unit + ".timer").asRoot();
  }

  /** As systemd.service(5) reads command lines: quoted words, with what it would expand doubled. */
  static String quoted(List<String> argv) {
    return String.join(" ", argv.stream().map(word -> "\"" + word.replace("\\", "\\\\").replace("\"", "\\\"")
        .replace("$", "$$").replace("%", "%%") + "\"").toList());
  }
}
