package org.quorate.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.quorate.dossier.RunFolder;
import org.quorate.drill.ActiveRoles;
import org.quorate.environment.Environment;
import org.quorate.environment.inventory.Approval;
import org.quorate.environment.inventory.ApprovalLoader;
import org.quorate.environment.inventory.Inventory;
import org.quorate.environment.inventory.InventoryLoader;
import org.quorate.environment.live.LiveEnvironment;
import org.quorate.judging.RunVerdict;
import org.quorate.plan.DrillPlan;
import org.quorate.privilege.DrillCommands;
import org.quorate.run.Mode;
import org.quorate.run.ZoneRun;
import org.quorate.safeguard.DrillEntrance.Admitted;
import org.quorate.safeguard.DrillEntrance;
import org.quorate.safeguard.DrillGuard;
import org.quorate.safeguard.MonotonicClock;
import org.quorate.safeguard.Refusal;
import org.quorate.safeguard.ZoneLock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Performs one approved drill on a zone and judges the clauses that it shows. */
@Command(
    name = "drill",
    mixinStandardHelpOptions = true,
    description = "Performs one approved drill on a zone and judges what it shows; refuses when anything is not in order.")
final class DrillCommand implements Callable<Integer> {
  @Mixin private RunOptions options;

  @Parameters(paramLabel = "DRILL", description = "Such as demotion or quorum-loss.")
  private String drill;

  @Option(names = "--env", required = true, paramLabel = "FILE", description = "Environment file of the zone.")
  private Path environmentFile;

  @Option(names = "--approval", required = true, paramLabel = "FILE", description = "Approval of the plan.")
  private Path approvalFile;

  @Option(names = "--zone", paramLabel = "NAME", description = "The zone's name; without it a terminal is asked.")
  private String zone;

  @Override
  public Integer call() {
    Inventory inventory = InventoryLoader.load(environmentFile);
    Approval approval = ApprovalLoader.load(approvalFile);
    DrillPlan.of(drill, inventory, new ActiveRoles("alpha", "beta"));
    InstantSource clock = MonotonicClock.startingAt(Instant.now());
    try {
      DrillEntrance entrance = new DrillEntrance(inventory, approval, drill, clock);
      entrance.showPapers(typed());
      try (Environment hosts = DrillCommands.on(LiveEnvironment.open(inventory))) {
        return perform(hosts, entrance, approval, clock);
      }
    } catch (Refusal refusal) {
      System.err.println("quorate: HALTED, nothing was touched: " + TerminalText.clean(refusal.getMessage()));
      return Quorate.FAILED;
    }
  }

  private int perform(Environment hosts, DrillEntrance entrance, Approval approval, InstantSource clock) {
    Inventory inventory = hosts.inventory();
    RunFolder folder = options.fresh(inventory.name() + "-" + drill);
    Admitted admitted = entrance.enter(hosts, LockOwner.of(folder));
    try (ZoneLock lock = admitted.lock()) {
      DrillPlan plan = admitted.plan();
      DrillGuard guard = new DrillGuard(plan, approval, lock, clock);
      RunVerdict verdict = new ZoneRun(hosts, Mode.DRILL, plan.clauses(), folder, options.progress())
          .guardedBy(guard).perform(new ObjectMapper().createObjectNode(), Statements.of(inventory));
      int exit = options.close(verdict, folder);
      return exit == 0 && !guard.afterwards().isEmpty() ? Quorate.FAILED : exit;
    }
  }

  private Optional<String> typed() {
    if (zone != null) {
      return Optional.of(zone);
    }
    return Optional.ofNullable(System.console()).map(console -> console.readLine(
        "This drill changes a zone that others may depend on. Type its name to go on: "));
  }
}
