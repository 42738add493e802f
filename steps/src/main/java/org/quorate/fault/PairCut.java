package org.quorate.fault;

import java.util.List;
import org.quorate.criterion.Roles;

/** Two nodes lose each other; both still reach everybody else. */
public record PairCut(String one, String other) implements Fault {
  @Override
  public String name() {
    return "pair-cut";
  }

  @Override
  public List<String> targets() {
    return List.of(one, other);
  }

  @Override
  public Plan plan(Site site) {
    String third = Roles.TRIAD.stream().filter(role -> !targets().contains(role)).findFirst().orElseThrow();
    return Losses.plan(site, name(), List.of(
            PacketLoss.at(one, Match.from(site.address(other))), PacketLoss.at(other, Match.from(site.address(one)))))
        .breaks(Paths.both(site, one, other, "cluster"))
        .holds(Paths.greets(site, one, third, "cluster"), Paths.greets(site, other, third, "cluster"));
  }
}
