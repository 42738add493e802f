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
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.quorate.dossier.Dossier;
import org.quorate.dossier.RunFolder;
import org.quorate.environment.Environment;
import org.quorate.environment.UnusableInput;
import org.quorate.environment.inventory.Inventory;
import org.quorate.environment.inventory.InventoryLoader;
import org.quorate.environment.live.LiveEnvironment;
import org.quorate.evidence.Inputs;
import org.quorate.privilege.DrillCommands;
import org.quorate.run.RunMark;
import org.quorate.safeguard.Leftovers.Leftover;
import org.quorate.safeguard.Leftovers;
import org.quorate.safeguard.LockWatch;
import org.quorate.safeguard.Recovery;
import org.quorate.safeguard.Refusal;
import org.quorate.safeguard.SteadyState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows what a run has left on the hosts, takes it away, and shows that it is gone. */
@Command(
    name = "recover",
    mixinStandardHelpOptions = true,
    description = {"Shows what a run that died has left on the hosts, takes it away, shows that it is gone, and closes",
        "the record of that run: its report says that it is incomplete."})
final class RecoverCommand implements Callable<Integer> {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Option(names = "--env", required = true, paramLabel = "FILE", description = "Environment file of the zone.")
  private Path environmentFile;

  @Option(names = "--run", paramLabel = "RUN",
      description = "Folder of the run that died (default: the one in --runs whose mark is on the hosts).")
  private Path run;

  @Option(names = "--runs", paramLabel = "DIR", defaultValue = "runs",
      description = "Where the folders of runs lie (default: ${DEFAULT-VALUE}).")
  private Path runs;

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
      if (!lookOnly) {
        notWhileSomebodyIsAtWork(hosts);
      }
      Optional<Path> died = run == null ? marked(found) : Optional.of(run);
      died.ifPresent(folder -> System.out.println("run    " + folder));
      List<Recovery.Done> done = lookOnly || found.isEmpty() ? List.of() : new Recovery(hosts).clean(found);
      done.forEach(each -> System.out.println("%-6s %s%s".formatted(each.role(), TerminalText.clean(each.what()),
          each.succeeded() ? "" : ": failed: " + TerminalText.clean(each.said()))));
      List<Leftover> left = done.isEmpty() ? found : Leftovers.on(hosts);
      tell("left", left);
      Inputs inputs = new Inputs(inventory.document());
      List<String> problems = lookOnly ? SteadyState.problems(hosts, inputs) : SteadyState.settled(hosts, inputs);
      problems.forEach(problem -> System.out.println("zone   " + TerminalText.clean(problem)));
      System.out.println(problems.isEmpty() ? "zone   in its steady state" : "zone   not in its steady state");
      if (!lookOnly) {
        died.ifPresent(folder -> close(folder, found, done, left, problems));
      }
      return left.isEmpty() && problems.isEmpty() ? 0 : Quorate.FAILED;
    } catch (Refusal refusal) {
      System.err.println("quorate: HALTED, nothing was touched: " + TerminalText.clean(refusal.getMessage()));
      return Quorate.FAILED;
    }
  }

  /** A run that goes on is in the middle of what would be taken away. */
  private static void notWhileSomebodyIsAtWork(Environment hosts) {
    LockWatch lock = new LockWatch(hosts);
    if (lock.locked()) {
      System.out.println("zone   locked: looking for up to %d s whether a run that goes on renews the lock".formatted(
          LockWatch.LONGEST.toSeconds()));
      lock.refuseWhileRenewed();
    }
  }

  private static void tell(String what, List<Leftover> leftovers) {
    if (leftovers.isEmpty()) {
      System.out.println(what + ": nothing of ours on any host");
    }
    leftovers.forEach(each -> System.out.println("%s: %s".formatted(what, TerminalText.clean(each.toString()))));
  }

  /** The run of this machine whose mark is in the name of something that was left. */
  private Optional<Path> marked(List<Leftover> found) {
    if (!Files.isDirectory(runs)) {
      return Optional.empty();
    }
    try (Stream<Path> folders = Files.list(runs)) {
      return folders.filter(Files::isDirectory).filter(folder -> found.stream().anyMatch(
          each -> each.name().contains(RunMark.of(new RunFolder(folder).id())))).findFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void close(
      Path folder, List<Leftover> found, List<Recovery.Done> done, List<Leftover> left, List<String> problems) {
    ObjectNode line = JSON.createObjectNode().put("at", Instant.now().toString());
    line.set("found", JSON.valueToTree(found.stream().map(Leftover::toString).toList()));
    line.set("done", JSON.valueToTree(done));
    line.set("left", JSON.valueToTree(left.stream().map(Leftover::toString).toList()));
    line.set("problems", JSON.valueToTree(problems));
    RunFolder died = new RunFolder(folder);
    boolean open = !Files.exists(died.verdicts());
    try {
      // Beside a record that was handed over already, which stays as it is.
      Path file = open ? folder.resolve("recovery.ndjson")
          : folder.toAbsolutePath().resolveSibling(died.id() + ".recovery.ndjson");
      Files.writeString(file, line + "\n", StandardCharsets.UTF_8,
          StandardOpenOption.CREATE, StandardOpenOption.APPEND, StandardOpenOption.SYNC);
      System.out.println("record " + file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (open && Files.isRegularFile(died.evidence())) {
      Dossier.write(folder);
      System.out.println("report " + died.report());
    }
  }
}
