package org.quorate.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.quorate.environment.inventory.InventoryLoader;
import org.quorate.evidence.Inputs;
import org.quorate.probe.Probe;
import org.quorate.probe.ProbeCatalogue;
import org.quorate.probe.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints every command that reading a zone may run on its hosts. */
@Command(
    name = "commands",
    mixinStandardHelpOptions = true,
    description = "Prints every command that a check may run, host by host; touches nothing.")
final class CommandsCommand implements Callable<Integer> {
  @Option(names = "--env", required = true, paramLabel = "FILE", description = "Environment file of the zone.")
  private Path environmentFile;

  @Override
  public Integer call() {
    Inputs inputs = new Inputs(InventoryLoader.load(environmentFile).document());
    for (Probe probe : ProbeCatalogue.load().all()) {
      List<Reading> readings = Reading.of(probe, inputs);
      readings.forEach(reading -> System.out.println("%-6s %-5s %s".formatted(
          reading.role(), probe.privileged() ? "root" : "user", String.join(" ", reading.command().argv()))));
    }
    return 0;
  }
}
