package org.quorate.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.quorate.cli.FleetCheck.Share;
import org.quorate.dossier.RunFolder;
import org.quorate.dossier.across.Fleet;
import org.quorate.dossier.page.FleetPage;
import org.quorate.environment.inventory.Inventory;
import org.quorate.environment.inventory.InventoryLoader;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Judges a standing zone, or many, by reading alone. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Judges a standing zone, or a folder of them, by reading alone; changes nothing.")
final class CheckCommand implements Callable<Integer> {
  @Mixin private RunOptions options;

  @ArgGroup(multiplicity = "1")
  private Which which;

  @Option(names = "--shard", paramLabel = "I/N", defaultValue = "1/1",
      description = "Of a fleet, only this share; quorate merge puts them together.")
  private String shard;

  @Option(names = "--parallel", paramLabel = "N", defaultValue = "8",
      description = "Of a fleet, zones at the same time (default: ${DEFAULT-VALUE}).")
  private int parallel;

  /** One zone or many. */
  static final class Which {
    @Option(names = "--env", required = true, paramLabel = "FILE", description = "Environment file of the zone.")
    private Path environmentFile;

    @Option(names = "--fleet", required = true, paramLabel = "DIR", description = "Folder of environment files, *.yaml.")
    private Path fleet;
  }

  @Override
  public Integer call() throws IOException {
    return which.fleet == null ? one() : many();
  }

  private int one() {
    Inventory inventory = InventoryLoader.load(which.environmentFile);
    RunFolder folder = options.fresh(inventory.name() + "-check");
    return options.close(ZoneCheck.of(inventory, folder, options.progress()), folder);
  }

  private int many() throws IOException {
    Share share = Share.parse(shard);
    var files = FleetCheck.files(which.fleet, share);
    Path folder = options.fresh("fleet").root();
    Fleet fleet = new FleetCheck(folder, Math.max(1, parallel),
        (inventory, run) -> ZoneCheck.of(inventory, run, new SilentProgress())).of(files, share, CheckCommand::tell);
    hand(fleet, folder);
    return fleet.exitStatus();
  }

  private static synchronized void tell(Fleet.Zone zone) {
    System.out.println("%-10s %-24s proven %3d, not proven %3d, refuted %3d%s".formatted(zone.verdict(),
        TerminalText.clean(zone.name()), zone.count("PROVEN"), zone.count("NOT PROVEN"), zone.count("REFUTED"),
        zone.report().isEmpty() ? "  " + TerminalText.clean(zone.why()) : ""));
  }

  /** One page for people and one file for {@code quorate merge}. */
  static void hand(Fleet fleet, Path folder) throws IOException {
    fleet.write(folder.resolve("fleet.json"));
    Files.writeString(folder.resolve("fleet.html"), FleetPage.render(fleet), StandardCharsets.UTF_8);
    System.out.println("%d of %d zones in order".formatted(
        fleet.zones().stream().filter(zone -> zone.exit() == 0).count(), fleet.zones().size()));
    if (!fleet.missing().isEmpty()) {
      System.out.println("shares missing: " + fleet.missing());
    }
    System.out.println("page " + folder.resolve("fleet.html"));
  }
}
