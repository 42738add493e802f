package org.quorate.fault;

import java.util.function.BiConsumer;
import org.quorate.environment.PowerControl;
import org.quorate.run.Run;

/**
 * A change made from outside the host, which no timer of the host could undo.
 *
 * @param takesPower whether the host is off meanwhile, and not only frozen
 */
record PowerChange(
    String role, String what, boolean takesPower, PowerControl power, BiConsumer<PowerControl, String> there,
    BiConsumer<PowerControl, String> back) implements Change {

  @Override
  public Done apply(Run run) {
    run.progress().acting(role + ": " + what);
    return Done.by(() -> there.accept(power, role));
  }

  @Override
  public Done undo(Run run, String name) {
    run.progress().acting("%s: undo %s".formatted(role, name));
    return Done.by(() -> back.accept(power, role));
  }

  /** @throws FaultRefused where nobody has power over hosts */
  static PowerControl control(Site site, Fault fault) {
    return site.capability(PowerControl.class).orElseThrow(() -> new FaultRefused(
        fault.name() + ": this environment has no power over its hosts"));
  }
}
