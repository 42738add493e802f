package org.quorate.criterion.unit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quorate.criterion.Finding;
import org.quorate.evidence.Inputs;
import org.quorate.reading.SystemdUnits.Unit;

/** What systemd's own view says of starts of the controller and of promotion. */
final class UnitStarts {
  private UnitStarts() {}

  static Finding judge(UnitReadings node, Inputs inputs) {
    String promotion = inputs.text("policy.services.promotion");
    return node.unit(inputs.text("policy.services.controller"), (controller, seq) ->
        node.unit(promotion, (promoter, line) -> {
          List<String> faults = new ArrayList<>(Pulled.faults(controller, Set.of(promotion)));
          // Promotion is started by a notify script; a boot that starts it starts the controller.
          faults.addAll(Pulled.faults(promoter, Set.of(controller.id())));
          if (!controller.text("Restart").equals("no")) {
            faults.add("%s has Restart=%s".formatted(controller.id(), controller.text("Restart")));
          }
          // A promotion that systemd had to restart is younger than the controller it once started.
          if (controller.active() && promoter.text("NRestarts").equals("0")) {
            startedBefore(promoter, controller).ifPresent(faults::add);
          }
          return node.decided(faults.isEmpty(), faults.isEmpty()
              ? "no unit but %s pulls in %s".formatted(promotion, controller.id())
              : String.join("; ", faults));
        }));
  }

  private static Optional<String> startedBefore(Unit promoter, Unit controller) {
    Optional<Instant> promoted = promoter.instant("InactiveExitTimestamp");
    Optional<Instant> started = controller.instant("InactiveExitTimestamp");
    boolean after = promoted.isPresent() && started.isPresent() && !promoted.get().isAfter(started.get());
    return after ? Optional.empty() : Optional.of("%s was started at %s, promotion at %s".formatted(
        controller.id(), started.map(Instant::toString).orElse("an unknown time"),
        promoted.map(Instant::toString).orElse("no time")));
  }
}
