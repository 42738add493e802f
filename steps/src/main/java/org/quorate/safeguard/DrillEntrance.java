package org.quorate.safeguard;

import java.time.InstantSource;
import java.util.Optional;
import org.quorate.drill.ActiveRoles;
import org.quorate.environment.Environment;
import org.quorate.environment.inventory.Approval;
import org.quorate.environment.inventory.Inventory;
import org.quorate.evidence.Inputs;
import org.quorate.plan.DrillPlan;

/** What everybody who begins a drill has to pass; whoever is refused has changed nothing on any host. */
public final class DrillEntrance {
  private final Papers papers;
  private final String drill;
  private final InstantSource clock;

  public DrillEntrance(Inventory inventory, Approval approval, String drill, InstantSource clock) {
    this.papers = new Papers(inventory, approval, drill);
    this.drill = drill;
    this.clock = clock;
  }

  /** What is inside: the zone is this run's alone until the lock is let go. */
  public record Admitted(DrillPlan plan, ZoneLock lock) {}

  /**
   * Before any connection is made.
   *
   * @param typed the zone's name as a person has typed it
   * @throws Refusal naming what is not in order
   */
  public void showPapers(Optional<String> typed) {
    papers.check(typed, clock.instant());
  }

  /**
   * On the hosts, which are only looked at until the lock is taken.
   *
   * @param owner who holds the lock, for others to read
   * @throws Refusal naming what is not in order
   */
  public Admitted enter(Environment hosts, String owner) {
    Inputs inputs = new Inputs(hosts.inventory().document());
    new Preflight(hosts, inputs).check();
    DrillPlan plan = DrillPlan.of(drill, hosts.inventory(), ActiveRoles.resolve(hosts, inputs).orElseThrow(
        () -> new Refusal("the VIP", "one service-bearing node that has it", "none, or both", "Look again.")));
    papers.check(plan);
    ZoneLock lock = ZoneLock.take(hosts, owner);
    try {
      // Whoever had the lock before may have changed what was looked at.
      new Preflight(hosts, inputs).checkHealth();
      papers.valid(clock.instant());
      return new Admitted(plan, lock);
    } catch (RuntimeException refused) {
      lock.close();
      throw refused;
    }
  }
}
