package org.quorate.dossier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Base64;
import java.util.List;
import org.quorate.dossier.Flaw.Kind;
import org.quorate.dossier.machine.TestResultStatement;
import org.quorate.dossier.seal.Sha256;
import org.quorate.dossier.seal.SignerKey;

/** Whether the statement for supply chains is signed by the operator, and about this very manifest. */
final class StatementCheck {
  private static final ObjectMapper JSON = new ObjectMapper();
  private final RunFolder folder;
  private final List<Flaw> flaws;

  StatementCheck(RunFolder folder, List<Flaw> flaws) {
    this.folder = folder;
    this.flaws = flaws;
  }

  void check(SignerKey key) {
    if (!Files.exists(folder.statement())) {
      return;
    }
    try {
      JsonNode envelope = JSON.readTree(folder.statement().toFile());
      byte[] payload = Base64.getDecoder().decode(envelope.path("payload").asText());
      byte[] signature = Base64.getDecoder().decode(envelope.at("/signatures/0/sig").asText());
      if (!key.signed(TestResultStatement.encoded(payload), signature)) {
        flaw("its signature is not that of the key in signer.pem over it");
      } else if (!JSON.readTree(payload).at("/subject/0/digest/sha256").asText().equals(Sha256.of(folder.manifest()))) {
        flaw("it is about another manifest");
      }
    } catch (IOException | IllegalArgumentException e) {
      flaw("it cannot be read: " + e.getMessage());
    }
  }

  private void flaw(String what) {
    flaws.add(new Flaw(Kind.SIGNATURE_FALSE, folder.statement().getFileName().toString(), what));
  }
}
