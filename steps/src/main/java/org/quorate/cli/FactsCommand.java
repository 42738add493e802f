package org.quorate.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.quorate.bench.facts.FactCheck;
import org.quorate.environment.Environment;
import org.quorate.environment.inventory.InventoryLoader;
import org.quorate.environment.live.LiveEnvironment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Reads the facts of the benchmark, for it to be timed. */
@Command(name = "facts", hidden = true, description = "Reads the facts of the benchmark off the hosts of a lab.")
final class FactsCommand implements Callable<Integer> {
  @Option(names = "--env", required = true, paramLabel = "FILE", description = "Environment file of the zone.")
  private Path environmentFile;

  @Option(names = "--folder", required = true, paramLabel = "DIR", description = "Where the report goes.")
  private Path folder;

  @Override
  public Integer call() throws IOException {
    try (Environment zone = LiveEnvironment.openLazily(InventoryLoader.load(environmentFile))) {
      return FactCheck.of(zone, folder) == 0 ? 0 : 1;
    }
  }
}
