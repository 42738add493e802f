package org.quorate.fault;

import java.util.ArrayList;
import java.util.List;
import org.quorate.environment.Command;

/**
 * Several commands as one unit of the host (systemd-run(1)), which goes on to its end also when the way to the host is lost
 * in the middle: for what must not be left half done.
 */
final class WholeSequence {
  private final List<String> argv;

  private WholeSequence(List<String> argv) {
    this.argv = List.copyOf(argv);
  }

  /** @param unit its name on the host */
  static WholeSequence of(String unit) {
    return new WholeSequence(List.of("systemd-run", "--quiet", "--collect", "--wait", "--unit=" + unit,
        "--property=Type=oneshot"));
  }

  /** What must succeed for the next to be done. */
  WholeSequence then(String... words) {
    return with("--property=ExecStartPre=" + HostTimer.quoted(List.of(words)));
  }

  /** What may fail. */
  WholeSequence trying(String... words) {
    return with("--property=ExecStartPre=-" + HostTimer.quoted(List.of(words)));
  }

  private WholeSequence with(String property) {
    List<String> more = new ArrayList<>(argv);
    more.add(property);
    return new WholeSequence(more);
  }

  /** The last one; the command waits for its end. */
  Command finallyDoing(String... words) {
    List<String> all = new ArrayList<>(argv);
    all.addAll(List.of(words));
    return Command.of(all);
  }
}
