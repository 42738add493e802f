package org.quorate.trackrecord;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quorate.environment.Command;
import org.quorate.environment.Outcome;
import org.quorate.run.Run;

/**
 * A packet filter of its own for VRRP (IP protocol 112) and nothing else, on some nodes (nft(8)).
 *
 * @param name of the table, which no other has
 * @param roles the nodes on which it stands
 */
record VrrpTable(Run run, String name, List<String> roles) {
  /** Nothing is heard, and nothing is sent. */
  static final String CUT = """
      chain input { type filter hook input priority -300; policy accept; meta l4proto 112 counter drop; }
      chain output { type filter hook output priority -300; policy accept; meta l4proto 112 counter drop; }
      """;
  private static final Pattern DROPPED = Pattern.compile("counter packets (\\d+) bytes \\d+ drop");

  /** Puts it there, in one step in the place of what stood there under this name. */
  List<Outcome> load(Stage stage, String doing, String content) {
    String rules = "table inet %1$s\ndelete table inet %1$s\ntable inet %1$s {\n%2$s}\n".formatted(name, content);
    return stage.together(roles, role ->
        run.act(role, doing, Command.of("nft", "-f", "-").asRoot().reading(rules)));
  }

  List<Outcome> remove(Stage stage, String doing) {
    return stage.together(roles, role ->
        run.act(role, doing, Command.of("nft", "delete", "table", "inet", name).asRoot()));
  }

  boolean stands() {
    return roles.stream().anyMatch(role -> listed(role).succeeded());
  }

  /** How many packets its rules have dropped so far, on all nodes together. */
  long dropped() {
    return roles.stream().mapToLong(role -> {
      Matcher counters = DROPPED.matcher(listed(role).out());
      long packets = 0;
      while (counters.find()) {
        packets += Long.parseLong(counters.group(1));
      }
      return packets;
    }).sum();
  }

  private Outcome listed(String role) {
    return run.host(role).run(Command.of("nft", "list", "table", "inet", name).asRoot());
  }

  /** Whether the nodes that may hold the VIP reach each other all the same: JetStream greets whoever connects. */
  boolean pairGreets() {
    return List.of("alpha beta", "beta alpha").stream().map(pair -> pair.split(" ")).allMatch(pair -> run.host(pair[0])
        .run(Command.of("curl", "-s", "--http0.9", "--max-time", "2", "http://%s:%s/".formatted(
            run.inputs().text("hosts." + pair[1] + ".address"), run.inputs().text("policy.ports.client"))))
        .out().startsWith("INFO "));
  }
}
