package org.quorate.fault;

import java.util.List;
import org.quorate.criterion.Roles;

/**
 * A part of what comes in at a node from the others is lost, packet by packet, drawn at random by its own netfilter.
 *
 * @param percent of a hundred packets
 */
public record RandomLoss(String role, int percent) implements Fault {
  @Override
  public String name() {
    return "packet-loss";
  }

  @Override
  public List<String> targets() {
    return List.of(role);
  }

  @Override
  public Plan plan(Site site) {
    List<String> others = Roles.TRIAD.stream().filter(each -> !each.equals(role)).toList();
    Match[] some = others.stream().map(each -> Match.from(site.address(each)).sometimes(percent)).toArray(Match[]::new);
    Match[] counted = others.stream().map(each -> Match.from(site.address(each))).toArray(Match[]::new);
    return Losses.plan(site, name(), List.of(PacketLoss.at(role, some).metering(counted)))
        .holds(Losses.arriving(site, name(), role, 0,
                "other packets of %s arrive at %s".formatted(others.get(0), role)),
            Paths.greets(site, others.get(0), others.get(1), "cluster"));
  }
}
