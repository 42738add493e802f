package org.quorate.environment.inventory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.quorate.environment.UnusableInput;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Turns YAML nodes into data, and notes the line of each. */
final class YamlTree {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int DEEPEST = 32;

  private final Path file;
  private final Map<List<String>, Integer> lines = new HashMap<>();
  private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  YamlTree(Path file) {
    this.file = file;
  }

  YamlDocument read(Node top) {
    if (!(top instanceof MappingNode)) {
      throw unusable(top, List.of(), "keys with values, as in \"schema: 1\"", "something else",
          "Begin with a copy of the example.");
    }
    return new YamlDocument(file, value(top, List.of()), lines);
  }

  private JsonNode value(Node node, List<String> path) {
    // Neither repeated nor endless structures: what one reads is all there is.
    if (!seen.add(node)) {
      throw unusable(node, path, "a value", "an alias of another one",
          "Write the value out; anchors are not used here.");
    }
    if (path.size() > DEEPEST) {
      throw unusable(node, path, "at most %d levels".formatted(DEEPEST), "more", "Is this the right file?");
    }
    if (node instanceof MappingNode mapping) {
      return mapping(mapping, path);
    }
    if (node instanceof SequenceNode sequence) {
      return sequence(sequence, path);
    }
    return scalar((ScalarNode) node, path);
  }

  private ObjectNode mapping(MappingNode mapping, List<String> path) {
    ObjectNode object = JSON.objectNode();
    for (NodeTuple tuple : mapping.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        throw unusable(tuple.getKeyNode(), path, "a simple key", "a list or mapping as key", "Mend the key.");
      }
      List<String> child = YamlDocument.below(path, key.getValue());
      if (object.has(key.getValue())) {
        throw unusable(key, child, "each key once", "it again; first at line " + lines.get(child),
            "Remove one of them.");
      }
      lines.put(child, line(key));
      object.set(key.getValue(), value(tuple.getValueNode(), child));
    }
    return object;
  }

  private ArrayNode sequence(SequenceNode sequence, List<String> path) {
    ArrayNode array = JSON.arrayNode();
    for (Node element : sequence.getValue()) {
      List<String> child = YamlDocument.below(path, Integer.toString(array.size()));
      lines.put(child, line(element));
      array.add(value(element, child));
    }
    return array;
  }

  private JsonNode scalar(ScalarNode scalar, List<String> path) {
    String text = scalar.getValue();
    Tag tag = scalar.getTag();
    try {
      if (tag.equals(Tag.STR)) {
        return JSON.textNode(text);
      } else if (tag.equals(Tag.BOOL)) {
        return JSON.booleanNode(Boolean.parseBoolean(text));
      } else if (tag.equals(Tag.NULL)) {
        return JSON.nullNode();
      } else if (tag.equals(Tag.INT)) {
        return integer(text);
      } else if (tag.equals(Tag.FLOAT)) {
        return JSON.numberNode(new BigDecimal(text));
      }
    } catch (NumberFormatException e) {
      // A number that cannot be one, such as .inf: shown as it was written.
      return JSON.textNode(text);
    }
    throw unusable(scalar, path, "a plain value", "one tagged " + tag.getValue(), "Remove the tag.");
  }

  private static JsonNode integer(String text) {
    if (text.startsWith("0x")) {
      return JSON.numberNode(new BigInteger(text.substring(2), 16));
    }
    if (text.startsWith("0o")) {
      return JSON.numberNode(new BigInteger(text.substring(2), 8));
    }
    BigInteger number = new BigInteger(text);
    return number.bitLength() < Integer.SIZE ? JSON.numberNode(number.intValue()) : JSON.numberNode(number);
  }

  private static int line(Node node) {
    return node.getStartMark().map(Mark::getLine).orElse(0) + 1;
  }

  private UnusableInput unusable(Node node, List<String> path, String expected, String found, String mend) {
    return new UnusableInput(
        new Problem(line(node), String.join(".", path), expected, found, mend).in(file));
  }
}
