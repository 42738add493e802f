package org.quorate.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.quorate.drill.ActiveRoles;
import org.quorate.environment.Environment;
import org.quorate.environment.inventory.Inventory;
import org.quorate.environment.inventory.InventoryLoader;
import org.quorate.environment.live.LiveEnvironment;
import org.quorate.evidence.Inputs;
import org.quorate.plan.DrillPlan;
import org.quorate.privilege.DrillCommands;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints what a drill would do; changes nothing. */
@Command(
    name = "plan",
    mixinStandardHelpOptions = true,
    description = "Prints what a drill would do, command by command and host by host, and its digest; changes nothing.")
final class PlanCommand implements Callable<Integer> {
  @Parameters(paramLabel = "DRILL", description = "Such as demotion or quorum-loss.")
  private String drill;

  @Option(names = "--env", required = true, paramLabel = "FILE", description = "Environment file of the zone.")
  private Path environmentFile;

  @Override
  public Integer call() {
    Inventory inventory = InventoryLoader.load(environmentFile);
    // A wrong name is told before any connection is made.
    DrillPlan.of(drill, inventory, new ActiveRoles("alpha", "beta"));
    try (Environment hosts = DrillCommands.on(LiveEnvironment.open(inventory))) {
      return ActiveRoles.resolve(hosts, new Inputs(inventory.document())).map(roles -> {
        System.out.print(DrillPlan.of(drill, inventory, roles).text());
        return 0;
      }).orElseGet(() -> {
        System.err.println("quorate: HALTED: not exactly one service-bearing node has the VIP, so there is nothing to plan");
        return Quorate.FAILED;
      });
    }
  }
}
