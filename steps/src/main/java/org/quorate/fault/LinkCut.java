package org.quorate.fault;

import java.util.List;

/**
 * Two nodes lose each other on one TCP port; every other port between them works, and so does that port elsewhere.
 *
 * @param port which, as the environment file calls it, such as {@code cluster}
 * @param spare another port, which must keep working
 */
public record LinkCut(String one, String other, String port, String spare) implements Fault {
  @Override
  public String name() {
    return port + "-link-cut";
  }

  @Override
  public List<String> targets() {
    return List.of(one, other);
  }

  @Override
  public Plan plan(Site site) {
    int number = site.inputs().number("policy.ports." + port);
    return Losses.plan(site, name(), List.of(
            PacketLoss.at(one, Match.from(site.address(other)).tcp(number)),
            PacketLoss.at(other, Match.from(site.address(one)).tcp(number))))
        .breaks(Paths.both(site, one, other, port))
        .holds(Paths.greets(site, one, other, spare), Paths.greets(site, other, one, spare));
  }
}
