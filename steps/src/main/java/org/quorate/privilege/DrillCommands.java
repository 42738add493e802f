package org.quorate.privilege;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.quorate.criterion.Roles;
import org.quorate.drill.ActiveRoles;
import org.quorate.drill.DrillScripts;
import org.quorate.drill.PlannedStep;
import org.quorate.environment.Command;
import org.quorate.environment.Environment;
import org.quorate.evidence.Inputs;
import org.quorate.probe.DiscreetHost;
import org.quorate.safeguard.Leftovers;
import org.quorate.safeguard.Recovery;
import org.quorate.safeguard.ZoneLock;
import org.quorate.witness.WitnessCommands;

/** Every command that needs root and that a drill may run, whoever is active; what reading needs is not among them. */
public final class DrillCommands {
  private static final List<ActiveRoles> EITHER =
      List.of(new ActiveRoles("alpha", "beta"), new ActiveRoles("beta", "alpha"));

  private static final String CLIENT = "client";

  private DrillCommands() {}

  public static List<Permitted> of(Inputs inputs) {
    Set<Permitted> permitted = new LinkedHashSet<>();
    for (String drill : DrillScripts.names()) {
      EITHER.stream().flatMap(roles -> DrillScripts.of(drill, inputs, roles).orElseThrow().steps().stream())
          .forEach(step -> commands(step).forEach(command ->
              permitted.add(new Permitted(step.role(), drill, command, false))));
    }
    for (String role : Roles.TRIAD) {
      ZoneLock.commands().forEach(command -> permitted.add(new Permitted(role, "lock", command, false)));
      Leftovers.commands().forEach(command -> permitted.add(new Permitted(role, "leftovers", command, false)));
      WitnessCommands.followed(inputs).forEach(
          command -> permitted.add(new Permitted(role, "witness", command, true)));
      WitnessCommands.asked(inputs).forEach(
          command -> permitted.add(new Permitted(role, "witness", command, false)));
    }
    if (inputs.has("hosts." + CLIENT)) {
      WitnessCommands.followedByClient().forEach(
          command -> permitted.add(new Permitted(CLIENT, "witness", command, true)));
    }
    return new ArrayList<>(permitted);
  }

  /** The hosts as a drill has them: what needs root has to be on its own list or on that of reading. */
  public static Environment on(Environment environment) {
    Inputs inputs = new Inputs(environment.inventory().document());
    List<Permitted> permitted = of(inputs);
    permitted.addAll(ReadingCommands.of(inputs));
    return DiscreetHost.all(ListedHost.privileged(environment, permitted));
  }

  /** Where a timer is taken away, it may also have to be recovered by starting what it would have started. */
  private static List<Command> commands(PlannedStep step) {
    return step.kind() == PlannedStep.Kind.DISARM
        ? Recovery.ofTimer(step.command().argv().get(step.command().argv().size() - 1)) : List.of(step.command());
  }
}
