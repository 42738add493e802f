package org.quorate.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.quorate.dossier.Trust;
import org.quorate.dossier.TrustCheck;
import org.quorate.dossier.across.Archive;
import org.quorate.dossier.seal.Sha256;
import org.quorate.environment.UnusableInput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Packs a dossier into one file. */
@Command(
    name = "archive",
    mixinStandardHelpOptions = true,
    description = "Packs a dossier that holds into RUN.tar.gz beside it; the same dossier always gives the same bytes.")
final class ArchiveCommand implements Callable<Integer> {
  @Parameters(paramLabel = "RUN", description = "Folder of the run.")
  private Path run;

  @Override
  public Integer call() throws IOException {
    Trust trust = TrustCheck.of(run, Optional.empty());
    if (!trust.holds()) {
      throw UnusableInput.at(run.toString(), "a dossier that holds", trust.flaws().get(0).toString(),
          "Nothing was packed. See: quorate verify " + run);
    }
    Path folder = run.toAbsolutePath().normalize();
    Path archive = folder.resolveSibling(folder.getFileName() + ".tar.gz");
    try {
      Archive.pack(folder, archive);
    } catch (FileAlreadyExistsException e) {
      throw UnusableInput.at(archive.toString(), "no file yet", "one", "It is never overwritten; move it away.");
    }
    System.out.println(Sha256.of(archive) + "  " + archive);
    return 0;
  }
}
