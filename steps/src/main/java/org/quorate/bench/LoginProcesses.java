package org.quorate.bench;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.quorate.environment.Command;
import org.quorate.environment.Host;

/** The processor time that everything on a host has used that came in through SSH (proc_pid_stat(5)). */
final class LoginProcesses {
  private static final Command READ =
      Command.of("find", "/proc", "-maxdepth", "2", "-path", "/proc/[0-9]*/stat", "-exec", "cat", "{}", "+");
  private static final int PARENT = 1;
  private static final int FIRST_TIME = 11;
  private static final int TIMES = 4;
  private static final double TICKS_PER_SECOND = 100;

  private LoginProcesses() {}

  /** One process: its parent, whether it is an SSH server's, and the ticks it and those it waited for have used. */
  private record Used(int parent, boolean server, long ticks) {}

  /** Seconds so far. */
  static double seconds(Host host) {
    return seconds(host.run(READ.asRoot()).out());
  }

  static double seconds(String stats) {
    Map<Integer, Used> all = new HashMap<>();
    stats.lines().forEach(line -> take(line, all));
    Map<Integer, List<Integer>> children = new HashMap<>();
    all.forEach((id, used) -> children.computeIfAbsent(used.parent(), none -> new ArrayList<>()).add(id));
    Deque<Integer> next = new ArrayDeque<>();
    all.forEach((id, used) -> {
      if (used.server()) {
        next.add(id);
      }
    });
    Set<Integer> counted = new HashSet<>();
    long ticks = 0;
    while (!next.isEmpty()) {
      int id = next.poll();
      if (counted.add(id)) {
        ticks += all.get(id).ticks();
        next.addAll(children.getOrDefault(id, List.of()));
      }
    }
    return ticks / TICKS_PER_SECOND;
  }

  private static void take(String line, Map<Integer, Used> all) {
    // The name in brackets may hold anything; what follows the last bracket does not.
    int open = line.indexOf('(');
    int close = line.lastIndexOf(')');
    if (open < 1 || close < open) {
      return;
    }
    String[] fields = line.substring(close + 1).strip().split(" ");
    if (fields.length < FIRST_TIME + TIMES) {
      return;
    }
    long ticks = 0;
    for (int field = FIRST_TIME; field < FIRST_TIME + TIMES; field++) {
      ticks += Long.parseLong(fields[field]);
    }
    all.put(Integer.parseInt(line.substring(0, open).strip()),
        new Used(Integer.parseInt(fields[PARENT]), line.substring(open, close).startsWith("(sshd"), ticks));
  }
}
