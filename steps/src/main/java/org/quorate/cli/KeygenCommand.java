package org.quorate.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.quorate.dossier.seal.SigningKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Makes a pair of keys to sign dossiers with. */
@Command(
    name = "keygen",
    mixinStandardHelpOptions = true,
    description = "Makes an Ed25519 key to sign dossiers with, and its public half beside it; overwrites nothing.")
final class KeygenCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", defaultValue = "quorate-signing.key",
      description = "Where the private key is written (default: ${DEFAULT-VALUE}); the public one gets .pub.pem.")
  private Path file;

  @Override
  public Integer call() {
    SigningKey key = SigningKey.generate(file);
    System.out.println("private key  %s  (keep it; whoever has it can sign as you)".formatted(file));
    System.out.println("public key   %s  (give it to whoever verifies, by another way than the dossier)"
        .formatted(SigningKey.publicHalf(file)));
    System.out.println("fingerprint  " + key.signer().fingerprint());
    return 0;
  }
}
