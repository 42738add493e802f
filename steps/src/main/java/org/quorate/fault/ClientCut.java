package org.quorate.fault;

import java.util.List;
import org.quorate.criterion.Roles;

/** Clients no longer reach the zone's service on a node; the nodes still reach each other. */
public record ClientCut(String role) implements Fault {
  @Override
  public String name() {
    return "client-cut";
  }

  @Override
  public List<String> targets() {
    return List.of(role);
  }

  @Override
  public Plan plan(Site site) {
    Match[] nodes = Roles.TRIAD.stream().map(each -> Match.from(site.address(each))).toArray(Match[]::new);
    int port = site.inputs().number("policy.ports.controller");
    String other = Roles.TRIAD.stream().filter(each -> !each.equals(role)).findFirst().orElseThrow();
    return Losses.plan(site, name(), List.of(PacketLoss.at(role, Match.from("").tcp(port)).sparing(nodes)))
        .needing(new Look("there is a client host", now -> Seen.of(
            now.environment().hosts().containsKey("client"), String.valueOf(now.environment().hosts().keySet()))))
        .breaks(Paths.served(site, "client"))
        .holds(Paths.greets(site, other, role, "cluster"), Paths.served(site, other));
  }
}
