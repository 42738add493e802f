package org.quorate.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quorate.environment.Command;
import org.quorate.environment.Outcome;

/**
 * Packets made late by netem (tc-netem(8)) where they leave the others: all else passes beside it, and queues that
 * somebody has set up there stay.
 */
final class NetemDelay {
  private static final Pattern DEVICE = Pattern.compile(" dev (\\S+)");
  private static final Pattern ROOT = Pattern.compile("qdisc (\\S+) (\\S*): (?:dev \\S+ )?root");
  private static final String MOST_PACKETS = "100000";
  private final Site site;
  private final PacketDelay delay;
  private final String handle;

  NetemDelay(Site site, PacketDelay delay) {
    this.site = site;
    this.delay = delay;
    // Below what the kernel gives away itself.
    this.handle = Integer.toHexString(0x1000 + (site.mark().hashCode() & 0x3fff));
  }

  /** What keeps the others from it; tried in a network of its own that ends with the try. */
  Optional<String> lacking() {
    for (String other : delay.others()) {
      Outcome tried = site.ask(other, Command.of(
          "unshare", "--net", "tc", "qdisc", "add", "dev", "lo", "root", "netem", "delay", "1ms").asRoot());
      if (!tried.succeeded()) {
        return Optional.of("%s: %s".formatted(other, tried.err().strip()));
      }
    }
    return Optional.empty();
  }

  Plan plan() {
    List<Change> changes = new ArrayList<>();
    List<Look> traces = new ArrayList<>();
    List<Look> late = new ArrayList<>();
    List<Look> kept = new ArrayList<>();
    for (String other : delay.others()) {
      String device = device(other);
      changes.add(change(other, device));
      traces.add(Look.at(other, "queues of %s at %s of %s".formatted(delay.name(), device, other),
          tc("qdisc", "show", "dev", device), outcome -> outcome.out().contains("qdisc htb %s: ".formatted(handle))));
      late.add(counted(other, device, "netem has held packets at " + other,
          sent -> Long.parseLong(sent.group(1)) > 0));
      kept.add(counted(other, device, "netem has lost nothing at " + other,
          sent -> Long.parseLong(sent.group(2)) == 0));
    }
    return Plan.of(changes).traces(traces.toArray(Look[]::new))
        .happens(late.toArray(Look[]::new)).holds(kept.toArray(Look[]::new));
  }

  /** Where packets to the node leave a host; it must have no queues there but those that every device has. */
  private String device(String other) {
    Matcher device = DEVICE.matcher(
        site.ask(other, Command.of("ip", "-o", "route", "get", site.address(delay.role()))).out());
    if (!device.find()) {
      throw new FaultRefused("%s: %s knows no way to %s".formatted(delay.name(), other, delay.role()));
    }
    Matcher root = ROOT.matcher(site.ask(other, tc("qdisc", "show", "dev", device.group(1))).out());
    if (!root.find() || !root.group(2).equals("0")) {
      throw new FaultRefused("%s: %s of %s has queues of its own (%s), which stay as they are".formatted(
          delay.name(), device.group(1), other, root.reset().find() ? root.group() : "none that could be read"));
    }
    return device.group(1);
  }

  private HostChange change(String other, String device) {
    String millis = delay.by().toMillis() + "ms";
    String own = handle + ":1";
    return HostChange.on(other, "hold packets to %s for %s by netem".formatted(delay.role(), millis))
        .preparing(
            // What no filter sends elsewhere passes HTB as if it were not there.
            tc("qdisc", "add", "dev", device, "root", "handle", handle + ":", "htb"),
            tc("class", "add", "dev", device, "parent", handle + ":", "classid", own, "htb", "rate", "100gbit",
                "burst", "1mb", "quantum", "60000"),
            tc("qdisc", "add", "dev", device, "parent", own, "netem", "delay", millis, "limit", MOST_PACKETS))
        .applying(
            spare(device, "sport"), spare(device, "dport"),
            filter(device, "2", "match", "ip", "dst", site.address(delay.role()) + "/32", "flowid", own))
        .undoing(tc("filter", "del", "dev", device, "parent", handle + ":"))
        .cleaning(tc("qdisc", "del", "dev", device, "root", "handle", handle + ":"));
  }

  private Command spare(String device, String end) {
    String port = String.valueOf(site.inputs().number("hosts." + delay.role() + ".ssh.port"));
    return filter(device, "1",
        "match", "ip", "protocol", "6", "0xff", "match", "ip", end, port, "0xffff", "flowid", handle + ":0");
  }

  private Command filter(String device, String order, String... match) {
    List<String> argv = new ArrayList<>(List.of(
        "tc", "filter", "add", "dev", device, "parent", handle + ":", "protocol", "ip", "prio", order, "u32"));
    argv.addAll(List.of(match));
    return Command.of(argv).asRoot();
  }

  private Look counted(String other, String device, String what, Predicate<Matcher> yes) {
    Pattern sent = Pattern.compile(
        "qdisc netem [^\\n]*parent %s:1[^\\n]*\\n\\s*Sent \\d+ bytes (\\d+) pkt \\(dropped (\\d+)".formatted(handle));
    return Look.at(other, what, tc("-s", "qdisc", "show", "dev", device), outcome -> {
      Matcher counts = sent.matcher(outcome.out());
      return counts.find() && yes.test(counts);
    });
  }

  private static Command tc(String... words) {
    List<String> argv = new ArrayList<>(List.of("tc"));
    argv.addAll(List.of(words));
    return Command.of(argv).asRoot();
  }
}
