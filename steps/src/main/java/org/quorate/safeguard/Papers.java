package org.quorate.safeguard;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quorate.environment.inventory.Approval;
import org.quorate.environment.inventory.Inventory;
import org.quorate.environment.inventory.Inventory.Disruption;
import org.quorate.plan.DrillPlan;

/** What must be in order on paper before a drill; looks at no host. */
public final class Papers {
  private final Inventory inventory;
  private final Approval approval;
  private final String drill;

  public Papers(Inventory inventory, Approval approval, String drill) {
    this.inventory = inventory;
    this.approval = approval;
    this.drill = drill;
  }

  /**
   * Before any connection is made.
   *
   * @param typed the zone's name as a person has typed it
   * @throws Refusal naming the first thing that is not in order
   */
  public void check(Optional<String> typed, Instant now) {
    if (inventory.disruption() == Disruption.FORBIDDEN) {
      refuse(inventory.file() + ": disruption", "drills or expendable", "forbidden", "The zone's owner decides that.");
    }
    if (safety().isMissingNode()) {
      refuse(inventory.file() + ": safety", "what a drill must keep to", "no such key", "See the example file.");
    }
    if (!approval.zone().equals(inventory.name())) {
      refuse(approval.file() + ": zone", inventory.name(), approval.zone(), "An approval is for one zone.");
    }
    if (!approval.drill().equals(drill)) {
      refuse(approval.file() + ": drill", drill, approval.drill(), "An approval is for one drill.");
    }
    valid(now);
    if (!typed.equals(Optional.of(inventory.name()))) {
      refuse("the zone's name", inventory.name() + ", typed at a terminal or given with --zone",
          typed.map(name -> "\"" + name + "\"").orElse("nothing"), "Make sure that this is the zone you mean.");
    }
  }

  /** Whether the approval and the zone's own windows allow it at this moment. */
  public void valid(Instant now) {
    if (now.isBefore(approval.from()) || !now.isBefore(approval.until())) {
      refuse(approval.file() + ": window", "one that is open now, at " + now,
          approval.from() + " until " + approval.until(), "Wait for it, or ask for another approval.");
    }
    List<String> windows = new ArrayList<>();
    safety().path("windows").forEach(window -> windows.add(window.asText()));
    if (!Windows.open(windows, now)) {
      refuse(inventory.file() + ": safety.windows", "one that is open now, at " + now, String.join("; ", windows),
          "Wait for it.");
    }
  }

  /** Once the plan is known. */
  public void check(DrillPlan plan) {
    if (!plan.digest().equals(approval.digest())) {
      refuse(approval.file() + ": digest", plan.digest() + ", the plan as it is now", approval.digest(),
          "Roles, environment file or program are not what was approved: read quorate plan again.");
    }
    int faulted = plan.script().faulted().size();
    int allowed = safety().path("faulted-nodes").asInt();
    if (faulted > 1 && !(allowed >= faulted && approval.quorumLoss())) {
      refuse(inventory.file() + ": safety.faulted-nodes and " + approval.file() + ": quorum-loss",
          "%d and true, because %s are faulted at once".formatted(faulted, plan.script().faulted()),
          "%d and %s".formatted(allowed, approval.quorumLoss()), "Both must say so.");
    }
  }

  private JsonNode safety() {
    return inventory.document().path("safety");
  }

  private static void refuse(String where, String expected, String found, String mend) {
    throw new Refusal(where, expected, found, mend);
  }
}
