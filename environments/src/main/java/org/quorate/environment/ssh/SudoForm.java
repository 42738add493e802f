package org.quorate.environment.ssh;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.quorate.environment.Command;

/**
 * What is put behind {@code sudo -n --} for a command that needs root, word for word: the one place that a host's sudoers
 * file and the way to that host both take it from.
 */
public final class SudoForm {
  private SudoForm() {}

  /** A command with the guard that ends it; {@code timeout} puts it in a process group of its own and ends all of that. */
  public static List<String> of(Command command) {
    return guarded(seconds(command.deadline()), command.argv());
  }

  /** A followed command, which its guard ends in any case. */
  public static List<String> following(Command command) {
    return guarded(seconds(Deadlines.FOLLOWED_AT_MOST), command.argv());
  }

  /**
   * What ends a followed command, which a login that is not root cannot signal: by its whole command line, and in
   * this session alone. Each channel is one (sshd calls setsid(2)), and sudo begins no other where there is no
   * terminal. So the same command on another channel goes on, be it ours or another harness's.
   */
  public static List<String> ending(Command command) {
    return guarded("10", List.of("pkill", "-s", "0", "-x", "-f", pattern(command)));
  }

  /** The command line under its guard as a regular expression that nothing else matches. */
  static String pattern(Command command) {
    return String.join(" ", following(command)).replaceAll("[^A-Za-z0-9 _/=:,@%-]", "[$0]")
        .replace("[^]", "\\^").replace("[\\]", "\\\\");
  }

  private static List<String> guarded(String deadline, List<String> argv) {
    if (argv.isEmpty()) {
      throw new IllegalArgumentException("a command needs a program");
    }
    List<String> words = new ArrayList<>(
        List.of("timeout", "-k", Integer.toString(Deadlines.KILL_AFTER_SECONDS), deadline));
    words.addAll(argv);
    return words;
  }

  private static String seconds(Duration deadline) {
    long millis = Math.max(1, deadline.toMillis());
    return millis % 1000 == 0 ? Long.toString(millis / 1000) : String.format(Locale.ROOT, "%.3f", millis / 1000.0);
  }
}
