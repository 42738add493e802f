package org.quorate.fault;

import java.util.List;
import org.quorate.criterion.Roles;

/** A node and the two others lose each other; clients still reach them all. */
public record MinorityCut(String role) implements Fault {
  @Override
  public String name() {
    return "minority-cut";
  }

  @Override
  public List<String> targets() {
    return List.of(role);
  }

  @Override
  public Plan plan(Site site) {
    List<String> others = Roles.TRIAD.stream().filter(each -> !each.equals(role)).toList();
    String first = others.get(0);
    String second = others.get(1);
    return Losses.plan(site, name(), List.of(
            PacketLoss.at(role, Match.from(site.address(first)), Match.from(site.address(second))),
            PacketLoss.at(first, Match.from(site.address(role))),
            PacketLoss.at(second, Match.from(site.address(role)))))
        .breaks(Paths.both(site, role, first, "cluster"), Paths.both(site, role, second, "cluster"))
        .holds(Paths.both(site, first, second, "cluster"), Paths.greets(site, role, role, "client"));
  }
}
