package org.quorate.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.quorate.dossier.Trust;
import org.quorate.dossier.TrustCheck;
import org.quorate.dossier.seal.SignOffs;
import org.quorate.dossier.seal.SignerKey;
import org.quorate.dossier.seal.TimestampAuthority;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says whether a dossier is what was handed over, and by whom. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = "Checks a dossier: files, signature, chain of evidence, verdicts, sign-offs; changes nothing.",
    footer = {"", "Exit status: 0 it holds; 1 it was changed, and how; 3 it cannot be read as a dossier."})
final class VerifyCommand implements Callable<Integer> {
  @Parameters(paramLabel = "RUN", description = "Folder of the run.")
  private Path run;

  @Option(names = "--signer", paramLabel = "PEM", description = "The public key that must have signed it.")
  private Path signer;

  @Option(names = "--timestamp-authority", paramLabel = "PEM",
      description = "The certificate of the authority under which it must have been timestamped.")
  private Path authority;

  @Override
  public Integer call() {
    Trust trust = TrustCheck.of(run, Optional.ofNullable(signer).map(SignerKey::read),
        Optional.ofNullable(authority).map(TimestampAuthority::read));
    tell(System.out, trust);
    return trust.holds() ? 0 : 1;
  }

  private void tell(PrintStream out, Trust trust) {
    out.println("run        " + trust.run());
    out.println("files      %d listed in the manifest".formatted(trust.files()));
    out.println("signed by  " + trust.signer().map(key -> key + (signer == null
        ? "  (compare it with the fingerprint that you were given, or name the key: --signer PEM)"
        : "  (the key that you named)"))
            .orElse("nobody: it shows that these files belong together, not who made them"));
    trust.timestamp().ifPresent(said -> out.println("timestamp  %s by %s%s".formatted(said.at(), said.authority(),
        authority == null ? "  (name the certificate of its authority: --timestamp-authority PEM)" : "")));
    for (SignOffs.Stored each : trust.signOffs()) {
      out.println("sign-off   %s, %s: %s, %s  (key %s)".formatted(each.signOff().name(), each.signOff().role(),
          each.signOff().decision(), each.signOff().date(), each.fingerprint()));
    }
    trust.flaws().forEach(flaw -> out.println("FLAW       " + TerminalText.clean(flaw.toString())));
    out.println(trust.holds()
        ? "It holds: every file is as listed, the chain of evidence is whole, the verdicts follow from it."
        : "It does not hold: %d %s.".formatted(trust.flaws().size(), trust.flaws().size() == 1 ? "flaw" : "flaws"));
    out.println("Not shown by this: that the operator was honest, that the machine's clock was right, or that nothing");
    out.println("was left out before it was written down.");
  }
}
