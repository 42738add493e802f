package org.quorate.fault;

import java.util.ArrayList;
import java.util.List;
import org.quorate.criterion.Roles;
import org.quorate.environment.PowerControl;

/** Nodes lose their power at once, without a word, and get it back at the end. */
public record PowerOff(List<String> roles) implements Fault {
  public PowerOff {
    roles = List.copyOf(roles);
  }

  @Override
  public String name() {
    return roles.size() == Roles.TRIAD.size() ? "power-off-of-all" : "power-off";
  }

  @Override
  public List<String> targets() {
    return roles;
  }

  @Override
  public Plan plan(Site site) {
    PowerControl control = PowerChange.control(site, this);
    List<Change> changes = new ArrayList<>();
    List<Look> answering = new ArrayList<>();
    for (String role : roles) {
      changes.add(new PowerChange(
          role, "take the power away", true, control, PowerControl::powerOff, PowerControl::powerOn));
      answering.add(Paths.answers(role));
    }
    Look[] others = Roles.TRIAD.stream().filter(role -> !roles.contains(role)).map(Paths::answers).toArray(Look[]::new);
    return Plan.of(changes).breaks(answering.toArray(Look[]::new)).holds(others);
  }
}
