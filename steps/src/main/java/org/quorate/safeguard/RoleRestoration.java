package org.quorate.safeguard;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.quorate.drill.ActiveRoles;
import org.quorate.drill.PlannedStep;
import org.quorate.environment.inventory.Approval;
import org.quorate.plan.DrillPlan;
import org.quorate.run.Run;

/**
 * Gives the nodes the roles back that they had before a drill. It is another failover, however short: nobody gets it who did
 * not ask for it, and nobody after a drill that was stopped, that left something behind, or in a zone that is not whole,
 * where what would be restarted may be all that still works.
 */
final class RoleRestoration {
  private final DrillPlan plan;
  private final Approval approval;
  private final Supplier<Optional<String>> objections;

  /** @param objections why nothing more may be done to the zone, looked at when everything else allows it */
  RoleRestoration(DrillPlan plan, Approval approval, Supplier<Optional<String>> objections) {
    this.plan = plan;
    this.approval = approval;
    this.objections = objections;
  }

  void perform(Run run) {
    List<String> problems = SteadyState.settled(run.environment(), run.inputs());
    Optional<ActiveRoles> now = ActiveRoles.resolve(run.environment(), run.inputs());
    if (now.isEmpty() || now.get().equals(plan.roles())) {
      return;
    }
    Optional<PlannedStep> step = plan.script().steps().stream()
        .filter(each -> each.kind() == PlannedStep.Kind.RESTORE && each.role().equals(now.get().active())).findFirst();
    String moved = "%s is active now; before, %s was. ".formatted(now.get().active(), plan.roles().active());
    if (!approval.restoreRoles() || step.isEmpty()) {
      run.progress().note(moved + "The approval did not ask for the roles to be restored.");
      return;
    }
    PlannedStep restoring = step.get();
    Optional<String> why = stopped(run).or(() -> run.notUndone().stream().findFirst())
        .or(() -> problems.stream().findFirst()).or(objections);
    why.ifPresentOrElse(
        reason -> run.progress().alarm(moved + "The roles are not restored: %s. Once the zone is whole: %s on %s.".formatted(
            reason, String.join(" ", restoring.command().argv()), restoring.role())),
        () -> run.undo(restoring.role(), "restore the roles", restoring.command()));
  }

  private static Optional<String> stopped(Run run) {
    return run.interrupted() ? Optional.of("the drill was stopped") : Optional.empty();
  }
}
