package org.quorate.environment.ssh;

import java.util.ArrayList;
import java.util.List;
import org.quorate.environment.Command;

/**
 * What runs a followed command on a host and ends it when this side is gone.
 *
 * <p>A watcher on the host reads a line every now and then. It ends the command when the channel closes, and also when
 * the lines stop coming: then this machine is gone without a word.
 */
final class FollowScript {
  /** The first line, written when the command is about to start. */
  static final String STARTED = "\u001estarted";

  private static final String SCRIPT = """
      printf '\\036started\\n'
      exec 3<&0
      lease=$1
      shift
      timeout -k 1 0 "$@" </dev/null 3<&- &
      command=$!
      { while timeout "$lease" sh -c 'read -r line' <&3; do :; done; kill -TERM $command; } >/dev/null 2>&1 &
      watcher=$!
      exec 3<&-
      wait $command
      status=$?
      kill $watcher 2>/dev/null
      exit $status
      """;

  private FollowScript() {}

  /** The script is the same for every command, which comes to it as arguments. */
  static String of(Command command, boolean sudo) {
    List<String> argv = new ArrayList<>();
    if (command.privileged() && sudo) {
      // The watcher too, since a login that is not root could not end what sudo started.
      argv.addAll(List.of("sudo", "-n", "--"));
    }
    argv.addAll(List.of("sh", "-c", SCRIPT, "follow", Long.toString(Deadlines.FOLLOWED_LEASE.toSeconds())));
    argv.addAll(command.argv());
    return CommandLine.plain(argv);
  }
}
