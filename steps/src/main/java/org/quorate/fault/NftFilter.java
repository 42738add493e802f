package org.quorate.fault;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quorate.environment.Command;

/** nftables (nft(8)): one table of its own for each fault. */
final class NftFilter implements PacketFilter {
  private static final Pattern PACKETS = Pattern.compile("packets (\\d+)");

  @Override
  public boolean available(Site site, String role) {
    return site.ask(role, Command.of("nft", "list", "tables").asRoot()).succeeded();
  }

  @Override
  public HostChange change(Site site, String fault, PacketLoss loss) {
    String table = site.ownTable(fault);
    // Also right when the table is there no more, because the host's own timer was first.
    Command remove = Command.of("nft", "add table inet %1$s; delete table inet %1$s".formatted(table)).asRoot();
    String flush = "flush chain inet %1$s incoming; flush chain inet %1$s outgoing".formatted(table);
    return HostChange.on(loss.role(), "lose packets: " + fault)
        .preparing(Command.of("nft", "-f", "-").reading(laidDown(table, loss)))
        .applying(Command.of("nft", "-f", "-").reading(rules(table, loss)))
        .undoing(Command.of("nft", flush)).cleaning(remove);
  }

  private static String laidDown(String table, PacketLoss loss) {
    StringBuilder text = new StringBuilder("table inet %s {\n  counter dropped { }\n".formatted(table));
    for (int meter = 0; meter < loss.metered().size(); meter++) {
      text.append("  counter meter%d { }\n".formatted(meter));
    }
    // Before every other filter, so that no earlier accept lets a packet through, and behind all of them.
    text.append("  chain incoming { type filter hook input priority -300; policy accept; }\n")
        .append("  chain outgoing { type filter hook output priority -300; policy accept; }\n")
        .append("  chain arrived {\n    type filter hook input priority 300; policy accept;\n");
    for (int meter = 0; meter < loss.metered().size(); meter++) {
      for (String match : loss.metered().get(meter).nft()) {
        text.append("    %scounter name meter%d\n".formatted(match, meter));
      }
    }
    return text.append("  }\n}\n").toString();
  }

  private static String rules(String table, PacketLoss loss) {
    StringBuilder text = new StringBuilder();
    loss.spared().forEach(match -> append(text, table, match, "accept"));
    loss.lost().forEach(match -> append(text, table, match, "counter name dropped drop"));
    return text.toString();
  }

  private static void append(StringBuilder text, String table, Match match, String verdict) {
    match.nft().forEach(each -> text.append("add rule inet %s %s %s%s\n".formatted(
        table, match.incoming() ? "incoming" : "outgoing", each, verdict)));
  }

  @Override
  public Look dropping(Site site, String fault, String role) {
    return new Look("packets are dropped on " + role, now -> {
      long packets = packets(now, role, site.ownTable(fault), "dropped");
      return packets < 0 ? Seen.of(false, "no counter") : Seen.of(packets > 0, packets + " packets");
    });
  }

  @Override
  public Look present(Site site, String fault, String role) {
    return Look.at(role, "table %s on %s".formatted(site.ownTable(fault), role),
        Command.of("nft", "list", "tables").asRoot(),
        outcome -> List.of(outcome.out().split("\\s+")).contains(site.ownTable(fault)));
  }

  @Override
  public Look arriving(Site site, String fault, String role, int meter, String what) {
    return Arrivals.look(what, now -> packets(now, role, site.ownTable(fault), "meter" + meter));
  }

  /** What a counter says; less than zero when it cannot be read. */
  private static long packets(Site site, String role, String table, String counter) {
    String said = site.ask(role, Command.of("nft", "list", "counter", "inet", table, counter).asRoot()).out();
    Matcher packets = PACKETS.matcher(said);
    return packets.find() ? Long.parseLong(packets.group(1)) : -1;
  }
}
