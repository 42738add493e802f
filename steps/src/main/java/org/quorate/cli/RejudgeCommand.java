package org.quorate.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.quorate.dossier.Dossier;
import org.quorate.dossier.RunFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Judges a stored run again from its evidence, with no infrastructure. */
@Command(
    name = "rejudge",
    mixinStandardHelpOptions = true,
    description = "Judges a stored run again from its evidence; needs no host and no engine.")
final class RejudgeCommand implements Callable<Integer> {
  @Parameters(paramLabel = "RUN", description = "Folder of the run.")
  private Path run;

  @Option(names = "--write", description = "Write the dossier again, too.")
  private boolean write;

  @Override
  public Integer call() {
    return Closing.tell(write ? Dossier.write(run) : Dossier.judge(run), new RunFolder(run), false);
  }
}
