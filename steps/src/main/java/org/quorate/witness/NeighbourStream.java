package org.quorate.witness;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quorate.environment.Command;
import org.quorate.environment.Outcome;

/** Whether a client host takes one link address for the owner of the VIP, from its neighbour table (ip-neighbour(8)). */
final class NeighbourStream implements Stream {
  static final String NAME = "arp";
  private static final Pattern LINK = Pattern.compile("\\slladdr\\s+([0-9a-fA-F:]+)(?:\\s|$)");
  /** What comes after the link address: without one of these an entry is not whole. */
  private static final Pattern STATE =
      Pattern.compile("\\s(?:PERMANENT|NOARP|REACHABLE|STALE|DELAY|PROBE|INCOMPLETE|FAILED)(?:\\s|$)");
  private final Pattern notice;
  private final String vip;
  private final String link;

  /** @param link the link address of one host, as /sys/class/net shows it */
  NeighbourStream(String vip, String link) {
    this.vip = vip;
    this.link = link;
    this.notice = Pattern.compile("^\\[([^\\]]+)\\]\\s+(Deleted\\s+)?" + Pattern.quote(vip) + "\\s+dev\\s+(.*)$");
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Command follow() {
    return Command.of("env", "TZ=UTC", "ip", "-ts", "-o", "monitor", "neigh");
  }

  @Override
  public Command look() {
    return Command.of("ip", "-o", "neigh", "show", "to", vip);
  }

  @Override
  public Optional<Boolean> state(Outcome looked) {
    return looked.succeeded()
        && looked.out().lines().allMatch(entry -> entry.startsWith(vip + " ") && STATE.matcher(entry).find())
        ? Optional.of(looked.out().lines().anyMatch(this::ours)) : Optional.empty();
  }

  @Override
  public Optional<Change> change(String line) {
    Matcher matcher = notice.matcher(line);
    if (!matcher.find()) {
      return Optional.empty();
    }
    boolean there = matcher.group(2) == null;
    return there && !STATE.matcher(line).find() ? Optional.empty()
        : Optional.of(new Change(there && ours(line), LocalStamp.nanos(matcher.group(1))));
  }

  /** Entries age and are confirmed all the time without changing hands. */
  @Override
  public boolean tellsAgain() {
    return true;
  }

  /** An entry that failed has no link address; whatever has one is where packets go. */
  private boolean ours(String entry) {
    Matcher owner = LINK.matcher(entry);
    return owner.find() && owner.group(1).equalsIgnoreCase(link);
  }
}
