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

  /**
   * The same for a command that runs as root, which this login could not end: {@code sudo} is asked to, and the
   * command's own guard ends it in any case. What is put behind sudo is the command alone, and what ends it. That is
   * asked for again while it finds nothing: sudo may not have begun the command yet when nobody needs it any more.
   */
  private static final String SCRIPT_WITH_SUDO = """
      printf '\\036started\\n'
      exec 3<&0
      lease=$1
      pattern=$2
      shift 2
      sudo -n -- "$@" </dev/null 3<&- &
      command=$!
      {
        while timeout "$lease" sh -c 'read -r line' <&3; do :; done
        tries=50
        until sudo -n -- timeout -k 1 10 pkill -s 0 -x -f "$pattern" </dev/null || [ $tries -eq 0 ]; do
          tries=$((tries - 1))
          sleep 0.2
        done
      } >/dev/null 2>&1 &
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
    boolean root = command.privileged() && sudo;
    List<String> argv = new ArrayList<>(List.of(
        "sh", "-c", root ? SCRIPT_WITH_SUDO : SCRIPT, "follow", Long.toString(Deadlines.FOLLOWED_LEASE.toSeconds())));
    if (root) {
      argv.add(SudoForm.pattern(command));
    }
    argv.addAll(root ? SudoForm.following(command) : command.argv());
    return CommandLine.plain(argv);
  }
}
