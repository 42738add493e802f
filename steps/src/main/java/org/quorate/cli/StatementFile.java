package org.quorate.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.quorate.dossier.seal.Sha256;
import org.quorate.environment.UnusableInput;
import org.quorate.environment.inventory.Attestation;
import org.quorate.environment.inventory.AttestationsLoader;
import org.quorate.environment.inventory.Inventory;

/** The file of a zone's statements, to which statements are appended; what is in it stays as people wrote it. */
final class StatementFile {
  private static final String EMPTY = "schema: 1\nzone: %s\nattestations: []\n";

  private StatementFile() {}

  /**
   * Appends a statement; the first one makes the file.
   *
   * @throws UnusableInput when the file would not be sound afterwards; it is left as it was
   */
  static void append(Path file, Inventory inventory, Attestation attestation, Optional<Path> evidence) {
    String block = block(attestation, evidence.map(each -> evidence(file, each)));
    try {
      boolean first = Files.notExists(file);
      String before = first ? EMPTY.formatted(inventory.document().at("/zone/name").asText())
          : Files.readString(file, StandardCharsets.UTF_8);
      Files.writeString(file,
          before.stripTrailing().replaceFirst("attestations: *\\[ *\\]$", "attestations:") + "\n" + block,
          StandardCharsets.UTF_8);
      try {
        AttestationsLoader.of(inventory);
      } catch (UnusableInput e) {
        restore(file, first, before);
        throw UnusableInput.at(file.toString(), "a file that is sound with this statement at its end",
            "one that is not: " + e.getMessage(), "Nothing was written.");
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot append to %s: %s".formatted(file, e.getMessage()), e);
    }
  }

  private static void restore(Path file, boolean first, String before) throws IOException {
    if (first) {
      Files.delete(file);
    } else {
      Files.writeString(file, before, StandardCharsets.UTF_8);
    }
  }

  private static String evidence(Path file, Path evidence) {
    Path from = file.toAbsolutePath().normalize().getParent();
    return "    evidence: {file: %s, sha256: %s}\n".formatted(
        quoted(from.relativize(evidence.toAbsolutePath().normalize()).toString()), Sha256.of(evidence));
  }

  private static String block(Attestation attestation, Optional<String> evidence) {
    List<String> lines = new ArrayList<>();
    lines.add("  - clause: " + attestation.clause());
    lines.add("    statement: " + quoted(attestation.statement()));
    lines.add("    name: " + quoted(attestation.name()));
    lines.add("    role: " + quoted(attestation.role()));
    lines.add("    date: " + attestation.date());
    attestation.expires().ifPresent(date -> lines.add("    expires: " + date));
    if (!attestation.record().isEmpty()) {
      lines.add("    record: {%s}".formatted(attestation.record().entrySet().stream()
          .map(each -> quoted(each.getKey()) + ": " + quoted(each.getValue())).collect(Collectors.joining(", "))));
    }
    return String.join("\n", lines) + "\n" + evidence.orElse("");
  }

  /** A text that YAML reads as this very text. */
  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
