package org.quorate.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.quorate.bench.JudgeBench;
import org.quorate.bench.WitnessBench;
import org.quorate.bench.ZoneBench;
import org.quorate.drill.StandingZone;
import org.quorate.environment.Environment;
import org.quorate.environment.inventory.Inventory;
import org.quorate.environment.inventory.InventoryLoader;
import org.quorate.environment.lab.Machine;
import org.quorate.environment.lab.StandingLab;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures the program on a lab of its own. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description =
        "Measures on a lab of its own: from cached images to steady state, a check beside a hand-written script, judges.")
final class BenchCommand implements Callable<Integer> {
  @Option(names = "--folder", defaultValue = "runs/bench", paramLabel = "DIR",
      description = "Where it works (default: ${DEFAULT-VALUE}).")
  private Path folder;

  @Option(names = "--run", paramLabel = "RUN", description = "Also say where the time of this stored run went.")
  private Path run;

  @Option(names = "--judges", description = "Only measure the judges, which needs no lab.")
  private boolean judges;

  @Option(names = "--fleet", description = "Only measure checks of many zones, on hosts in this process; needs no lab.")
  private boolean fleet;

  @Override
  public Integer call() throws Exception {
    if (judges) {
      new JudgeBench(System.out, folder.resolve("judges")).run();
      return 0;
    }
    if (fleet) {
      new FleetBench(System.out, folder.resolve("fleet")).run();
      return 0;
    }
    if (Relaunch.needed()) {
      return Relaunch.withLabVariables();
    }
    ZoneBench bench = new ZoneBench(System.out);
    StandingLab lab = new StandingLab(folder.resolve("lab"));
    try {
      long began = System.nanoTime();
      try (Environment zone = lab.up(new Machine(System.getenv()), doing -> {})) {
        System.out.println(
            "from cached images to delivered nodes: %.1f s".formatted((System.nanoTime() - began) / 1e9));
        StandingZone.bootstrap(zone, folder.resolve("lab"), new SilentProgress());
        System.out.println("from cached images to steady state: %.1f s".formatted((System.nanoTime() - began) / 1e9));
        zone.provenance().forEach((what, how) -> {
          if (what.startsWith("time: ")) {
            System.out.println("  %-40s %s".formatted(what.substring("time: ".length()), how));
          }
        });
        new WitnessBench(System.out).of(zone, folder.resolve("witnesses-%d.ndjson".formatted(System.currentTimeMillis())));
      }
      Inventory inventory = InventoryLoader.load(lab.inventory());
      bench.checkAgainstScript(inventory, folder.resolve("scripts"),
          () -> Quorate.run("check", "--quiet", "--env", lab.inventory().toString(), "--runs",
              folder.resolve("runs").toString()));
    } finally {
      lab.down();
    }
    new JudgeBench(System.out, folder.resolve("judges")).run();
    if (run != null) {
      bench.whereTimeWent(run);
    }
    return 0;
  }
}
