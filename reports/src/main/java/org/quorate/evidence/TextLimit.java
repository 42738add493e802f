package org.quorate.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;

/** Cuts texts that are too long to keep and says so with {@code "truncated": true} in the object that held them. */
final class TextLimit {
  private final int limit;

  TextLimit(int limitChars) {
    this.limit = limitChars;
  }

  /** The same node when nothing is too long, else a copy that is shorter and marked. */
  JsonNode apply(JsonNode node) {
    if (!exceeds(node)) {
      return node;
    }
    JsonNode copy = node.deepCopy();
    return copy.isTextual() ? cut(copy.textValue()) : cutWithin(copy);
  }

  private boolean exceeds(JsonNode node) {
    if (node.isTextual()) {
      return node.textValue().length() > limit;
    }
    for (JsonNode child : node) {
      if (exceeds(child)) {
        return true;
      }
    }
    return false;
  }

  private JsonNode cutWithin(JsonNode node) {
    if (node instanceof ObjectNode object) {
      List<String> names = new ArrayList<>();
      object.fieldNames().forEachRemaining(names::add);
      names.stream().filter(name -> exceeds(object.get(name)))
          .forEach(name -> object.set(name, shorter(object.get(name))));
      object.put("truncated", true);
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        if (exceeds(array.get(i))) {
          array.set(i, shorter(array.get(i)));
        }
      }
    }
    return node;
  }

  private JsonNode shorter(JsonNode node) {
    return node.isTextual() ? cut(node.textValue()) : cutWithin(node);
  }

  private TextNode cut(String text) {
    int end = Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit;
    return TextNode.valueOf(text.substring(0, end));
  }
}
