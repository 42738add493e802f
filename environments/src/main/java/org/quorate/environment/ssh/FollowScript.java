package org.quorate.environment.ssh;

import org.quorate.environment.Command;

/** What runs a followed command on a host and ends it when this side is gone. */
final class FollowScript {
  // The watcher reads until its input ends, which it does when the channel closes for whatever reason.
  private static final String SCRIPT = """
      exec 3<&0
      %s </dev/null 3<&- &
      command=$!
      { while read -r line <&3; do :; done; kill -TERM $command; } >/dev/null 2>&1 &
      watcher=$!
      exec 3<&-
      wait $command
      status=$?
      kill $watcher 2>/dev/null
      exit $status
      """;

  private FollowScript() {}

  static String of(Command command, boolean sudo) {
    return SCRIPT.formatted(CommandLine.endless(command, sudo));
  }
}
