package org.quorate.fault;

import java.util.List;

/** What one node sends no longer arrives at another; what the other sends still arrives. */
public record OneWayCut(String from, String to) implements Fault {
  @Override
  public String name() {
    return "one-way-cut";
  }

  @Override
  public List<String> targets() {
    return List.of(from, to);
  }

  @Override
  public Plan plan(Site site) {
    Match coming = Match.from(site.address(from));
    PacketLoss lost = PacketLoss.at(to, coming).metering(coming);
    PacketLoss counted = PacketLoss.at(from).metering(Match.from(site.address(to)));
    return Losses.plan(site, name(), List.of(lost, counted))
        .breaks(Losses.arriving(site, name(), to, 0, "packets of %s arrive at %s".formatted(from, to)),
            Paths.both(site, from, to, "cluster"))
        .holds(Losses.arriving(site, name(), from, 0, "packets of %s arrive at %s".formatted(to, from)));
  }
}
