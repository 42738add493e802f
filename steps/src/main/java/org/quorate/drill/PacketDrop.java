package org.quorate.drill;

import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quorate.environment.Command;
import org.quorate.environment.Outcome;
import org.quorate.fault.FaultLog;
import org.quorate.run.Run;
import org.quorate.run.RunMark;

/**
 * Drops chosen packets on one host with a netfilter table of its own (nft(8)), whose undo is armed there first. No rule
 * of anybody else is read as ours, changed or reordered.
 */
final class PacketDrop {
  private static final Pattern COUNTER = Pattern.compile("counter packets (\\d+)");
  private final Run run;
  private final String role;
  private final String table;
  private final HostUndo undo;
  private Outcome applied;

  private PacketDrop(Run run, String role, String table, HostUndo undo) {
    this.run = run;
    this.role = role;
    this.table = table;
    this.undo = undo;
  }

  /** @param matches what to drop, in nft's own words, such as {@code tcp dport 6222} */
  static PacketDrop apply(Run run, FaultLog log, String role, String drill, Duration bound, List<String> matches) {
    String table = table(RunMark.of(run.evidence()), drill);
    HostUndo undo = HostUndo.arm(run, log, role, drill, bound, removing(table).toArray(String[]::new));
    PacketDrop drop = new PacketDrop(run, role, table, undo);
    drop.applied = undo.guarding(run.act(role, "drop packets: " + drill, dropping(table, matches)));
    log.write("applied-on", role, FaultLog.body().put("table", table).put("applied", drop.applied.succeeded())
        .put("said", drop.applied.err().strip()));
    return drop;
  }

  /** @param mark of the run */
  static String table(String mark, String drill) {
    return "quorate_undo_%s_%s".formatted(mark, drill.replace('-', '_'));
  }

  /** Also right when the host's timer was first and there is no table any more. */
  static List<String> removing(String table) {
    return List.of("nft", "add table inet %1$s; delete table inet %1$s".formatted(table));
  }

  static Command dropping(String table, List<String> matches) {
    return Command.of("nft", rules(table, matches)).asRoot();
  }

  static Command listing(String table) {
    return Command.of("nft", "list", "table", "inet", table).asRoot();
  }

  /** As one argument, and so as one transaction; a list of what may be run names it word for word. */
  private static String rules(String table, List<String> matches) {
    StringBuilder rules = new StringBuilder("add table inet %s".formatted(table));
    for (String hook : List.of("input", "output")) {
      // Before every other filter, so that no earlier accept lets a packet through.
      rules.append("; add chain inet %1$s %2$s { type filter hook %2$s priority -300 ; policy accept ; }".formatted(
          table, hook));
      matches.forEach(match -> rules.append("; add rule inet %s %s %s counter drop".formatted(table, hook, match)));
    }
    return rules.toString();
  }

  Outcome applied() {
    return applied;
  }

  /** Packets its rules have dropped so far; 0 when they cannot be read. */
  long dropped() {
    Outcome listed = run.host(role).run(listing(table));
    Matcher counters = COUNTER.matcher(listed.out());
    long packets = 0;
    while (counters.find()) {
      packets += Long.parseLong(counters.group(1));
    }
    return packets;
  }

  /** That the host said so; one that does not answer may have it still. */
  boolean gone() {
    Outcome listed = run.host(role).run(listing(table));
    return listed.answer() == Outcome.Answer.ANSWERED && listed.exit() != 0;
  }

  Outcome undo() {
    return undo.undo();
  }
}
