package org.quorate.dossier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.quorate.dossier.machine.TestResultStatement;
import org.quorate.dossier.seal.Sha256;
import org.quorate.dossier.seal.SignOffs;
import org.quorate.dossier.seal.SignerKey;
import org.quorate.dossier.seal.SigningKey;
import org.quorate.dossier.seal.TimestampServer;
import org.quorate.judging.RunVerdict;

/** Everything that is handed over about a run, made from its folder alone: no host, no engine, no clock. */
public final class Dossier {
  private Dossier() {}

  /**
   * Judges a stored run and changes nothing.
   *
   * @throws UnreadableRun when the folder is not that of a run
   * @throws org.quorate.evidence.DamagedEvidence when its evidence was changed
   */
  public static RunVerdict judge(Path folder) {
    return StoredRun.read(new RunFolder(folder)).verdict();
  }

  /**
   * Judges a stored run and writes its report, machine formats and manifest; the same run gives the same bytes.
   *
   * @throws SealedRun when that would change what somebody signed
   */
  public static RunVerdict write(Path folder) {
    RunFolder at = new RunFolder(folder);
    StoredRun run = StoredRun.read(at);
    Optional<SignerKey> signer = Files.exists(at.signer())
        ? Optional.of(SignerKey.read(at.signer())) : Optional.empty();
    Rendering rendering = Rendering.of(run, signer);
    keep(rendering);
    rendering.write();
    return run.verdict();
  }

  /**
   * The same, signed by the operator.
   *
   * @throws SealedRun when that would change what somebody signed
   */
  public static RunVerdict write(Path folder, SigningKey key) {
    RunFolder at = new RunFolder(folder);
    StoredRun run = StoredRun.read(at);
    Rendering rendering = Rendering.of(run, Optional.of(key.signer()));
    keep(rendering);
    rendering.write();
    byte[] manifest = rendering.manifest().getBytes(StandardCharsets.UTF_8);
    Rendering.write(at.signature(), key.sign(manifest));
    Rendering.write(at.statement(), TestResultStatement.of(
        run.id(), run.verdict(), Sha256.of(manifest), rendering.hash("inputs/clauses.yaml"), key)
        .getBytes(StandardCharsets.UTF_8));
    return run.verdict();
  }

  /**
   * Adds what a timestamp server says about the manifest of a dossier; one that has a timestamp keeps it.
   *
   * @throws org.quorate.dossier.seal.TimestampUnusable when the server gives none
   */
  public static void stamp(Path folder, TimestampServer server) {
    RunFolder at = new RunFolder(folder);
    if (Files.exists(at.timestamp())) {
      return;
    }
    try {
      Rendering.write(at.timestamp(), server.stamp(Files.readAllBytes(at.manifest())));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read %s: %s".formatted(at.manifest(), e.getMessage()), e);
    }
  }

  private static void keep(Rendering rendering) {
    RunFolder at = rendering.folder();
    List<SignOffs.Stored> signed = SignOffs.read(at.root());
    boolean sealed = Files.exists(at.signature()) || Files.exists(at.timestamp()) || !signed.isEmpty();
    if (sealed && !rendering.keepsManifest()) {
      throw new SealedRun(at);
    }
  }
}
