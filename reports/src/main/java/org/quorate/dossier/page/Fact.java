package org.quorate.dossier.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A key and its value, as a table shows them. */
record Fact(String key, String value) {

  /** Every leaf of a tree, by its dotted path. */
  static List<Fact> of(JsonNode tree) {
    List<Fact> facts = new ArrayList<>();
    collect("", tree, facts);
    return facts;
  }

  private static void collect(String path, JsonNode node, List<Fact> facts) {
    if (node.isObject() && !node.isEmpty()) {
      for (Map.Entry<String, JsonNode> field : node.properties()) {
        collect(path.isEmpty() ? field.getKey() : path + "." + field.getKey(), field.getValue(), facts);
      }
    } else if (node.isArray() && holdsObjects(node)) {
      for (int i = 0; i < node.size(); i++) {
        collect("%s[%d]".formatted(path, i), node.get(i), facts);
      }
    } else {
      facts.add(new Fact(PlainText.of(path), PlainText.of(value(node))));
    }
  }

  private static boolean holdsObjects(JsonNode array) {
    for (JsonNode each : array) {
      if (each.isContainerNode()) {
        return true;
      }
    }
    return false;
  }

  private static String value(JsonNode node) {
    if (!node.isArray()) {
      return node.isObject() ? "none" : node.asText();
    }
    List<String> values = new ArrayList<>();
    node.forEach(each -> values.add(each.asText()));
    return values.isEmpty() ? "none" : String.join(", ", values);
  }
}
