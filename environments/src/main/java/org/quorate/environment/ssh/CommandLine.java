package org.quorate.environment.ssh;

import java.util.List;
import java.util.stream.Collectors;
import org.quorate.environment.Command;

/** Commands as POSIX shell text: every word quoted, a guard on the host that ends what overruns its deadline. */
final class CommandLine {
  /** Also where administrators' programs lie; a login that is not root has no sbin in its own path. */
  private static final String ENVIRONMENT =
      "LC_ALL=C PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

  static final String SUDO = "sudo -n -- ";

  private CommandLine() {}

  /** What starts a shell that reads commands from its standard input, whatever the login shell is. */
  static String shell() {
    return plain(List.of("sh"));
  }

  static String shell(String script) {
    return plain(List.of("sh", "-c", script));
  }

  /** One command under the guard that ends it, if it needs one. */
  static String of(Command command, boolean sudo) {
    if (command.brief() && !command.privileged()) {
      return words(command.argv());
    }
    // The guard inside sudo, not around it: a login that is not root could not end what sudo started.
    return (command.privileged() && sudo ? SUDO : "") + words(SudoForm.of(command));
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

  static String words(List<String> argv) {
    return argv.stream().map(CommandLine::quote).collect(Collectors.joining(" "));
  }
}
