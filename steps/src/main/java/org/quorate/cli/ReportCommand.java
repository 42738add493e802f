package org.quorate.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.quorate.dossier.Dossier;
import org.quorate.dossier.RunFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Writes the dossier of a stored run again. */
@Command(name = "report", mixinStandardHelpOptions = true, description = "Writes the dossier of a stored run again.")
final class ReportCommand implements Callable<Integer> {
  @Parameters(paramLabel = "RUN", description = "Folder of the run.")
  private Path run;

  @Override
  public Integer call() {
    Dossier.write(run);
    System.out.println(new RunFolder(run).report());
    return 0;
  }
}
