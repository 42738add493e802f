package org.quorate.fault;

import java.util.List;

/** Two nodes lose each other and a third still reaches both, so that nobody agrees on who is there. */
public record Bridge(String one, String middle, String other) implements Fault {
  @Override
  public String name() {
    return "bridge";
  }

  @Override
  public List<String> targets() {
    return List.of(one, other);
  }

  @Override
  public Plan plan(Site site) {
    return Losses.plan(site, name(), List.of(
            PacketLoss.at(one, Match.from(site.address(other))), PacketLoss.at(other, Match.from(site.address(one)))))
        .breaks(Paths.both(site, one, other, "cluster"))
        .holds(Paths.greets(site, one, middle, "cluster"), Paths.greets(site, middle, other, "cluster"),
            Paths.greets(site, middle, one, "cluster"), Paths.greets(site, other, middle, "cluster"));
  }
}
