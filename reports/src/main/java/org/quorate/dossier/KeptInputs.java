package org.quorate.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.quorate.clause.Catalogue;
import org.quorate.dossier.page.DocumentFindings;
import org.quorate.dossier.seal.Sha256;
import org.quorate.evidence.Entry;
import org.quorate.evidence.EntryKind;
import org.quorate.evidence.Evidence;

/** What a run was given, as it lies in its folder; where something was not kept, the program's own copy. */
final class KeptInputs {
  private KeptInputs() {}

  static Catalogue catalogue(RunFolder folder, Evidence evidence) {
    if (!Files.exists(folder.catalogue())) {
      return carried(folder, evidence);
    }
    checkHash(folder.catalogue(), evidence);
    return read(folder.catalogue(), Catalogue::read);
  }

  private static Catalogue carried(RunFolder folder, Evidence evidence) {
    String system = catalogueEntry(evidence).map(entry -> entry.body().path("system").asText())
        .orElseGet(() -> evidence.inputs().text("system", "unknown"));
    try {
      return Catalogue.ofSystem(system);
    } catch (IllegalArgumentException e) {
      throw new UnreadableRun("%s: expected the catalogue of the run, found none, and %s. Put the original back."
          .formatted(folder.catalogue(), e.getMessage()));
    }
  }

  static DocumentFindings findings(RunFolder folder, String system) {
    if (Files.exists(folder.documentFindings())) {
      return read(folder.documentFindings(), DocumentFindings::read);
    }
    InputStream carried = KeptInputs.class.getResourceAsStream("/features/" + system + "/findings.yaml");
    return carried == null ? DocumentFindings.NONE : DocumentFindings.read(carried);
  }

  private static <T> T read(Path file, Function<InputStream, T> reader) {
    try (InputStream in = Files.newInputStream(file)) {
      return reader.apply(in);
    } catch (IOException | RuntimeException e) {
      // The YAML reader, and what is built from its result, fail in many ways; to a reader it is one: the file is damaged.
      throw new UnreadableRun("%s: expected what the run was given, found something else: %s. Put the original back."
          .formatted(file, String.valueOf(e.getMessage()).lines().findFirst().orElse("")));
    }
  }

  private static void checkHash(Path catalogue, Evidence evidence) {
    String recorded = catalogueEntry(evidence).map(entry -> entry.body().path("sha256").asText()).orElse("");
    String found = Sha256.of(catalogue);
    if (!recorded.isEmpty() && !recorded.equals(found)) {
      throw new UnreadableRun(
          "%s: expected the catalogue with SHA-256 %s that the run was given, found %s. Put the original back."
              .formatted(catalogue, recorded, found));
    }
  }

  private static Optional<Entry> catalogueEntry(Evidence evidence) {
    return evidence.of(EntryKind.INPUT, "catalogue").stream().reduce((first, second) -> second);
  }
}
