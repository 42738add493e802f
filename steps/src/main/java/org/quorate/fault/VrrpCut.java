package org.quorate.fault;

import java.util.List;
import org.quorate.criterion.Roles;

/**
 * The advertisements of VRRP, IP protocol 112 and nothing else, no longer arrive; all of TCP is healthy.
 *
 * @param deaf the nodes at which they no longer arrive: one of the pair, or both
 */
public record VrrpCut(List<String> deaf) implements Fault {
  public VrrpCut {
    deaf = List.copyOf(deaf);
  }

  @Override
  public String name() {
    return deaf.size() == 1 ? "one-way-vrrp-cut" : "vrrp-cut";
  }

  @Override
  public List<String> targets() {
    return deaf;
  }

  @Override
  public Plan plan(Site site) {
    List<PacketLoss> losses = deaf.stream().map(role -> PacketLoss.at(role, Match.from("").vrrp())
        .metering(Match.from("").vrrp())).toList();
    // The one that does not advertise is the one that hears: who that is may change while it lasts.
    List<Look> heard = deaf.stream().map(role -> Losses.arriving(site, name(), role, 0,
        "advertisements arrive at " + role)).toList();
    return Losses.plan(site, name(), losses)
        .breaks(Look.any("advertisements arrive", heard))
        .holds(Paths.both(site, Roles.PAIR.get(0), Roles.PAIR.get(1), "cluster"),
            Paths.both(site, Roles.PAIR.get(0), Roles.PAIR.get(1), "client"));
  }
}
