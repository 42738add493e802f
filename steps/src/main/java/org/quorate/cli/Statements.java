package org.quorate.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.quorate.clause.Catalogue;
import org.quorate.clause.Clause;
import org.quorate.clause.Verification;
import org.quorate.environment.inventory.Attestation;
import org.quorate.environment.inventory.Attestations;
import org.quorate.environment.inventory.AttestationsLoader;
import org.quorate.environment.inventory.Inventory;

/** What people state about a zone, clause by clause; a statement that is missing is on record as missing. */
final class Statements {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Statements() {}

  static JsonNode of(Inventory inventory) {
    Attestations attestations = AttestationsLoader.of(inventory);
    ObjectNode statements = JSON.createObjectNode();
    for (Clause clause : Catalogue.ofSystem(inventory.system()).clauses()) {
      if (clause.verification() == Verification.ATTESTATION) {
        statements.set(clause.id(), attestations.about(clause.id())
            .map(attestation -> describe(attestation, attestations.sample()))
            .orElseGet(() -> JSON.createObjectNode()
                .put("missing", "no statement about it in the environment's file of statements")));
      }
    }
    return statements;
  }

  private static ObjectNode describe(Attestation attestation, boolean sample) {
    ObjectNode node = JSON.createObjectNode()
        .put("statement", attestation.statement())
        .put("name", attestation.name())
        .put("role", attestation.role())
        .put("date", attestation.date().toString())
        .put("sample", sample);
    node.set("record", JSON.valueToTree(attestation.record()));
    return node;
  }
}
