package org.quorate.environment.inventory;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** Whether the file that a statement rests on is there, and is the very file that was stated. */
final class EvidenceFileCheck {
  private EvidenceFileCheck() {}

  static Optional<Problem> problem(YamlDocument document, String key, JsonNode evidence) {
    if (evidence.isMissingNode()) {
      return Optional.empty();
    }
    Path file = document.file().resolveSibling(evidence.path("file").asText());
    String said = evidence.path("sha256").asText();
    try {
      if (!Files.isRegularFile(file)) {
        return Optional.of(new Problem(document.line(key + ".file"), key + ".file", "the file that the statement rests on",
            "none at " + file, "Put it there, or mend the path."));
      }
      String found = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
      return found.equals(said) ? Optional.empty() : Optional.of(new Problem(document.line(key + ".sha256"),
          key + ".sha256", "the SHA-256 of " + file + ", which is " + found, said,
          "The file was changed after the statement, or is another one; state it anew."));
    } catch (IOException e) {
      return Optional.of(new Problem(document.line(key + ".file"), key + ".file", "a file that can be read",
          String.valueOf(e.getMessage()), "Mend its owner or mode."));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
