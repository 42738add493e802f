package org.quorate.drill;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.quorate.drill.PlannedStep.Kind;
import org.quorate.environment.Command;

/**
 * What a drill does to which host, before it does it.
 *
 * @param impact what clients may notice
 * @param faulted the roles that are faulted at the same time
 * @param steps in the order in which they are done
 */
public record DrillScript(String drill, String impact, Set<String> faulted, List<PlannedStep> steps) {
  public DrillScript {
    faulted = Set.copyOf(faulted);
    steps = List.copyOf(steps);
  }

  /** Puts a script together in the order in which its steps are done. */
  static final class Writer {
    private final String drill;
    private final String impact;
    private final Set<String> faulted = new LinkedHashSet<>();
    private final List<PlannedStep> steps = new ArrayList<>();

    Writer(String drill, String impact) {
      this.drill = drill;
      this.impact = impact;
    }

    Writer faulting(String... roles) {
      faulted.addAll(List.of(roles));
      return this;
    }

    /** Changes whose undos are armed before the first of them is made, and which are taken back in the order given. */
    Writer undone(PlannedChange... changes) {
      List<PlannedChange> all = List.of(changes);
      all.stream().map(PlannedChange::arming).forEach(steps::add);
      all.stream().map(PlannedChange::doing).forEach(steps::add);
      all.stream().map(PlannedChange::keeping).forEach(steps::add);
      all.stream().map(PlannedChange::takingBack).forEach(steps::addAll);
      return this;
    }

    /** Where nobody preempts, whoever restarts gives the role away. */
    Writer restored(String role, String keepalived) {
      steps.add(new PlannedStep(role, Kind.RESTORE,
          "only if the approval asks for it, and %s is still active at the end: restart Keepalived".formatted(role),
          Command.of("systemctl", "restart", keepalived).asRoot().within(Duration.ofSeconds(30)), Duration.ZERO));
      return this;
    }

    Writer act(String role, String what, Command command) {
      steps.add(new PlannedStep(role, Kind.ACT, what, command, Duration.ZERO));
      return this;
    }

    Writer look(String role, String what, Command command) {
      steps.add(new PlannedStep(role, Kind.LOOK, what, command, Duration.ZERO));
      return this;
    }

    DrillScript script() {
      return new DrillScript(drill, impact, faulted, steps);
    }
  }
}
