package org.quorate.dossier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.quorate.clause.Catalogue;
import org.quorate.criterion.failover.CellCriteria;
import org.quorate.dossier.across.Comparison;
import org.quorate.dossier.across.KeptVerdicts;
import org.quorate.dossier.across.PreviousRun;
import org.quorate.dossier.page.DocumentFindings;
import org.quorate.evidence.Entry;
import org.quorate.evidence.EntryKind;
import org.quorate.evidence.Evidence;
import org.quorate.evidence.EvidenceFile;
import org.quorate.judging.Judge;
import org.quorate.judging.RunVerdict;

/** A run as it lies on disk, verified and judged. */
record StoredRun(
    RunFolder folder,
    Catalogue catalogue,
    Evidence evidence,
    EvidenceFile file,
    DocumentFindings documentFindings,
    RunVerdict verdict) {

  /** The name the run had when it was made; of one that did not write it down, the name of its folder. */
  String id() {
    return evidence.of(EntryKind.INPUT, "run").stream().findFirst().map(entry -> entry.body().path("id").asText())
        .filter(id -> !id.isEmpty()).orElseGet(folder::id);
  }

  /** When its first line was written. */
  Instant begun() {
    return evidence.entries().get(0).at();
  }

  /** When its last line was written. */
  Instant ended() {
    List<Entry> all = evidence.entries();
    return all.get(all.size() - 1).at();
  }

  /** What made it, as it said itself. */
  Optional<JsonNode> program() {
    return evidence.of(EntryKind.INPUT, "program").stream().findFirst().map(Entry::body);
  }

  /** What was to be drawn at random, by which seed and for how long, and how many failures that came to. */
  Optional<JsonNode> drawn() {
    long failures = evidence.of(EntryKind.FAULT, CellCriteria.DRAWN).stream()
        .filter(entry -> entry.body().path("phase").asText().equals("begin")).count();
    return evidence.of(EntryKind.INPUT, CellCriteria.DRAWN_BY).stream().reduce((first, second) -> second)
        .map(entry -> entry.body().<ObjectNode>deepCopy().put("failures", failures));
  }

  /** What changed since the run before it, when that one was kept. */
  Optional<Comparison> comparison(String verdicts) {
    Path previous = folder.root().resolve(PreviousRun.FOLDER);
    return KeptVerdicts.read(previous.resolve("verdicts.json"), previous.resolve("environment.json"))
        .flatMap(before -> KeptVerdicts.parse(verdicts, folder.inputs().resolve("environment.json"))
            .map(after -> Comparison.of(before, after)));
  }

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
    Catalogue catalogue = KeptInputs.catalogue(folder, evidence);
    RunVerdict verdict = Judge.judge(catalogue, evidence);
    RunVerdict whole = file.interruption().filter(why -> verdict.complete()).map(verdict::interrupted).orElse(verdict);
    DocumentFindings findings = KeptInputs.findings(folder, catalogue.system());
    return new StoredRun(folder, catalogue, evidence, file, findings, whole);
  }
}
