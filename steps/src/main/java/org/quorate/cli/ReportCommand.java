package org.quorate.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.quorate.dossier.Dossier;
import org.quorate.dossier.RunFolder;
import org.quorate.dossier.seal.SigningKey;
import org.quorate.dossier.seal.TimestampServer;
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

  @Option(names = "--timestamp-from", paramLabel = "URL", defaultValue = "${env:QUORATE_TIMESTAMP_SERVER}",
      description = "Have its manifest timestamped by this server of RFC 3161 (default: $QUORATE_TIMESTAMP_SERVER).")
  private String timestampServer;

  @Option(names = "--pdf", description = "Print it, too, to RUN.pdf beside the folder.")
  private boolean pdf;

  @Option(names = "--allure", description = "Have Allure make its own page of it, too: RUN.allure.html beside the folder.")
  private boolean allure;

  @Option(names = "--open", description = "Show it in a browser.")
  private boolean open;

  @Override
  public Integer call() {
    Browser browser = pdf ? Browser.find() : null;
    AllurePage allurePage = allure ? AllurePage.find() : null;
    Optional<TimestampServer> server =
        Optional.ofNullable(timestampServer).filter(url -> !url.isEmpty()).map(TimestampServer::at);
    if (signWith == null) {
      Dossier.write(run);
    } else {
      Dossier.write(run, SigningKey.read(signWith));
    }
    server.ifPresent(each -> Dossier.stamp(run, each));
    System.out.println(new RunFolder(run).report());
    if (pdf) {
      Path printed = beside(".pdf");
      browser.print(new RunFolder(run).report(), printed);
      System.out.println(printed);
    }
    if (allure) {
      Path page = beside(".allure.html");
      allurePage.write(new RunFolder(run).machine().resolve("allure-results"), page);
      System.out.println(page);
    }
    if (open) {
      Browser.open(new RunFolder(run).report());
    }
    return 0;
  }

  private Path beside(String ending) {
    Path folder = run.toAbsolutePath().normalize();
    return folder.resolveSibling(folder.getFileName() + ending);
  }
}
