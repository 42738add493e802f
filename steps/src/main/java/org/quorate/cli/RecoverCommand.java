package org.quorate.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.quorate.environment.Environment;
import org.quorate.environment.UnusableInput;
import org.quorate.environment.inventory.Inventory;
import org.quorate.environment.inventory.InventoryLoader;
import org.quorate.environment.live.LiveEnvironment;
import org.quorate.evidence.Inputs;
import org.quorate.privilege.DrillCommands;
import org.quorate.safeguard.Leftovers.Leftover;
import org.quorate.safeguard.Leftovers;
import org.quorate.safeguard.Recovery;
import org.quorate.safeguard.SteadyState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows what a run has left on the hosts, takes it away, and shows that it is gone. */
@Command(
    name = "recover",
    mixinStandardHelpOptions = true,
    description = "Shows what a run that died has left on the hosts, takes it away, and shows that it is gone.")
final class RecoverCommand implements Callable<Integer> {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Option(names = "--env", required = true, paramLabel = "FILE", description = "Environment file of the zone.")
  private Path environmentFile;

  @Option(names = "--run", paramLabel = "RUN", description = "Folder of the run that died, whose record this closes.")
  private Path run;

  @Option(names = "--look-only", description = "Take nothing away.")
  private boolean lookOnly;

  @Override
  public Integer call() {
    Inventory inventory = InventoryLoader.load(environmentFile);
    if (run != null && !Files.isDirectory(run)) {
      throw UnusableInput.at("--run", "the folder of a run", run + ", which is none", "Look below runs/.");
    }
    try (Environment hosts = DrillCommands.on(LiveEnvironment.open(inventory))) {
      List<Leftover> found = Leftovers.on(hosts);
      tell("found", found);
      List<Recovery.Done> done = lookOnly || found.isEmpty() ? List.of() : new Recovery(hosts).clean(found);
      done.forEach(each -> System.out.println("%-6s %s%s".formatted(each.role(), TerminalText.clean(each.what()),
          each.succeeded() ? "" : ": failed: " + TerminalText.clean(each.said()))));
      List<Leftover> left = done.isEmpty() ? found : Leftovers.on(hosts);
      tell("left", left);
      List<String> problems = SteadyState.problems(hosts, new Inputs(inventory.document()));
      problems.forEach(problem -> System.out.println("zone   " + TerminalText.clean(problem)));
      System.out.println(problems.isEmpty() ? "zone   in its steady state" : "zone   not in its steady state");
      record(found, done, left, problems);
      return left.isEmpty() && problems.isEmpty() ? 0 : Quorate.FAILED;
    }
  }

  private static void tell(String what, List<Leftover> leftovers) {
    if (leftovers.isEmpty()) {
      System.out.println(what + ": nothing of ours on any host");
    }
    leftovers.forEach(each -> System.out.println("%s: %s".formatted(what, TerminalText.clean(each.toString()))));
  }

  private void record(List<Leftover> found, List<Recovery.Done> done, List<Leftover> left, List<String> problems) {
    if (run == null) {
      return;
    }
    ObjectNode line = JSON.createObjectNode().put("at", Instant.now().toString());
    line.set("found", JSON.valueToTree(found.stream().map(Leftover::toString).toList()));
    line.set("done", JSON.valueToTree(done));
    line.set("left", JSON.valueToTree(left.stream().map(Leftover::toString).toList()));
    line.set("problems", JSON.valueToTree(problems));
    try {
      Files.writeString(run.resolve("recovery.ndjson"), line + "\n", StandardCharsets.UTF_8,
          StandardOpenOption.CREATE, StandardOpenOption.APPEND, StandardOpenOption.SYNC);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
