package org.quorate.fault;

import java.time.Duration;
import java.util.List;

/**
 * Another fault that comes and goes at a period, so that nothing that waits for quiet finds any.
 *
 * @param period of coming and going together; half of it must be long enough to prove the inner fault in effect
 */
public record Flapping(Fault inner, Duration period) implements Fault {
  @Override
  public String name() {
    return "flapping-" + inner.name();
  }

  @Override
  public List<String> targets() {
    return inner.targets();
  }

  @Override
  public Plan plan(Site site) {
    Plan plan = inner.plan(site);
    List<Change> flapping = plan.changes().stream().<Change>map(change -> new FlappingChange(change, period)).toList();
    return new Plan(plan.needs(), flapping, plan.signs());
  }
}
