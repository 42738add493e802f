package org.quorate.fault;

import java.util.List;
import org.quorate.criterion.Roles;
import org.quorate.environment.PowerControl;

/** A node is frozen as a hypervisor freezes it, and goes on at the end as if no time had passed. */
public record NodePause(String role) implements Fault {
  @Override
  public String name() {
    return "node-pause";
  }

  @Override
  public List<String> targets() {
    return List.of(role);
  }

  @Override
  public Plan plan(Site site) {
    PowerControl control = PowerChange.control(site, this);
    Look[] others = Roles.TRIAD.stream().filter(each -> !each.equals(role)).map(Paths::answers).toArray(Look[]::new);
    return Plan.of(new PowerChange(role, "freeze the node", false, control, PowerControl::pause, PowerControl::resume))
        .breaks(Paths.answers(role)).holds(others);
  }
}
