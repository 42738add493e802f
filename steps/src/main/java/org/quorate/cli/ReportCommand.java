package org.quorate.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.quorate.dossier.Dossier;
import org.quorate.dossier.RunFolder;
import org.quorate.dossier.seal.SigningKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the dossier of a stored run again. */
@Command(name = "report", mixinStandardHelpOptions = true, description = "Writes the dossier of a stored run again.")
final class ReportCommand implements Callable<Integer> {
  @Parameters(paramLabel = "RUN", description = "Folder of the run.")
  private Path run;

  @Option(names = "--sign-with", paramLabel = "KEY", description = "Sign it with this key of quorate keygen.")
  private Path signWith;

  @Override
  public Integer call() {
    if (signWith == null) {
      Dossier.write(run);
    } else {
      Dossier.write(run, SigningKey.read(signWith));
    }
    System.out.println(new RunFolder(run).report());
    return 0;
  }
}
