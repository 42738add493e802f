package org.quorate.dossier;

import java.nio.file.Path;
import org.quorate.dossier.seal.Manifest;
import org.quorate.dossier.seal.Timestamp;

/** Where things lie in the folder of a run. */
public record RunFolder(Path root) {

  /** The name people call the run by. */
  public String id() {
    return root.toAbsolutePath().normalize().getFileName().toString();
  }

  public Path report() {
    return root.resolve("report.html");
  }

  public Path evidence() {
    return root.resolve("evidence").resolve("observations.ndjson");
  }

  /** What other programs read: verdicts, JUnit XML, Cucumber messages, Allure results. */
  public Path machine() {
    return root.resolve("machine");
  }

  public Path verdicts() {
    return machine().resolve("verdicts.json");
  }

  /** What the run was given: the catalogue, the environment file without secrets, the features as they were run. */
  public Path inputs() {
    return root.resolve("inputs");
  }

  /** The catalogue the run was judged against. */
  public Path catalogue() {
    return inputs().resolve("clauses.yaml");
  }

  /** What was found about the document itself. */
  public Path documentFindings() {
    return inputs().resolve("findings.yaml");
  }

  public Path manifest() {
    return root.resolve(Manifest.NAME);
  }

  /** The operator's signature over the manifest. */
  public Path signature() {
    return root.resolve(Manifest.NAME + ".sig");
  }

  /** What a timestamp server said about the manifest. */
  public Path timestamp() {
    return root.resolve(Manifest.NAME + Timestamp.ENDING);
  }

  /** The operator's statement about the manifest, for supply chains. */
  public Path statement() {
    return root.resolve(Manifest.NAME + ".intoto.json");
  }

  /** The public half of the key that signed it. */
  public Path signer() {
    return root.resolve("signer.pem");
  }

  public Path verification() {
    return root.resolve("VERIFY.txt");
  }
}
