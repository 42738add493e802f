package org.quorate.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.quorate.clause.Catalogue;
import org.quorate.dossier.page.DocumentFindings;
import org.quorate.evidence.Entry;
import org.quorate.evidence.EntryKind;
import org.quorate.evidence.Evidence;
import org.quorate.evidence.EvidenceFile;
import org.quorate.judging.Judge;
import org.quorate.judging.RunVerdict;

/** A run as it lies on disk, verified and judged. */
record StoredRun(
    RunFolder folder, Catalogue catalogue, Evidence evidence, EvidenceFile file, DocumentFindings documentFindings,
    RunVerdict verdict) {

  /**
   * Reads and judges a run.
   *
   * @throws UnreadableRun when the folder does not hold what a run leaves behind, or holds something else
   * @throws org.quorate.evidence.DamagedEvidence when the evidence was changed
   */
  static StoredRun read(RunFolder folder) {
    if (!Files.isRegularFile(folder.evidence())) {
      throw new UnreadableRun("%s: expected the folder of a run, found no %s in it. Name a folder below runs/."
          .formatted(folder.root(), folder.root().relativize(folder.evidence())));
    }
    EvidenceFile file = EvidenceFile.read(folder.evidence());
    Evidence evidence = file.evidence();
    Catalogue catalogue = catalogue(folder, evidence);
    RunVerdict verdict = Judge.judge(catalogue, evidence);
    RunVerdict whole = file.interruption().filter(why -> verdict.complete()).map(verdict::interrupted).orElse(verdict);
    return new StoredRun(folder, catalogue, evidence, file, findings(folder, catalogue.system()), whole);
  }

  private static Catalogue catalogue(RunFolder folder, Evidence evidence) {
    if (!Files.exists(folder.catalogue())) {
      return Catalogue.ofSystem(system(evidence));
    }
    checkHash(folder.catalogue(), evidence);
    try (InputStream in = Files.newInputStream(folder.catalogue())) {
      return Catalogue.read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Those kept with the run, else those the program carries, else none. */
  private static DocumentFindings findings(RunFolder folder, String system) {
    try (InputStream in = Files.exists(folder.documentFindings())
        ? Files.newInputStream(folder.documentFindings())
        : StoredRun.class.getResourceAsStream("/features/" + system + "/findings.yaml")) {
      return in == null ? DocumentFindings.NONE : DocumentFindings.read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void checkHash(Path catalogue, Evidence evidence) {
    String recorded = input(evidence, "catalogue").map(entry -> entry.body().path("sha256").asText()).orElse("");
    String found = Sha256.of(catalogue);
    if (!recorded.isEmpty() && !recorded.equals(found)) {
      throw new UnreadableRun(
          "%s: expected the catalogue with SHA-256 %s that the run was given, found %s. Put the original back."
          .formatted(catalogue, recorded, found));
    }
  }

  private static String system(Evidence evidence) {
    return input(evidence, "catalogue").map(entry -> entry.body().path("system").asText())
        .orElseGet(() -> evidence.inputs().text("system", "unknown"));
  }

  private static Optional<Entry> input(Evidence evidence, String name) {
    return evidence.of(EntryKind.INPUT, name).stream().reduce((first, second) -> second);
  }
}
