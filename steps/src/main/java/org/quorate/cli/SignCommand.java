package org.quorate.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.quorate.dossier.Dossier;
import org.quorate.dossier.RunFolder;
import org.quorate.dossier.Trust;
import org.quorate.dossier.TrustCheck;
import org.quorate.dossier.page.VerdictWords;
import org.quorate.dossier.seal.Sha256;
import org.quorate.dossier.seal.SignOff;
import org.quorate.dossier.seal.SignOffs;
import org.quorate.dossier.seal.SigningKey;
import org.quorate.environment.UnusableInput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Adds a person's dated signature to a dossier. */
@Command(
    name = "sign",
    mixinStandardHelpOptions = true,
    description =
        "Adds a dated sign-off over the manifest of a dossier; several people may sign, nothing else changes.")
final class SignCommand implements Callable<Integer> {
  @Parameters(paramLabel = "RUN", description = "Folder of the run.")
  private Path run;

  @Option(names = "--key", required = true, paramLabel = "FILE",
      description = "The signer's own key, from: quorate keygen.")
  private Path key;

  @Option(names = "--role", required = true, paramLabel = "ROLE",
      description = "As the document calls it: \"Platform Lead\".")
  private String role;

  @Option(names = "--name", required = true, paramLabel = "NAME", description = "Who signs.")
  private String name;

  @Option(names = "--decision", paramLabel = "TEXT", defaultValue = "accept",
      description = "accept, \"accept with conditions: ...\" or reject (default: ${DEFAULT-VALUE}).")
  private String decision;

  @Override
  public Integer call() {
    SigningKey own = SigningKey.read(key);
    Trust trust = TrustCheck.of(run, Optional.empty());
    if (!trust.holds()) {
      trust.flaws().forEach(flaw -> System.err.println("quorate: " + flaw));
      throw UnusableInput.at(run.toString(), "a dossier that holds", trust.flaws().size() + " flaws",
          "Nothing was signed.");
    }
    RunFolder folder = new RunFolder(run);
    Path signed = SignOffs.add(run, signOff(trust.run(), Sha256.of(folder.manifest())), own);
    System.out.println("%s: %s".formatted(trust.run(), VerdictWords.acceptance(Dossier.judge(run))));
    System.out.println(
        "signed: %s by %s, %s, with the key %s".formatted(decision, name, role, own.signer().fingerprint()));
    System.out.println(signed);
    return 0;
  }

  private SignOff signOff(String id, String manifest) {
    try {
      return new SignOff(id, manifest, role, name, decision, Instant.now().truncatedTo(ChronoUnit.SECONDS));
    } catch (IllegalArgumentException e) {
      throw UnusableInput.at("--role, --name, --decision", "texts that are not empty, each on one line", "another one",
          "Mend it.");
    }
  }
}
