package org.quorate.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.quorate.bench.JudgeBench;
import org.quorate.bench.WitnessBench;
import org.quorate.bench.ZoneBench;
import org.quorate.bench.facts.FactRace;
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
        "Measures on a lab of its own: from cached images to steady state, facts beside goss, testinfra and serverspec,"
            + " a check beside a hand-written script, judges.")
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

  @Option(names = "--beside", paramLabel = "FILE",
      description = "Only measure beside goss, testinfra and serverspec, on the lab of this environment file.")
  private Path standing;

  @Override
  public Integer call() throws Exception {
    if (standing != null) {
      race(InventoryLoader.load(standing));
      return 0;
    }
    if (judges && Runtime.getRuntime().maxMemory() <= JudgeBench.MEMORY) {
      new JudgeBench(System.out, folder.resolve("judges")).run();
      return 0;
    }
    if (judges) {
      return judges();
    }
    if (fleet) {
      new FleetBench(System.out, folder.resolve("fleet")).run();
      return 0;
    }
    if (Relaunch.needed()) {
      return Relaunch.withLabVariables();
    }
    onLab(new ZoneBench(System.out));
    int judged = judges();
    if (run != null) {
      new ZoneBench(System.out).whereTimeWent(run);
    }
    return judged;
  }

  /** In a process of its own, with no more memory than judging may take. */
  private int judges() {
    return Relaunch.within(JudgeBench.MEMORY, "bench", "--judges", "--folder", folder.toString());
  }

  private void onLab(ZoneBench bench) throws Exception {
    StandingLab lab = new StandingLab(folder.resolve("lab"));
    try {
      standUp(lab);
      Inventory inventory = InventoryLoader.load(lab.inventory());
      race(inventory);
      Path runs = folder.resolve("runs");
      String check =
          "exec %s check --quiet --env '%s' --runs '%s'".formatted(OwnStart.quick(), lab.inventory(), runs);
      bench.checkAgainstScript(inventory, folder.resolve("scripts"), () -> new ProcessBuilder("sh", "-c", check)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor(), runs);
    } finally {
      lab.down();
    }
  }

  private void standUp(StandingLab lab) {
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
      new WitnessBench(System.out)
          .of(zone, folder.resolve("witnesses-%d.ndjson".formatted(System.currentTimeMillis())));
    }
  }

  private void race(Inventory inventory) throws IOException, InterruptedException {
    new FactRace(System.out, folder.resolve("facts"), OwnStart.quick(), OwnStart.bare()).run(inventory);
  }
}
