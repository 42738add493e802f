package org.quorate.dossier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.quorate.dossier.page.PageContent;
import org.quorate.dossier.page.ReportPage;
import org.quorate.dossier.seal.Manifest;
import org.quorate.dossier.seal.Sha256;
import org.quorate.dossier.seal.SignerKey;

/**
 * Everything that is written about a run, made whole in memory before the first file of it is touched.
 *
 * @param texts by name in the folder of the run
 * @param listed the manifest of all files, which is written last
 */
record Rendering(RunFolder folder, Map<String, String> texts, Manifest listed) {

  String manifest() {
    return listed.text();
  }

  /** The hash of one file, or of nothing when there is no such file. */
  String hash(String name) {
    return listed.hashes().getOrDefault(name, Sha256.of(""));
  }

  static Rendering of(StoredRun run, Optional<SignerKey> signer) {
    RunFolder at = run.folder();
    Map<String, String> texts = new TreeMap<>(MachineFormats.of(run));
    texts.put("VERIFY.txt", VerifyText.of(run.id(), run.file().head(), signer));
    signer.ifPresent(key -> texts.put("signer.pem", key.pem()));
    Manifest others = Manifest.of(at.root(), texts);
    texts.put("report.html", ReportPage.render(new PageContent(
        run.id(), run.catalogue(), run.evidence(), run.verdict(), run.documentFindings(), run.file().head(),
        others.rootWithout("report.html"), signer.map(SignerKey::fingerprint).orElse(""), others.hashes(),
        run.comparison(texts.get("machine/verdicts.json")))));
    return new Rendering(at, texts, Manifest.of(at.root(), texts));
  }

  /** Whether writing it leaves the manifest that lies in the folder as it is. */
  boolean keepsManifest() {
    try {
      return Files.isRegularFile(folder.manifest())
          && Files.readString(folder.manifest(), StandardCharsets.UTF_8).equals(manifest());
    } catch (IOException e) {
      return false;
    }
  }

  void write() {
    texts.forEach((name, text) -> write(folder.root().resolve(name), text.getBytes(StandardCharsets.UTF_8)));
    write(folder.manifest(), manifest().getBytes(StandardCharsets.UTF_8));
  }

  /** Puts a file in place whole, so that a reader never sees half of it. */
  static void write(Path file, byte[] bytes) {
    try {
      Files.createDirectories(file.getParent());
      Path draft = file.resolveSibling("." + file.getFileName() + ".draft");
      Files.write(draft, bytes);
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write %s: %s".formatted(file, e.getMessage()), e);
    }
  }
}
