package org.quorate.environment.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The published schemas are strict, explain themselves, and name clauses that exist. */
class SchemaTest {
  @ParameterizedTest
  @ValueSource(strings = {"inventory.schema.json", "attestations.schema.json"})
  void every_key_is_explained_and_no_other_is_let_in(String name) throws IOException {
    List<String> problems = new ArrayList<>();
    look(new ObjectMapper().readTree(Path.of(name).toFile()), "", problems);

    assertThat(problems).isEmpty();
  }

  private static void look(JsonNode node, String at, List<String> problems) {
    if (node.has("default")) {
      problems.add(at + " has a default");
    }
    if (node.has("properties") && !node.path("additionalProperties").isBoolean()) {
      problems.add(at + " lets in unknown keys");
    }
    node.path("properties").properties().forEach(property -> {
      if (property.getValue().path("description").asText().isEmpty()) {
        problems.add(at + "/" + property.getKey() + " is not explained");
      }
    });
    node.properties().forEach(child -> look(child.getValue(), at + "/" + child.getKey(), problems));
  }

  @Test
  void clauses_that_need_a_key_are_in_the_catalogue() throws IOException {
    List<String> known = Files.readAllLines(Path.of("../features/clauses/bsfg.yaml")).stream()
        .filter(line -> line.startsWith("- id: ")).map(line -> line.substring("- id: ".length()).strip()).toList();

    JsonNode schema = new ObjectMapper().readTree(Path.of("inventory.schema.json").toFile());
    List<String> named = schema.findValues("x-clauses").stream()
        .flatMap(clauses -> clauses.valueStream().map(JsonNode::asText)).distinct().toList();

    assertThat(named).hasSizeGreaterThan(50).isSubsetOf(known);
  }

  @Test
  void every_decision_names_the_clause_that_needs_it() throws IOException {
    JsonNode schema = new ObjectMapper().readTree(Path.of("inventory.schema.json").toFile());
    schema.path("properties").path("policy").path("properties").properties().forEach(
        decision -> assertThat(decision.getValue().path("x-clauses")).as(decision.getKey()).isNotEmpty());
  }
}
