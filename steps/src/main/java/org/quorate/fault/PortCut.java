package org.quorate.fault;

import java.util.ArrayList;
import java.util.List;
import org.quorate.criterion.Roles;

/**
 * One TCP port of the zone is lost between some nodes and everybody; every other port works.
 *
 * @param roles the nodes that lose it
 * @param port which, as the environment file calls it, such as {@code cluster}
 * @param spare another port, which must keep working
 */
public record PortCut(List<String> roles, String port, String spare) implements Fault {
  public PortCut {
    roles = List.copyOf(roles);
  }

  @Override
  public String name() {
    return port + "-port-cut";
  }

  @Override
  public List<String> targets() {
    return roles;
  }

  @Override
  public Plan plan(Site site) {
    int number = site.inputs().number("policy.ports." + port);
    List<PacketLoss> losses = roles.stream().map(role -> PacketLoss.at(role, Match.from("").tcp(number))
        .sparing(Match.from(site.address(role)), Match.from("127.0.0.0/8"))).toList();
    List<Look> broken = new ArrayList<>();
    List<Look> whole = new ArrayList<>();
    for (String role : roles) {
      Roles.TRIAD.stream().filter(other -> !other.equals(role)).forEach(other -> {
        broken.add(Paths.greets(site, other, role, port));
        whole.add(Paths.greets(site, other, role, spare));
      });
    }
    return Losses.plan(site, name(), losses)
        .breaks(broken.toArray(Look[]::new)).holds(whole.toArray(Look[]::new));
  }
}
