package org.quorate.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.quorate.bench.SimulatedZone;
import org.quorate.dossier.RunFolder;
import org.quorate.environment.Environment;
import org.quorate.environment.live.LiveEnvironment;
import org.quorate.run.Mode;
import org.quorate.run.ZoneRun;
import picocli.CommandLine.Command;

/** Has every class that a check needs read once, so that the launcher can keep them for later starts. */
@Command(name = "warm-up", hidden = true,
    description = "Checks hosts in this process that say nothing; leaves nothing behind.")
final class WarmUpCommand implements Callable<Integer> {
  @Override
  public Integer call() throws IOException, GeneralSecurityException {
    Path folder = Files.createTempDirectory("quorate-warm-up");
    try (SimulatedZone simulated = new SimulatedZone(folder.resolve("zone"));
        Environment zone = LiveEnvironment.openLazily(simulated.inventory())) {
      RunFolder run = new RunFolder(folder.resolve("run"));
      new ZoneRun(zone, Mode.CHECK, run, new SilentProgress())
          .perform(JsonNodeFactory.instance.objectNode(), JsonNodeFactory.instance.objectNode());
    } finally {
      remove(folder);
    }
    return 0;
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
      for (Path each : deepestFirst) {
        Files.delete(each);
      }
    }
  }
}
