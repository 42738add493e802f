package org.quorate.environment.inventory;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonNodePath;
import com.networknt.schema.ValidationMessage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;

/** Says in words where a file's form is not what its schema asks for. */
final class FormCheck {
  private final FormSchema schema;
  private final YamlDocument document;
  private final List<Problem> problems = new ArrayList<>();
  private final Set<List<String>> told = new HashSet<>();

  FormCheck(FormSchema schema, YamlDocument document) {
    this.schema = schema;
    this.document = document;
  }

  List<Problem> problems() {
    Set<ValidationMessage> violations = schema.violations(document.root());
    // Unknown keys first: a misspelt key is one mistake, though it also leaves a key missing.
    violations.stream().filter(each -> each.getType().equals("additionalProperties")).forEach(this::unknown);
    violations.stream().filter(each -> each.getType().equals("required")).forEach(this::missing);
    violations.stream()
        .filter(each -> !each.getType().equals("additionalProperties") && !each.getType().equals("required"))
        .forEach(this::wrong);
    return problems;
  }

  private void unknown(ValidationMessage violation) {
    List<String> parent = path(violation.getInstanceLocation());
    List<String> path = YamlDocument.below(parent, violation.getProperty());
    List<String> keys = schema.keys(parent);
    Optional<String> nearest = Nearest.of(violation.getProperty(), keys);
    nearest.ifPresent(key -> told.add(YamlDocument.below(parent, key)));
    add(path, "one of the keys " + String.join(", ", keys),
        "the unknown key \"%s\"".formatted(Shown.text(violation.getProperty())),
        nearest.map("Did you mean \"%s\"?"::formatted).orElse("Remove it."));
  }

  private void missing(ValidationMessage violation) {
    List<String> path = YamlDocument.below(path(violation.getInstanceLocation()), violation.getProperty());
    if (told.contains(path)) {
      return;
    }
    String clauses = clauses(path);
    add(path, clauses.isEmpty() ? "this key" : "this key, which %s %s".formatted(clauses, needs(clauses)),
        "no such key", "Add it. " + purpose(path));
  }

  private void wrong(ValidationMessage violation) {
    List<String> path = path(violation.getInstanceLocation());
    if (!told.add(path)) {
      return;
    }
    JsonNode value = document.at(path);
    String expected = expected(path, violation);
    add(path, expected, Shown.value(value), Shown.hint(value, expected) + purpose(path));
  }

  private String expected(List<String> path, ValidationMessage violation) {
    List<JsonNode> about = schema.about(path);
    JsonNode own = about.get(about.size() - 1);
    String said = schema.keyword(own, FormSchema.EXPECTED).asText();
    if (!said.isEmpty()) {
      return said;
    }
    return switch (violation.getType()) {
      case "minItems" -> "at least one element";
      case "uniqueItems" -> "elements that differ";
      default -> switch (schema.keyword(own, "type").asText()) {
        case "array" -> "a list";
        case "object" -> "the keys " + String.join(", ", schema.keys(path));
        default -> violation.getMessage();
      };
    };
  }

  /** The clauses of a key, or of the nearest thing around it that names some. */
  private String clauses(List<String> path) {
    List<JsonNode> about = schema.about(path);
    for (int i = about.size() - 1; i >= 0; i--) {
      JsonNode clauses = about.get(i).path(FormSchema.CLAUSES);
      if (!clauses.isEmpty()) {
        StringJoiner names = new StringJoiner(" and ");
        clauses.forEach(clause -> names.add(clause.asText()));
        return names.toString();
      }
    }
    return "";
  }

  private String purpose(List<String> path) {
    List<JsonNode> about = schema.about(path);
    JsonNode own = about.get(about.size() - 1);
    JsonNode example = own.path("examples").path(0);
    return schema.keyword(own, "description").asText() + (example.isMissingNode() ? "" : " For example: " + example);
  }

  private void add(List<String> path, String expected, String found, String mend) {
    String key = Shown.text(String.join(".", path));
    problems.add(new Problem(document.line(path), key, expected, found, mend.strip()));
  }

  private static String needs(String clauses) {
    return clauses.contains(" and ") ? "need" : "needs";
  }

  private static List<String> path(JsonNodePath location) {
    List<String> path = new ArrayList<>();
    for (int i = 0; i < location.getNameCount(); i++) {
      path.add(String.valueOf(location.getElement(i)));
    }
    return path;
  }
}
