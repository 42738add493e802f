package org.quorate.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quorate.carried.CarriedText;
import org.quorate.environment.Command;
import org.quorate.environment.Outcome;

/**
 * Packets made late where they come in: a queue of netfilter, and a reader that lets each go on when its time has come.
 *
 * <p>At the way in, because a sender's TCP counts what waits at its own way out as not yet sent, and would send little.
 */
final class QueueDelay {
  /** Reads a queue of packets, in the one language that every Debian can run. */
  private static final String LATE_PACKETS = CarriedText.of("/fault/late-packets.pl");
  private static final String COUNTS = "/proc/net/netfilter/nfnetlink_queue";
  /** What was lost for want of room, and what was lost on the way to the reader. */
  private static final List<Integer> LOST = List.of(5, 6);
  private final Site site;
  private final PacketDelay delay;
  private final String queue;
  private final String chain;
  private final String unit;

  QueueDelay(Site site, PacketDelay delay) {
    this.site = site;
    this.delay = delay;
    this.queue = String.valueOf(0x4000 + (site.mark().hashCode() & 0x3fff));
    this.chain = "quorate-q_" + site.mark() + "_delay";
    this.unit = site.own(delay.name()) + ".service";
  }

  /** What keeps the node from it; tried in networks of their own that end with the tries. */
  Optional<String> lacking() {
    List<Command> tries = List.of(
        Command.of("unshare", "--net", "iptables", "--wait", "--table", "mangle", "--append", "INPUT",
            "--jump", "NFQUEUE", "--queue-num", queue, "--queue-bypass"),
        Command.of("unshare", "--net", "perl", "-", queue, "check").reading(LATE_PACKETS));
    for (Command one : tries) {
      Outcome tried = site.ask(delay.role(), one.asRoot());
      if (!tried.succeeded()) {
        return Optional.of("%s: %s".formatted(delay.role(), (tried.err() + tried.out()).strip()));
      }
    }
    return line(site).map(taken -> "%s: queue %s is somebody's already: %s".formatted(delay.role(), queue, taken));
  }

  /** @param why there is no netem, for the record */
  Plan plan(String why) {
    String role = delay.role();
    return Plan.of(change(why))
        .traces(
            Look.at(role, "chain %s on %s".formatted(chain, role), iptables("--list-rules"),
                outcome -> outcome.out().contains(chain)),
            Look.at(role, "%s on %s".formatted(unit, role),
                Command.of("systemctl", "show", "--property=LoadState", unit),
                outcome -> outcome.out().contains("LoadState=loaded")))
        .happens(Look.at(role, "the queue of %s has held packets at %s".formatted(delay.name(), role),
            iptables("--list", chain, "--verbose", "--numeric", "--exact"),
            outcome -> outcome.out().lines().anyMatch(QueueDelay::hasQueued)))
        .holds(new Look("the queue of %s at %s is read and has lost nothing".formatted(delay.name(), role),
            now -> line(now).map(line -> Seen.of(hasLostNothing(line), line))
                .orElseGet(() -> Seen.of(false, "nobody reads queue " + queue))));
  }

  private HostChange change(String why) {
    String program = "/run/" + site.own(delay.name()) + ".pl";
    String millis = String.valueOf(delay.by().toMillis());
    List<Command> prepare = new ArrayList<>(List.of(
        Command.of("tee", program).reading(LATE_PACKETS),
        Command.of("systemd-run", "--quiet", "--collect", "--unit=" + unit, "--service-type=forking",
            "perl", program, queue, millis),
        iptables("--new-chain", chain)));
    String port = String.valueOf(site.inputs().number("hosts." + delay.role() + ".ssh.port"));
    for (String end : List.of("--source-port", "--destination-port")) {
      prepare.add(iptables("--append", chain, "--protocol", "tcp", end, port, "--jump", "RETURN"));
    }
    for (String other : delay.others()) {
      // When the reader has died, packets go on by themselves.
      prepare.add(iptables("--append", chain, "--source", site.address(other),
          "--jump", "NFQUEUE", "--queue-num", queue, "--queue-bypass"));
    }
    String what = "hold packets for %s ms in a queue, for want of netem (%s)".formatted(millis, why);
    return HostChange.on(delay.role(), what)
        .preparing(prepare.toArray(Command[]::new))
        .applying(iptables("--insert", "INPUT", "1", "--jump", chain))
        .undoing(iptables("--delete", "INPUT", "--jump", chain))
        .cleaning(Command.of("systemctl", "stop", unit), iptables("--flush", chain),
            iptables("--delete-chain", chain), Command.of("rm", "--force", "--", program));
  }

  /** The kernel's counts of the queue; none when nobody reads it. */
  private Optional<String> line(Site now) {
    return now.ask(delay.role(), Command.of("cat", COUNTS).asRoot()).out().lines().map(String::strip)
        .filter(line -> line.startsWith(queue + " ")).findFirst();
  }

  private static boolean hasLostNothing(String line) {
    String[] counts = line.split("\\s+");
    return LOST.stream().allMatch(at -> counts.length > at && counts[at].equals("0"));
  }

  private static boolean hasQueued(String rule) {
    return rule.contains(" NFQUEUE ") && !rule.strip().startsWith("0 ");
  }

  /** In mangle, so that every filter of the host's own still sees what was late. */
  private static Command iptables(String... words) {
    List<String> argv = new ArrayList<>(List.of("iptables", "--wait", "--table", "mangle"));
    argv.addAll(List.of(words));
    return Command.of(argv).asRoot();
  }
}
