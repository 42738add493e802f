package org.quorate.environment.ssh;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.quorate.environment.Command;

/** Commands as POSIX shell text: every word quoted, a guard on the host that ends what overruns its deadline. */
final class CommandLine {
  /** Also where administrators' programs lie; a login that is not root has no sbin in its own path. */
  private static final String ENVIRONMENT =
      "LC_ALL=C PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

  private CommandLine() {}

  /** What starts a shell that reads commands from its standard input, whatever the login shell is. */
  static String shell() {
    return plain(List.of("sh"));
  }

  static String shell(String script) {
    return plain(List.of("sh", "-c", script));
  }

  /** One command; {@code timeout} puts it in a process group of its own and ends all of that. */
  static String of(Command command, boolean sudo) {
    if (command.argv().isEmpty()) {
      throw new IllegalArgumentException("a command needs a program");
    }
    // Inside sudo, not around it: a login that is not root could not end what sudo started.
    return "%stimeout -k %d %s %s".formatted(
        command.privileged() && sudo ? "sudo -n -- " : "", Deadlines.KILL_AFTER_SECONDS,
        seconds(command.deadline()), words(command.argv()));
  }

  /** A program in place of the login shell, without a guard. */
  static String plain(List<String> argv) {
    return "exec env " + ENVIRONMENT + " " + words(argv);
  }

  static String quote(String word) {
    if (word.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("an argument cannot contain a NUL character");
    }
    return "'" + word.replace("'", "'\\''") + "'";
  }

  private static String words(List<String> argv) {
    return argv.stream().map(CommandLine::quote).collect(Collectors.joining(" "));
  }

  private static String seconds(Duration deadline) {
    long millis = Math.max(1, deadline.toMillis());
    return millis % 1000 == 0 ? Long.toString(millis / 1000) : String.format(Locale.ROOT, "%.3f", millis / 1000.0);
  }
}
