package org.quorate.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.quorate.dossier.across.Fleet;
import org.quorate.environment.UnusableInput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts the shares of a check of many zones together. */
@Command(
    name = "merge",
    mixinStandardHelpOptions = true,
    description = "Puts the shares of quorate check --fleet --shard together; the exit status is that of the worst zone.")
final class MergeCommand implements Callable<Integer> {
  @Parameters(arity = "1..*", paramLabel = "DIR", description = "Folders that hold a fleet.json.")
  private List<Path> folders;

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where the page of all of them is written.")
  private Path out;

  @Override
  public Integer call() throws IOException {
    Files.createDirectories(out);
    List<Fleet> shares = new ArrayList<>();
    for (Path folder : folders) {
      Path file = folder.resolve("fleet.json");
      if (!Files.isRegularFile(file)) {
        throw UnusableInput.at(folder.toString(), "a folder with a fleet.json", "none", "Name what a check of a fleet wrote.");
      }
      Fleet share = Fleet.read(file).orElseThrow(() -> UnusableInput.at(file.toString(), "what a check of a fleet wrote",
          "something else", "Check that share again."));
      shares.add(share.below(out.toAbsolutePath().relativize(folder.toAbsolutePath()).toString()));
    }
    Fleet fleet = Fleet.merged(shares);
    CheckCommand.hand(fleet, out);
    return fleet.exitStatus();
  }
}
