package org.quorate.criterion.failover;

import static org.quorate.criterion.failover.FailoverJudgements.ADDRESS;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.quorate.criterion.Finding;
import org.quorate.criterion.Measured;
import org.quorate.criterion.Roles;

/**
 * Whether clients learn who kept the VIP after two nodes had it.
 *
 * <p>Both have announced it, and a client host believes the later announcement (RFC 826). Whoever keeps the address must
 * say so again when the other one has given it away; until then clients send to a node that takes nothing.
 *
 * @param released when the other one gave it away
 * @param learnt when the client host last began to send to the one that kept it; null when it did not until the end
 * @param endNanos when the drill ended
 */
record VipAnnouncement(Bracket released, Bracket learnt, long endNanos) {
  private static final String ARP = "arp";
  private static final double NANOS_PER_MILLI = 1e6;

  static Finding judge(DrillRecord drill, Duration limit) {
    String expected = "clients send to the node that kept the VIP within %d ms after the other gave it away".formatted(
        limit.toMillis());
    Timeline addresses = new Timeline(drill, ADDRESS);
    Timeline owners = new Timeline(drill, ARP);
    Long[] lines = Stream.of(addresses, owners)
        .flatMap(timeline -> Roles.PAIR.stream().flatMap(role -> timeline.lines(role).stream())).sorted()
        .toArray(Long[]::new);
    Optional<String> lacking = lacking(drill, addresses, owners);
    if (lacking.isPresent()) {
      return Finding.notProven(expected, lacking.get(), lines);
    }
    String kept = Roles.PAIR.stream().filter(addresses::heldAtEnd).findFirst().orElseThrow();
    Bracket released = last(addresses, other(kept)).orElseThrow().ended();
    Bracket learnt = owners.heldAtEnd(kept) ? last(owners, kept).orElseThrow().began() : null;
    return new VipAnnouncement(released, learnt, drill.end().monotonicNanos()).judge(kept, expected, limit, lines);
  }

  /** Without two holders, one that gives way, and a client that believed it there is nothing to learn. */
  private static Optional<String> lacking(DrillRecord drill, Timeline addresses, Timeline owners) {
    for (String role : Roles.PAIR) {
      if (!addresses.watched(role) || !owners.watched(role)) {
        return Optional.of("the witness \"%s\" cannot tell for %s".formatted(
            addresses.watched(role) ? ARP : ADDRESS, role));
      }
    }
    Optional<Bracket> met = drill.span("undone");
    if (met.isEmpty()) {
      return Optional.of("it is not recorded when the two met again");
    }
    List<String> holders = Roles.PAIR.stream().filter(addresses::heldAtEnd).toList();
    if (holders.size() != 1) {
      return Optional.of("the VIP was on %s when the drill ended, not on one node".formatted(holders));
    }
    String other = other(holders.get(0));
    long asked = met.get().earliest();
    if (last(addresses, other).filter(holding -> holding.ended().latest() >= asked).isEmpty()) {
      return Optional.of("%s gave no VIP away after the two had met again".formatted(other));
    }
    return owners.holdings(other).stream()
        .anyMatch(one -> one.began().latest() <= asked && one.ended().latest() >= asked)
        ? Optional.empty()
        : Optional.of("clients did not send to %s when the two met again: nothing was left to learn".formatted(other));
  }

  private static Optional<Holding> last(Timeline timeline, String role) {
    return timeline.holdings(role).stream().reduce((one, other) -> other);
  }

  private static String other(String role) {
    return Roles.PAIR.stream().filter(one -> !one.equals(role)).findFirst().orElseThrow();
  }

  private Finding judge(String kept, String expected, Duration limit, Long[] lines) {
    Bracket until = learnt == null ? Bracket.at(endNanos) : learnt;
    double lower = Math.max(0, until.earliest() - released.latest()) / NANOS_PER_MILLI;
    double upper = Math.max(0, until.latest() - released.earliest()) / NANOS_PER_MILLI;
    String observed = "they sent to %s for %.0f to %.0f ms longer%s".formatted(
        other(kept), lower, upper, learnt == null ? ", and not to " + kept + " before the drill ended" : "");
    Measured measured = new Measured("clients astray after a split", lower, upper, limit.toMillis());
    if (lower > limit.toMillis()) {
      return Finding.refuted(expected, observed, lines).with(measured);
    }
    return learnt != null && upper <= limit.toMillis()
        ? Finding.proven(expected, observed, lines).with(measured)
        : Finding.notProven(expected, observed + ": too coarse to tell", lines).with(measured);
  }
}
