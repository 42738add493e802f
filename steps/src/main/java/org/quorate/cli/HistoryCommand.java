package org.quorate.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.quorate.dossier.across.History;
import org.quorate.dossier.page.HistoryPage;
import org.quorate.environment.UnusableInput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes one page over all runs of a folder. */
@Command(
    name = "history",
    mixinStandardHelpOptions = true,
    description = "Writes DIR/history.html over all runs in DIR: verdicts, which of them differ, measured "
        + "times, next drill, waivers.")
final class HistoryCommand implements Callable<Integer> {
  @Parameters(paramLabel = "DIR", defaultValue = "runs", description = "Folder of runs (default: ${DEFAULT-VALUE}).")
  private Path folder;

  @Option(names = "--drill-every", paramLabel = "DAYS", defaultValue = "0",
      description = "How often drills are due, in days.")
  private int drillEveryDays;

  @Option(names = "--record", paramLabel = "FILE",
      description = "Keeps whole runs of the matrix of resilience in FILE, scenario by scenario, with those that are "
          + "there, and says how many of the latest agree.")
  private Path record;

  @Override
  public Integer call() throws IOException {
    if (!Files.isDirectory(folder)) {
      throw UnusableInput.at(folder.toString(), "a folder of runs", Files.exists(folder) ? "a file" : "nothing",
          "Name the folder that holds the folders of runs.");
    }
    Optional<WholeRunsFile> kept = Optional.ofNullable(record).map(WholeRunsFile::read);
    Path page = folder.resolve("history.html");
    History history = History.of(folder);
    Files.writeString(page, HistoryPage.render(history, drillEveryDays), StandardCharsets.UTF_8);
    System.out.println(HistoryPage.agreed(history));
    System.out.println(page);
    kept.map(file -> file.with(history)).ifPresent(this::keep);
    return 0;
  }

  private void keep(WholeRunsFile whole) {
    whole.write();
    System.out.println("%s: %s".formatted(record, HistoryPage.agreed(whole.record().agreement(),
        whole.record().runs().size())));
  }
}
