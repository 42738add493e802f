package org.quorate.fault;

import java.util.List;
import org.quorate.criterion.Roles;

/** A node loses everybody, clients too; only the way of the harness to it is spared. */
public record Isolation(String role) implements Fault {
  @Override
  public String name() {
    return "isolation";
  }

  @Override
  public List<String> targets() {
    return List.of(role);
  }

  @Override
  public Plan plan(Site site) {
    List<String> others = Roles.TRIAD.stream().filter(each -> !each.equals(role)).toList();
    Match own = Match.from(site.address(role));
    String client = site.environment().hosts().containsKey("client") ? "client" : others.get(0);
    // What it sends is lost where it would arrive: a sender is told of what its own netfilter drops.
    PacketLoss deaf = PacketLoss.at(role, Match.from("")).sparing(
        Match.from("127.0.0.0/8"), own, Losses.login(site, role)[0], Losses.login(site, role)[1]);
    return Losses.plan(site, name(),
            List.of(deaf, PacketLoss.at(others.get(0), own), PacketLoss.at(others.get(1), own)))
        .breaks(Paths.greets(site, client, role, "client"), Paths.greets(site, role, others.get(0), "cluster"),
            Paths.greets(site, others.get(1), role, "cluster"))
        .holds(Paths.greets(site, others.get(0), others.get(1), "cluster"), Paths.answers(role));
  }
}
