package org.quorate.environment.inventory;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds secrets written into a file, and never repeats them. */
final class SecretCheck {
  private static final Pattern NAME = Pattern.compile(
      "(?i)(.*[-_.])?(password|passwd|passphrase|pass|secret|token|api-?key|private-?key|credentials?)");
  private static final Pattern KEY_MATERIAL = Pattern.compile("-----BEGIN [A-Z ]*PRIVATE KEY");
  private static final Pattern IN_ADDRESS = Pattern.compile("://[^/\\s@]*:[^/\\s@]*@");

  private final YamlDocument document;
  private final List<Problem> problems = new ArrayList<>();

  private SecretCheck(YamlDocument document) {
    this.document = document;
  }

  static List<Problem> problems(YamlDocument document) {
    SecretCheck check = new SecretCheck(document);
    check.look(document.root(), List.of());
    return check.problems;
  }

  private void look(JsonNode node, List<String> path) {
    if (node.isObject()) {
      node.properties().forEach(field -> look(field.getValue(), YamlDocument.below(path, field.getKey())));
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        look(node.get(i), YamlDocument.below(path, Integer.toString(i)));
      }
    } else if (secret(node.asText(), path)) {
      problems.add(new Problem(document.line(path), Shown.text(String.join(".", path)), "no secret in this file",
          "one, which is not repeated here", "Remove it, change it where it is in use, and name a file of mode 0600 or env:NAME."));
    }
  }

  private static boolean secret(String value, List<String> path) {
    boolean named = NAME.matcher(path.get(path.size() - 1)).matches() && !value.isEmpty()
        && !SecretReference.is(value);
    return named || KEY_MATERIAL.matcher(value).find() || IN_ADDRESS.matcher(value).find();
  }
}
