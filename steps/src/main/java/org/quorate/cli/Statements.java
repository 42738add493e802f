package org.quorate.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import org.quorate.clause.Catalogue;
import org.quorate.clause.Clause;
import org.quorate.clause.Verification;
import org.quorate.environment.UnusableInput;
import org.quorate.environment.inventory.Attestation;
import org.quorate.environment.inventory.Attestations;
import org.quorate.environment.inventory.AttestationsLoader;
import org.quorate.environment.inventory.Inventory;

/** What people state about a zone, clause by clause; a statement that is missing is on record as missing. */
final class Statements {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Statements() {}

  /**
   * What was stated about each clause that rests on a statement.
   *
   * @throws UnusableInput when a statement is about a clause that does not, or that the document does not have
   */
  static JsonNode of(Inventory inventory) {
    Attestations attestations = AttestationsLoader.of(inventory);
    Catalogue catalogue = Catalogue.ofSystem(inventory.system());
    attestations.all().forEach(each ->
        check(catalogue, each.clause(), "%s:%d".formatted(attestations.file(), each.line())));
    ObjectNode statements = JSON.createObjectNode();
    for (Clause clause : catalogue.clauses()) {
      if (clause.verification() == Verification.ATTESTATION) {
        statements.set(clause.id(), attestations.about(clause.id())
            .map(attestation -> describe(attestation, attestations.sample()))
            .orElseGet(() -> JSON.createObjectNode()
                .put("missing", "no statement about it in the environment's file of statements")));
      }
    }
    return statements;
  }

  static void check(Catalogue catalogue, String about, String where) {
    boolean stated = catalogue.find(about)
        .filter(clause -> clause.verification() == Verification.ATTESTATION).isPresent();
    if (!stated) {
      throw UnusableInput.at(where,
          "a statement about a clause that rests on one", about
          + (catalogue.find(about).isPresent() ? ", which is shown by a test" : ", which is no clause"),
          "Clauses of this system that rest on a statement: " + catalogue.clauses().stream()
              .filter(clause -> clause.verification() == Verification.ATTESTATION).map(Clause::id)
              .collect(Collectors.joining(", ")) + ".");
    }
  }

  private static ObjectNode describe(Attestation attestation, boolean sample) {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    if (attestation.expires().filter(today::isAfter).isPresent()) {
      return JSON.createObjectNode().put("missing", "the statement of %s, %s, of %s expired on %s".formatted(
          attestation.name(), attestation.role(), attestation.date(), attestation.expires().get()));
    }
    ObjectNode node = JSON.createObjectNode()
        .put("statement", attestation.statement())
        .put("name", attestation.name())
        .put("role", attestation.role())
        .put("date", attestation.date().toString())
        .put("sample", sample);
    attestation.expires().ifPresent(date -> node.put("expires", date.toString()));
    node.set("record", JSON.valueToTree(attestation.record()));
    return node;
  }
}
