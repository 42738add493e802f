package org.quorate.privilege;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.quorate.criterion.Roles;
import org.quorate.drill.ActiveRoles;
import org.quorate.drill.DrillScripts;
import org.quorate.evidence.Inputs;
import org.quorate.safeguard.Leftovers;
import org.quorate.safeguard.ZoneLock;
import org.quorate.witness.WitnessCommands;

/** Every command that needs root and that a drill may run, whoever is active; what reading needs is not among them. */
public final class DrillCommands {
  private static final List<ActiveRoles> EITHER =
      List.of(new ActiveRoles("alpha", "beta"), new ActiveRoles("beta", "alpha"));

  private DrillCommands() {}

  public static List<Permitted> of(Inputs inputs) {
    Set<Permitted> permitted = new LinkedHashSet<>();
    for (String drill : DrillScripts.names()) {
      EITHER.forEach(roles -> DrillScripts.of(drill, inputs, roles).orElseThrow().steps().forEach(step ->
          permitted.add(new Permitted(step.role(), drill, step.command(), false))));
    }
    for (String role : Roles.TRIAD) {
      ZoneLock.commands().forEach(command -> permitted.add(new Permitted(role, "lock", command, false)));
      Leftovers.commands().forEach(command -> permitted.add(new Permitted(role, "leftovers", command, false)));
      WitnessCommands.followed(inputs).forEach(
          command -> permitted.add(new Permitted(role, "witness", command, true)));
      WitnessCommands.asked(inputs).forEach(
          command -> permitted.add(new Permitted(role, "witness", command, false)));
    }
    return new ArrayList<>(permitted);
  }
}
